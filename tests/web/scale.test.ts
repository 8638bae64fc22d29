import { lab } from 'd3-color'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, inkOn, luminance } from '../../server/contract/ink.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { patternOf, patternStatuses, textures } from '../../server/contract/patterns.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import { makeScale } from '../../server/contract/scale.ts'
import type { Classification, ValueStatus } from '../../server/contract/values.ts'
import { distance, sights } from './sight.ts'

type Direction = Metric['direction']
type MetricPart = Partial<Pick<Metric, 'direction' | 'midpoint' | 'family'>>

function answerOf(
	breaks: number[],
	values: (number | null)[] = [],
	metric: MetricPart = {},
	classification: Classification = 'quantile',
	status: ValueStatus[] = values.map((v) => (v === null ? 'missing' : 'ok')),
) {
	return {
		metric: { family: 'statistics', direction: 'neutral', midpoint: null, ...metric } as Metric,
		query: { metric: 'a.b', level: 'buurt', period: null, filter: null, classification, classes: 5 } as const,
		breaks,
		values,
		status,
	}
}

describe('bins', () => {
	it('are closed below and open above, the last one closed on both sides', () => {
		const scale = makeScale(answerOf([0, 10, 20, 30]), 'light')
		const index = (v: number) => scale.binOf(v)?.index ?? null
		expect([-0.1, 0, 9.9, 10, 20, 29, 30, 30.1].map(index)).toEqual([null, 0, 0, 1, 2, 2, 2, null])
	})

	it('count the areas with status ok, and no others', () => {
		const scale = makeScale(
			answerOf([0, 10, 20], [1, 2, 10, 20, null, 5], {}, 'quantile', ['ok', 'ok', 'ok', 'ok', 'missing', 'unreliable']),
			'light',
		)
		expect(scale.bins.map((b) => b.count)).toEqual([2, 2])
	})

	it.each([
		['no values', [], 0],
		['one value for all areas', [5, 5], 1],
		['equal edges in between', [0, 0, 0, 3], 1],
		['twelve own classes', Array.from({ length: 13 }, (_, i) => i), 12],
	])('%s', (_, breaks, count) => {
		const scale = makeScale(answerOf(breaks), 'dark')
		expect(scale.bins).toHaveLength(count)
		expect(scale.bins.map((b) => b.index)).toEqual(scale.bins.map((_, i) => i))
		for (const edge of breaks) expect(scale.colorOf(edge)).toMatch(/^(rgb|#)/)
	})

	it('put every value between the outer edges in exactly one bin, whatever the edges', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 10 }),
				fc.double({ noNaN: true, min: 0, max: 1 }),
				(edges, t) => {
					const breaks = edges.sort((a, b) => a - b)
					const low = breaks[0]!
					const high = breaks.at(-1)!
					const value = Math.min(high, Math.max(low, low + t * (high - low)))
					const scale = makeScale(answerOf(breaks, [value]), 'light')
					expect(scale.bins.filter((b) => b.contains(value))).toHaveLength(1)
					expect(scale.bins.reduce((sum, b) => sum + b.count, 0)).toBe(1)
					expect(scale.colorOf(value)).toBe(scale.binOf(value)?.color)
				},
			),
		)
	})
})

describe('sequential or diverging', () => {
	it.each([
		['no midpoint', null, [-5, 0, 5], 'sequential'],
		['all above it', 0, [1, 2, 3], 'sequential'],
		['it is the lowest edge', 0, [0, 2, 3], 'sequential'],
		['all below it', 0, [-3, -2, -1], 'sequential'],
		['on both sides', 0, [-3, 1, 2], 'diverging'],
	] as const)('%s', (_, midpoint, breaks, kind) => {
		expect(makeScale(answerOf([...breaks], [], { midpoint }), 'light').kind).toBe(kind)
	})

	it('gives the class with the midpoint the neutral colour, and none when the midpoint is an edge', () => {
		const chroma = (color: string) => Math.hypot(lab(color).a, lab(color).b)
		const chromas = (breaks: number[]) =>
			makeScale(answerOf(breaks, [], { midpoint: 0, direction: 'moreIsBetter' }), 'light').bins.map((b) =>
				chroma(b.color),
			)
		const crossing = chromas([-3, -1, 1, 3])
		expect(crossing[1]).toBeLessThan(3)
		expect(Math.min(crossing[0]!, crossing[2]!)).toBeGreaterThan(8)
		expect(Math.min(...chromas([-3, -1, 0, 1, 3]))).toBeGreaterThan(5)
	})

	it('turns with the direction: the worse side keeps its hue', () => {
		const colors = (direction: Direction) =>
			makeScale(answerOf([-2, -1, 1, 2], [], { midpoint: 0, direction }), 'light').bins.map((b) => b.color)
		expect(colors('moreIsWorse')).toEqual(colors('moreIsBetter').reverse())
	})
})

