import { ToggleButton } from 'react-aria-components/ToggleButton'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { terms } from '../i18n/terms.ts'
import type { AreaReading, ReadingClass } from '../reading/area-reading.ts'
import { inkOn } from '../scale/ink.ts'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import bins from './bins.module.css'
import { PlaceMark } from './place-mark.tsx'
import styles from './reading-bar.module.css'
import { useToggleBin } from './use-toggle-bin.ts'

const messages = defineMessages({
	nl: {
		low: 'opvallend laag',
		high: 'opvallend hoog',
		one: (label: string, n: string, areas: string) => `${label}: ${n} ${areas}`,
	},
	en: {
		low: 'remarkably low',
		high: 'remarkably high',
		one: (label: string, n: string, areas: string) => `${label}: ${n} ${areas}`,
	},
})

/** Classes in order, from low over pale to high, with the places of the selected and the hovered area. */
export function ReadingBar(props: { reading: AreaReading; classes: readonly ReadingClass[]; label: string }) {
	const { reading, classes, label } = props
	const t = useMessages(messages)
	const { levelsPlural } = useMessages(terms)
	const format = useFormat()
	const { view } = useView()
	const { hovered } = useHover()
	const toggle = useToggleBin()
	const placeOf = (code: string | null) => {
		const at = code === null ? -1 : classes.findIndex(({ index }) => index === reading.classOf(code)?.index)
		return at < 0 ? null : (at + 0.5) / classes.length
	}
	const selected = placeOf(view.area)
	const pointed = hovered === view.area ? null : placeOf(hovered)
	const widthOf = (kind: ReadingClass['kind']) => classes.filter((one) => one.kind === kind).length / classes.length
	return (
		<div className={styles.scale}>
			<div className={styles.marks} aria-hidden="true">
				{pointed !== null && <PlaceMark at={pointed} light />}
				{selected !== null && <PlaceMark at={selected} />}
			</div>
			<fieldset className={bins.bar} aria-label={label}>
				{classes.map((one) => (
					<ToggleButton
						key={one.key}
						className={`${bins.bin} ${one.kind === 'pale' ? styles.pale : ''}`}
						isSelected={view.bins.includes(one.index)}
						onChange={() => toggle(one.index)}
						aria-label={t.one(one.label, format.integer(one.count), levelsPlural[reading.level])}
						data-others={view.bins.length > 0 && !view.bins.includes(one.index)}
						style={{ background: one.color ?? undefined, color: inkOn(one.color ?? '#fff') }}
					>
						<span className={bins.count}>{format.integer(one.count)}</span>
					</ToggleButton>
				))}
			</fieldset>
			<div className={styles.shorts} aria-hidden="true">
				{classes.map((one) => (
					<span key={one.key}>{one.short}</span>
				))}
			</div>
			<div className={styles.sides} aria-hidden="true">
				<span style={{ inlineSize: `${widthOf('low') * 100}%` }}>{t.low}</span>
				<span style={{ inlineSize: `${widthOf('high') * 100}%` }}>{t.high}</span>
			</div>
		</div>
	)
}
