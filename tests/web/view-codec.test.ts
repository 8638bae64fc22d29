import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alertKinds } from '../../server/contract/alert-kinds.ts'
import { languages, levels } from '../../server/contract/common.ts'
import { criterionDirections, MAXIMUM_CANDIDATES, MAXIMUM_CRITERIA } from '../../server/contract/criterion.ts'
import { channels, signalStatuses } from '../../server/contract/signal.ts'
import { classifications } from '../../server/contract/values.ts'
import {
	defaultView,
	displays,
	MAXIMUM_COMPARED,
	overlays,
	readings,
	tasks,
	themes,
	type View,
	viewSchema,
} from '../../server/contract/view.ts'
import { decodeView, encodeView } from '../../server/contract/view-codec.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const code = fc.oneof(
	fc.tuple(digits(4), fc.stringMatching(/^[0-9A-Z]{4}$/)).map(([g, b]) => `BU${g}${b}`),
	fc.tuple(digits(4), fc.stringMatching(/^[0-9A-Z]{2}$/)).map(([g, w]) => `WK${g}${w}`),
	digits(4).map((g) => `GM${g}`),
)
const metric = fc
	.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/))
	.map((p) => p.join('.'))
const slug = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
const category = fc.oneof(
	slug,
	fc.tuple(slug, slug).map((parts) => parts.join('/')),
)
const day = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10))
const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const camera = fc.record({
	lon: fc.double({ min: -180, max: 180, noNaN: true }),
	lat: fc.double({ min: -85, max: 85, noNaN: true }),
	zoom: fc.double({ min: 0, max: 22, noNaN: true }),
})

const view: fc.Arbitrary<View> = fc.record({
	metric,
	level: fc.constantFrom(...levels),
	period: fc.option(fc.oneof(digits(4), fc.constant('all'))),
	from: fc.option(day),
	to: fc.option(day),
	category: fc.array(category),
	status: fc.subarray([...signalStatuses]),
	channel: fc.subarray([...channels]),
	classification: fc.constantFrom(...classifications),
	classes: fc.integer({ min: 2, max: 9 }),
	breaks: fc.array(number, { maxLength: 11 }),
	reading: fc.constantFrom(...readings),
	second: fc.option(metric),
	universe: fc.option(code),
	mark: fc.option(code),
	brush: fc.option(
		fc.record({
			of: fc.constantFrom('values' as const, 'map' as const),
			box: fc.tuple(number, number, number, number),
		}),
	),
	overlays: fc.subarray([...overlays]),
	task: fc.constantFrom(...tasks),
	kinds: fc.subarray([...alertKinds]),
	candidates: fc.array(code, { maxLength: MAXIMUM_CANDIDATES }),
	criteria: fc.array(
		fc.record({
			metric,
			direction: fc.constantFrom(...criterionDirections),
			weight: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
		}),
		{ maxLength: MAXIMUM_CRITERIA },
	),
	question: fc.string({ maxLength: 120, unit: 'grapheme' }).filter((text) => text.length <= 120),
	area: fc.option(code),
	compare: fc.array(code, { maxLength: MAXIMUM_COMPARED }),
	compareMetrics: fc.array(metric, { maxLength: 8 }),
	bins: fc.array(fc.integer({ min: 0, max: 11 })),
	display: fc.constantFrom(...displays),
	sort: fc.stringMatching(/^-?[a-zA-Z]{1,10}$/),
	filter: fc.string({ maxLength: 100, unit: 'grapheme' }).filter((text) => text.length <= 100),
	camera: fc.option(camera),
	panels: fc.boolean(),
	language: fc.constantFrom(...languages),
	theme: fc.constantFrom(...themes),
})

/** -0 and 0 are the same number to a reader and the same text in a link. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('the codec of the View', () => {
	it('gives back every View that it wrote, without problems', () => {
		fc.assert(
			fc.property(view, (before) => {
				// Through text, as a link travels.
				const { view: after, problems } = decodeView(new URLSearchParams(encodeView(before).toString()))
				expect(plain(after)).toEqual(plain(before))
				expect(problems).toEqual([])
			}),
			{ numRuns: 500 },
		)
	})

	it('writes equal Views as equal links', () => {
		fc.assert(
			fc.property(view, (v) => {
				const copy = Object.fromEntries(Object.entries(v).toReversed()) as View
				expect(encodeView(copy).toString()).toBe(encodeView(v).toString())
			}),
		)
	})

	it('writes nothing for the default', () => {
		expect(encodeView(defaultView).toString()).toBe('')
		expect(decodeView(new URLSearchParams('')).view).toEqual(defaultView)
	})

	it('never throws: any text gives a valid View, and names what it could not read', () => {
		const parameters = fc.array(
			fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(defaultView)), fc.string()), fc.string()),
		)
		fc.assert(
			fc.property(parameters, (pairs) => {
				const params = new URLSearchParams(pairs)
				const { view: read, problems } = decodeView(params)
				expect(viewSchema.safeParse(read).success).toBe(true)
				for (const { parameter, value } of problems) {
					expect(params.has(parameter)).toBe(true)
					expect(value.length).toBeLessThanOrEqual(100)
				}
				for (const [key] of params) {
					if (!(key in defaultView)) expect(problems.map((p) => p.parameter)).toContain(key)
				}
			}),
			{ numRuns: 500 },
		)
	})

	it('never throws on a whole search text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(viewSchema.safeParse(decodeView(new URLSearchParams(text)).view).success).toBe(true)
			}),
		)
	})

	it.each([
		['level=straat', 'level', 'straat'],
		['metric=woz', 'metric', 'woz'],
		['period=24', 'period', '24'],
		['from=2024-02-30', 'from', '2024-02-30'],
		['area=Centrum', 'area', 'Centrum'],
		['classes=1', 'classes', '1'],
		['classes=', 'classes', ''],
		['breaks=1,twee', 'breaks', '1,twee'],
		['overlays=points,lava', 'overlays', 'points,lava'],
		['compare=GM0001,GM0002,GM0003,GM0004,GM0005', 'compare', 'GM0001,GM0002,GM0003,GM0004,GM0005'],
		['camera=5,52', 'camera', '5,52'],
		['camera=5,95,10', 'camera', '5,95,10'],
		['panels=yes', 'panels', 'yes'],
		['utm_source=mail', 'utm_source', 'mail'],
	])('%s becomes the default and is named', (text, parameter, value) => {
		const { view: read, problems } = decodeView(new URLSearchParams(text))
		expect(problems).toEqual([{ parameter, value }])
		expect(read).toEqual(defaultView)
	})
})
