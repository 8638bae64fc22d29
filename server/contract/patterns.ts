import type { TestStatus } from './hotspot.ts'
import type { Theme } from './ramps.ts'
import type { TrendRow } from './trend.ts'
import type { ValueStatus } from './values.ts'

/** A figure that has no colour on the scale, and why. */
export type ValueGap = Exclude<ValueStatus, 'ok'>
/** An area that could not be tested, and why; where the reason is one of the figure, it looks as that does. */
type TestGap = Exclude<TestStatus, 'tested' | ValueGap>
export type Emergence = NonNullable<TrendRow['emergence']>
/** Over a colour: what happens there in time. `persistent` is plain. */
type Texture = Exclude<Emergence, 'none' | 'persistent'>

/** What has a pattern: instead of a colour (a gap), or over one (a texture). */
export type PatternStatus = ValueGap | TestGap | Texture
export const valueGaps: readonly ValueGap[] = ['missing', 'suppressed', 'notApplicable', 'unreliable']
export const patternStatuses: readonly PatternStatus[] = [
	...valueGaps,
	'noNeighbours',
	'noPopulation',
	'tooFewInhabitants',
	'tooFewExpected',
	'noVariation',
	'tooFewAreas',
	'new',
	'intensifying',
	'diminishing',
	'onAndOff',
	'historical',
]

/** One tile, repeated in both directions. `d` is an SVG path in a square of `size` pixels that joins at its edges. */
export interface Pattern {
	size: number
	/** Null: the colour of the class shows through. */
	background: string | null
	ink: string
	d: string
	/** Width of the stroke; 0 = the path is filled. */
	stroke: number
}

const dot = (x: number, y: number, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`

const slanted = 'M-2 2L2 -2M0 8L8 0M6 10L10 6'
const leaning = 'M-2 6L2 10M0 0L8 8M6 -2L10 2'
const ring = (x: number, y: number, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

/** Apart in direction and density, not in colour. What the whole map lacks looks the same everywhere: one reason at a time. */
const shapes: Record<PatternStatus, Pick<Pattern, 'size' | 'd' | 'stroke'>> = {
	missing: { size: 8, d: slanted, stroke: 1.1 },
	suppressed: { size: 8, d: 'M-1 -1L9 9M9 -1L-1 9', stroke: 1.1 },
	notApplicable: { size: 10, d: 'M1 2.5H5M6 7.5H10', stroke: 1.2 },
	unreliable: { size: 6, d: `${dot(1.5, 1.5, 0.7)}${dot(4.5, 4.5, 0.7)}`, stroke: 0 },
	noNeighbours: { size: 10, d: `${ring(2.5, 2.5, 1.6)}${ring(7.5, 7.5, 1.6)}`, stroke: 1.1 },
	noPopulation: { size: 8, d: 'M0 2H8M0 6H8', stroke: 1.1 },
	tooFewInhabitants: { size: 6, d: 'M1.5 0V6M4.5 0V6', stroke: 1 },
	tooFewExpected: { size: 8, d: leaning, stroke: 1.1 },
	noVariation: { size: 8, d: leaning, stroke: 1.1 },
	tooFewAreas: { size: 8, d: leaning, stroke: 1.1 },
	new: { size: 12, d: 'M1 3.5H6M3.5 1V6M7 9.5H12M9.5 7V12', stroke: 1.5 },
	intensifying: { size: 12, d: 'M3.5 0.5L6.5 5.5H0.5ZM9.5 6.5L12 11.5H6.5Z', stroke: 0 },
	diminishing: { size: 12, d: 'M3.5 5.5L0.5 0.5H6.5ZM9.5 11.5L6.5 6.5H12Z', stroke: 0 },
	onAndOff: { size: 8, d: 'M2 0V4M6 4V8', stroke: 2 },
	historical: { size: 12, d: `${ring(3.5, 3.5, 2)}${ring(9.5, 9.5, 2)}`, stroke: 1.3 },
}

type Ink = Pick<Pattern, 'background' | 'ink'>
const hatch: Record<Theme, Ink> = {
	light: { background: '#f4f4f2', ink: '#8b9096' },
	dark: { background: '#20262c', ink: '#7d868f' },
}
/** Dark on light data, and the other way round: a texture is read over every shade of its own colours. */
const over: Record<Theme, Ink> = {
	light: { background: null, ink: 'rgba(60, 12, 12, 0.62)' },
	dark: { background: null, ink: 'rgba(255, 246, 240, 0.72)' },
}
const quiet: Record<Theme, Partial<Record<PatternStatus, Ink>>> = {
	light: {
		notApplicable: { background: '#f7f7f5', ink: '#9aa0a6' },
		unreliable: { background: '#dadedf', ink: '#bcc2c4' },
	},
	dark: {
		notApplicable: { background: '#1d2328', ink: '#6c757e' },
		unreliable: { background: '#2b3336', ink: '#4b565a' },
	},
}
export const textures: readonly PatternStatus[] = [
	'new',
	'intensifying',
	'diminishing',
	'onAndOff',
	'historical',
] satisfies Texture[]

/** The one definition behind the map's pattern images and every swatch. */
export const patternOf = (status: PatternStatus, theme: Theme): Pattern => ({
	...shapes[status],
	...(quiet[theme][status] ?? (textures.includes(status) ? over : hatch)[theme]),
})
