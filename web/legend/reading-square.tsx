import { ToggleButton } from 'react-aria-components/ToggleButton'
import { inkOn } from '../../server/contract/ink.ts'
import type { AreaReading, Axis, ReadingClass } from '../../server/contract/reading/area-reading.ts'
import { useFormat } from '../i18n/language.tsx'
import { Icon } from '../ui/icon.tsx'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './reading-square.module.css'
import { useCountText } from './use-count-text.ts'
import { useToggleBin } from './use-toggle-bin.ts'

/** Two metrics in thirds: a square of nine with both axes named and the edges between the thirds. */
export function ReadingSquare(props: { reading: AreaReading; classes: readonly ReadingClass[]; label: string }) {
	const { reading, classes, label } = props
	const countText = useCountText(reading.level)
	const format = useFormat()
	const { view } = useView()
	const { hovered } = useHover()
	const toggle = useToggleBin()
	if (!reading.axes) return null
	const [across, upwards] = reading.axes
	const marked = (code: string | null) => (code === null ? null : (reading.classOf(code)?.index ?? null))
	const rows = [classes.slice(6, 9), classes.slice(3, 6), classes.slice(0, 3)]
	return (
		<div className={styles.whole}>
			<span className={styles.up} aria-hidden="true">
				{upwards.label}
				<Icon name="right" />
			</span>
			<Edges axis={upwards} upright />
			<fieldset className={styles.square} aria-label={label}>
				{rows.flat().map((one) => (
					<ToggleButton
						key={one.key}
						className={styles.cell ?? ''}
						isSelected={view.bins.includes(one.index)}
						onChange={() => toggle(one.index)}
						aria-label={`${one.label}: ${countText(one.count)}`}
						data-others={view.bins.length > 0 && !view.bins.includes(one.index)}
						data-marked={marked(view.area) === one.index}
						data-pointed={marked(hovered) === one.index}
						style={{ background: one.color ?? undefined, color: inkOn(one.color ?? '#fff') }}
					>
						{format.integer(one.count)}
					</ToggleButton>
				))}
			</fieldset>
			<Edges axis={across} />
			<span className={styles.across} aria-hidden="true">
				{across.label}
				<Icon name="right" />
			</span>
		</div>
	)
}

function Edges({ axis, upright }: { axis: Axis; upright?: boolean }) {
	return (
		<span className={upright ? styles.upEdges : styles.edges} aria-hidden="true">
			{axis.edges.map((edge, i) => (
				<span key={edge} style={{ [upright ? 'bottom' : 'left']: `${((i + 1) / (axis.edges.length + 1)) * 100}%` }}>
					{edge}
				</span>
			))}
		</span>
	)
}
