import { ToggleButton } from 'react-aria-components/ToggleButton'
import { inkOn } from '../../server/contract/ink.ts'
import type { AreaReading, ReadingClass } from '../../server/contract/reading/area-reading.ts'
import { useFormat } from '../i18n/language.tsx'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import bins from './bins.module.css'
import { PlaceMark } from './place-mark.tsx'
import styles from './reading-bar.module.css'
import { useCountText } from './use-count-text.ts'
import { useToggleBin } from './use-toggle-bin.ts'

/** Room in the bar: what is neither high nor low has most areas and the longest word. */
const widthOf = (classes: readonly ReadingClass[]): number =>
	classes.reduce((sum, { kind }) => sum + (kind === 'pale' ? 1.4 : 1), 0)

/** Classes in order, from low over pale to high, with the places of the selected and the hovered area. */
export function ReadingBar(props: { reading: AreaReading; classes: readonly ReadingClass[]; label: string }) {
	const { reading, classes, label } = props
	const countText = useCountText(reading.level)
	const format = useFormat()
	const { view } = useView()
	const { hovered } = useHover()
	const toggle = useToggleBin()
	const total = widthOf(classes)
	const placeOf = (code: string | null) => {
		const at = code === null ? -1 : classes.findIndex(({ index }) => index === reading.classOf(code)?.index)
		return at < 0 ? null : (widthOf(classes.slice(0, at)) + widthOf(classes.slice(at, at + 1)) / 2) / total
	}
	const selected = placeOf(view.area)
	const pointed = hovered === view.area ? null : placeOf(hovered)
	const shareOf = (kind: ReadingClass['kind']) =>
		`${(widthOf(classes.filter((one) => one.kind === kind)) / total) * 100}%`
	return (
		<div className={styles.scale} data-part="bar">
			<div className={styles.marks} aria-hidden="true">
				{pointed !== null && <PlaceMark at={pointed} light />}
				{selected !== null && <PlaceMark at={selected} />}
			</div>
			<fieldset className={bins.bar} aria-label={label}>
				{classes.map((one) => (
					<ToggleButton
						key={one.key}
						className={bins.bin ?? ''}
						isSelected={view.bins.includes(one.index)}
						onChange={() => toggle(one.index)}
						aria-label={`${one.label}: ${countText(one.count)}`}
						data-others={view.bins.length > 0 && !view.bins.includes(one.index)}
						style={{ flexGrow: widthOf([one]), background: one.color ?? undefined, color: inkOn(one.color ?? '#fff') }}
					>
						<span className={bins.count}>{format.integer(one.count)}</span>
					</ToggleButton>
				))}
			</fieldset>
			<div className={styles.shorts} aria-hidden="true">
				{classes.map((one, i) => (
					<span
						key={one.key}
						data-at={i === 0 ? 'start' : i === classes.length - 1 ? 'end' : one.kind === 'pale' ? 'middle' : 'between'}
						style={{ flexGrow: widthOf([one]) }}
					>
						{one.short}
					</span>
				))}
			</div>
			{reading.sides && (
				<div className={styles.sides} aria-hidden="true">
					<span style={{ inlineSize: shareOf('low') }}>{reading.sides[0]}</span>
					<span style={{ inlineSize: shareOf('high') }}>{reading.sides[1]}</span>
				</div>
			)}
		</div>
	)
}