describe('unclassed', () => {
	it('runs on without bins, only between its ends', () => {
		const scale = makeScale(answerOf([0, 10], [], {}, 'unclassed'), 'light')
		expect(scale).toMatchObject({ classed: false, bins: [], domain: [0, 10] })
		expect(new Set([0, 2.5, 5, 7.5, 10].map((v) => scale.colorOf(v))).size).toBe(5)
		expect(scale.colorOf(10.5)).toBeNull()
		expect(scale.binOf(5)).toBeNull()
	})

	it('gives equal distances from the midpoint equal strength', () => {
		const scale = makeScale(answerOf([-1, 10], [], { midpoint: 0, direction: 'moreIsBetter' }, 'unclassed'), 'light')
		const lightness = (v: number) => lab(scale.colorOf(v) ?? '').l
		expect(Math.abs(lightness(-1) - lightness(1))).toBeLessThan(4)
		expect(lightness(10)).toBeLessThan(lightness(-1) - 20)
	})
})

const themes: Theme[] = ['light', 'dark']
const directions: Direction[] = ['moreIsWorse', 'moreIsBetter', 'neutral']
const families: Metric['family'][] = ['statistics', 'investments']
const kinds = themes.flatMap((theme) =>
	directions.flatMap((direction) =>
		[null, 0].flatMap((midpoint) => families.map((family) => ({ theme, direction, midpoint, family }))),
	),
)
const colorsOf = (kind: (typeof kinds)[number], classes: number) => {
	const edges = Array.from({ length: classes + 1 }, (_, i) => 2 * i - classes)
	return makeScale(answerOf(edges, [], kind), kind.theme).bins.map((b) => b.color)
}

describe('palettes can be told apart, with every kind of colour sight', () => {
	it.each(kinds)('$theme $family $direction midpoint $midpoint', (kind) => {
		for (const [classes, least] of [
			[3, 14],
			[5, 9],
			[7, 6],
			[9, 4],
		] as const) {
			const colors = colorsOf(kind, classes)
			expect(colors).toHaveLength(classes)
			for (const sight of sights)
				for (let i = 1; i < colors.length; i++)
					expect(distance(colors[i - 1]!, colors[i]!, sight), `${sight} ${classes} classes, step ${i}`).toBeGreaterThan(
						least,
					)
			// The two ends of a diverging scale are the message: they must never be taken for each other.
			if (kind.midpoint !== null)
				for (const sight of sights) expect(distance(colors[0]!, colors.at(-1)!, sight), sight).toBeGreaterThan(25)
		}
	})

	it.each(kinds.filter((kind) => kind.midpoint === null))(
		'$theme $family $direction runs one way in lightness',
		(kind) => {
			const lightness = colorsOf(kind, 7).map((color) => lab(color).l)
			const steps = lightness.slice(1).map((l, i) => (l - lightness[i]!) * (kind.theme === 'light' ? -1 : 1))
			expect(Math.min(...steps)).toBeGreaterThan(3)
		},
	)

	it('carries text at 4.5 : 1 on every colour', () => {
		for (const kind of kinds)
			for (const color of colorsOf(kind, 9)) expect(contrast(color, inkOn(color))).toBeGreaterThan(4.5)
	})

	it('knows black, white and mid grey', () => {
		expect([luminance('#000'), luminance('#fff')]).toEqual([0, 1])
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
	})
})

describe('patterns', () => {
	it.each(themes)('differ in shape, not only in colour (%s)', (theme) => {
		// What the whole map lacks is one reason at a time.
		const together = patternStatuses.filter((status) => status !== 'noVariation' && status !== 'tooFewAreas')
		expect(new Set(together.map((status) => patternOf(status, theme).d)).size).toBe(together.length)
	})

	it.each(themes)('have no colour, so none can be taken for a class (%s)', (theme) => {
		for (const status of patternStatuses.filter((status) => !textures.includes(status))) {
			const { background, ink } = patternOf(status, theme)
			if (background === null) throw new Error(`${status} has no background`)
			for (const color of [background, ink]) expect(Math.hypot(lab(color).a, lab(color).b)).toBeLessThan(7)
			expect(distance(background, ink, 'none')).toBeGreaterThan(10)
		}
	})

	it.each(themes)('let the colour through where they say what happened in time (%s)', (theme) => {
		for (const status of textures) expect(patternOf(status, theme).background).toBeNull()
	})
})
