/** How a line is told from the others: colour, dash and shape of its dots, so that colour alone never carries meaning. */
export interface SeriesStyle {
	color: string
	width: number
	/** SVG stroke-dasharray; undefined: unbroken. */
	dash: string | undefined
	shape: 'circle' | 'square' | 'triangle' | 'diamond' | 'none'
}

/** The chosen area against what it lies in: one strong line, quiet ones around it. */
export const ownStyle: SeriesStyle = {
	color: 'var(--rk-color-selected)',
	width: 2.25,
	dash: undefined,
	shape: 'circle',
}
export const wijkStyle: SeriesStyle = {
	color: 'var(--rk-color-text-quiet)',
	width: 1.5,
	dash: undefined,
	shape: 'none',
}
export const gemeenteStyle: SeriesStyle = {
	color: 'var(--rk-color-text-quiet)',
	width: 1.5,
	dash: '5 3',
	shape: 'none',
}

const compared = [
	{ dash: undefined, shape: 'circle' },
	{ dash: '7 3', shape: 'square' },
	{ dash: '2 3', shape: 'triangle' },
	{ dash: '9 3 2 3', shape: 'diamond' },
] as const

/** The style of a compared area by its place, 0 to 3: the same in table, lines and bars. Colours are set in compare-colors.css. */
export const comparedStyle = (place: number): SeriesStyle => ({
	color: `var(--rk-compare-${(place % compared.length) + 1})`,
	width: 2,
	...(compared[place % compared.length] ?? compared[0]),
})

const shapes = {
	circle: 'M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z',
	square: 'M-3.5,-3.5h7v7h-7Z',
	triangle: 'M0,-4.5L4.5,3.5H-4.5Z',
	diamond: 'M0,-5L5,0L0,5L-5,0Z',
	none: 'M-2.5,0a2.5,2.5 0 1,0 5,0a2.5,2.5 0 1,0 -5,0Z',
}

/** A dot of a line; hollow where the period is covered only in part. */
export function Marker({ x, y, style, hollow }: { x: number; y: number; style: SeriesStyle; hollow: boolean }) {
	return (
		<path
			d={shapes[style.shape]}
			transform={`translate(${x},${y})`}
			fill={hollow ? 'var(--rk-color-surface)' : style.color}
			stroke={hollow ? style.color : 'var(--rk-color-surface)'}
			strokeWidth={1.5}
		/>
	)
}

/** The piece of line and its dot beside a name. */
export function LineSample({ style }: { style: SeriesStyle }) {
	return (
		<svg width="1.75em" height="0.75em" viewBox="0 0 28 12" aria-hidden="true" style={{ overflow: 'visible' }}>
			<line
				x1={1}
				x2={27}
				y1={6}
				y2={6}
				stroke={style.color}
				strokeWidth={style.width}
				strokeDasharray={style.dash}
				strokeLinecap={style.dash ? 'butt' : 'round'}
			/>
			{style.shape !== 'none' && <Marker x={14} y={6} style={style} hollow={false} />}
		</svg>
	)
}
