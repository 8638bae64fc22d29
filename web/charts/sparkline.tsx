import { lineSegments, valueSpan } from './line-segments.ts'
import css from './sparkline.module.css'

const WIDTH = 96
const HEIGHT = 28
/** Room for the dot of the newest. */
const EDGE = 4

/**
 * Values in order of time as a small line, the newest a dot; unknown ones leave a gap. A picture beside a sentence that tells
 * the numbers: it has no name of its own.
 */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
	const span = valueSpan(values)
	if (!span) return null
	const [low, high] = span
	const x = (i: number) => EDGE + (i / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE)
	const y = (value: number) => HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE)
	const at = (i: number) => ({ x: x(i), y: y(values[i] ?? low) })
	const newest = values.findLastIndex((value) => value !== null)
	return (
		<svg className={css.spark} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
			{lineSegments(values, []).map(({ from, to }) => (
				<line key={from} x1={at(from).x} y1={at(from).y} x2={at(to).x} y2={at(to).y} className={css.line} />
			))}
			<circle cx={at(newest).x} cy={at(newest).y} r={3} className={css.newest} />
		</svg>
	)
}
