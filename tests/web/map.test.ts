import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import type { PatternStatus } from '../../server/contract/patterns.ts'
import type { ReadingClass } from '../../server/contract/reading/area-reading.ts'
import type { Scale } from '../../server/contract/scale.ts'
import { areaStates } from '../../web/map/area-states.ts'
import { middleOf, paddingBeside } from '../../web/map/free-padding.ts'
import { type AreaProperties, decodeAreas } from '../../web/map/geometry.ts'
import { namePoints } from '../../web/map/name-points.ts'
import { mapLayers, slots } from '../../web/map/style.ts'
import { roundedCamera } from '../../web/map/use-camera.ts'
import { outlineFeatures } from '../../web/map/use-outlines.ts'

const square = (x: number, y: number, properties: AreaProperties): GeoJSON.Feature => ({
	type: 'Feature',
	properties: { ...properties },
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[x, y],
				[x, y + 1],
				[x + 1, y + 1],
				[x + 1, y],
				[x, y],
			],
		],
	},
})
/** Four squares in a row: two buurten of one wijk, one of another wijk, one of another gemeente. */
const row = [
	square(0, 0, { code: 'BU00010000', name: 'a', parent: 'WK000100' }),
	square(1, 0, { code: 'BU00010001', name: 'b', parent: 'WK000100' }),
	square(2, 0, { code: 'BU00010100', name: 'c', parent: 'WK000101' }),
	square(3, 0, { code: 'BU00020000', name: 'd', parent: 'WK000200' }),
]
const collection: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: row }
const topojson = topology({ areas: collection }, 1e4) as Topology<{
	areas: GeometryCollection<AreaProperties>
}>

describe('decodeAreas', () => {
	const { areas, byCode, borders } = decodeAreas(topojson, 'buurt')
	const lengthOf = (kind: string) => {
		const lines = borders.features.find((f) => f.properties.kind === kind)?.geometry.coordinates ?? []
		return lines
			.flatMap((line) => line.slice(1).map((p, i) => Math.hypot(p[0]! - line[i]![0]!, p[1]! - line[i]![1]!)))
			.reduce((a, b) => a + b, 0)
	}

	it('gives every area with its properties', () => {
		expect(areas.features.map((f) => f.properties.code)).toEqual(row.map((f) => f.properties?.code))
		expect(byCode.get('BU00010100')?.properties).toEqual({ code: 'BU00010100', name: 'c', parent: 'WK000101' })
	})

	it('draws each border once, by the highest division it makes', () => {
		expect(lengthOf('buurt')).toBeCloseTo(1, 2)
		expect(lengthOf('wijk')).toBeCloseTo(1, 2)
		// One between the two gemeenten, ten around the row.
		expect(lengthOf('gemeente')).toBeCloseTo(11, 2)
	})

	it('outlines each area in its strongest role, and leaves out what it does not know', () => {
		const { features } = outlineFeatures((code) => byCode.get(code), {
			selected: 'BU00010000',
			hovered: 'BU00010000',
			compared: ['BU00010001', 'BU00010000', 'BU99999999'],
		})
		expect(features.map((f) => f.properties?.role)).toEqual(['selected', 'compared'])
	})
})

describe('areaStates', () => {
	const scale: Scale = {
		kind: 'sequential',
		classed: true,
		bins: [0, 1].map((index) => ({ index, from: 0, to: 0, color: '', count: 0, contains: () => true })),
		domain: [0, 10],
		colorOf: (v) => (v <= 10 ? `c${v < 5 ? 0 : 1}` : null),
		binOf: (v) => ({ index: v < 5 ? 0 : 1, from: 0, to: 0, color: '', count: 0, contains: () => true }),
	}
	const rows = [
		{ code: 'low', value: 1, status: 'ok' as const },
		{ code: 'high', value: 9, status: 'ok' as const },
		{ code: 'beyond', value: 99, status: 'ok' as const },
		{ code: 'few', value: 4, status: 'unreliable' as const },
		{ code: 'none', value: null, status: 'suppressed' as const },
	]

	const shown = (bins: number[], brushed: Set<string> | null = null) => ({ scale, reading: null, bins, brushed })

	it('gives a colour to what is ok and a pattern to the rest, never both', () => {
		expect(Object.fromEntries(areaStates(rows, shown([])))).toEqual({
			low: { color: 'c0', faded: false },
			high: { color: 'c1', faded: false },
			beyond: { pattern: 'missing', faded: false },
			few: { pattern: 'unreliable', faded: false },
			none: { pattern: 'suppressed', faded: false },
		})
	})

	it('fades what lies outside the chosen classes', () => {
		expect([...areaStates(rows, shown([7])).values()].some((state) => state.faded)).toBe(false)
		const faded = [...areaStates(rows, shown([1]))].filter(([, state]) => state.faded).map(([code]) => code)
		expect(faded).toEqual(['low', 'few', 'none'])
	})

	it('fades what lies outside the brush', () => {
		const states = areaStates(rows, shown([], new Set(['high', 'few'])))
		expect([...states].filter(([, state]) => !state.faded).map(([code]) => code)).toEqual(['high', 'few'])
	})

	it('shows the classes of a reading instead of the values: coloured, pale, hatched, and faded where it says nothing', () => {
		const of = (index: number, color: string | null, pattern: PatternStatus | null): ReadingClass => ({
			index,
			key: String(index),
			label: '',
			short: '',
			color,
			pattern,
			count: 1,
			kind: 'mix',
		})
		const classes = [of(0, 'red', null), of(4, 'pale', null), of(7, null, 'noNeighbours'), of(9, 'blue', 'new')]
		const codes = ['BU00010000', 'BU00010001', 'BU00010002', 'BU00010003', 'BU00010004']
		const states = (bins: number[], level: 'buurt' | 'wijk' = 'buurt') =>
			Object.values(
				Object.fromEntries(
					areaStates(
						codes.map((code) => ({ code, value: 1, status: 'ok' as const })),
						{
							...shown(bins),
							reading: { level, classes, classOf: (code) => classes[codes.indexOf(code)] ?? null },
						},
					),
				),
			)
		expect(states([])).toEqual([
			{ color: 'red', faded: false },
			{ color: 'pale', faded: false },
			{ pattern: 'noNeighbours', faded: false },
			{ color: 'blue', pattern: 'new', faded: false },
			{ faded: true },
		])
		expect(states([7]).map(({ faded }) => faded)).toEqual([true, true, false, true, true])
		// A class that no area has says nothing.
		expect(states([3]).map(({ faded }) => faded)).toEqual([false, false, false, false, true])
		// The reading of this level is still on its way.
		expect(states([], 'wijk').at(-1)).toEqual({ faded: false })
	})
})

describe('mapLayers', () => {
	const options = {
		theme: 'light',
		basemap: false,
		names: true,
		fictional: false,
		textScale: 1,
		heat: null,
		quiet: false,
		patterns: ['missing', 'unreliable'],
		bordersFrom: 8,
	} as const

	it('has every id once, and the slots of deck.gl above the areas', () => {
		for (const basemap of [true, false]) {
			const ids = mapLayers({ ...options, basemap, heat: { count: 10, zoom: 11 } }).map((layer) => layer.id)
			expect(new Set(ids).size).toBe(ids.length)
			const order = [
				'areas',
				'border-buurt',
				'border-wijk',
				'border-gemeente',
				'heat',
				slots.overlay,
				'regions-halo',
				'regions',
				'hovered',
				'selected',
				slots.symbols,
				'names',
				'region-names',
			]
			expect(order.map((id) => ids.indexOf(id))).toEqual([...order.map((id) => ids.indexOf(id))].sort((a, b) => a - b))
			expect(ids).toEqual(expect.arrayContaining(order))
		}
	})

	it('draws its own water without a base map, and none over one', () => {
		const ids = (basemap: boolean) => mapLayers({ ...options, basemap }).map((layer) => layer.id)
		expect(ids(false)).toContain('water')
		expect(ids(false)).not.toContain('basemap')
		expect(ids(true)).not.toContain('water')
		expect(ids(true)[0]).toBe('basemap')
		const fictional = mapLayers({ ...options, basemap: true, fictional: true }).map((layer) => layer.id)
		expect(fictional).toContain('road')
		expect(fictional).not.toContain('water')
	})
})

it('the crosshair stands in the middle of what floating surfaces leave free', () => {
	const room = { clientWidth: 1000, clientHeight: 600 }
	expect(middleOf(room, { left: 24, right: 24, top: 24, bottom: 24 })).toEqual({ x: 500, y: 300 })
	expect(middleOf(room, { left: 400, right: 100, top: 0, bottom: 200 })).toEqual({ x: 650, y: 200 })
})

describe('paddingBeside', () => {
	const map = { left: 0, top: 50, right: 1400, bottom: 950 }
	const none = { left: 24, right: 24, top: 24, bottom: 24 }
	it.each([
		['nothing floats', [], none],
		['a panel at the left', [{ left: 16, top: 66, right: 344, bottom: 800 }], { ...none, left: 368 }],
		['a panel at the right', [{ left: 1000, top: 66, right: 1384, bottom: 930 }], { ...none, right: 424 }],
		['a legend along the bottom', [{ left: 400, top: 700, right: 1000, bottom: 934 }], { ...none, bottom: 274 }],
		[
			'a short panel that says where it lies',
			[{ left: 16, top: 66, right: 344, bottom: 100, side: 'left' as const }],
			{ ...none, left: 368 },
		],
		['something hidden', [{ left: 0, top: 0, right: 0, bottom: 0 }], none],
		['a sheet over most of the map', [{ left: 0, top: 200, right: 1400, bottom: 950 }], none],
	])('%s', (_, floats, expected) => {
		expect(paddingBeside(map, floats)).toEqual(expected)
	})
})

it('names of the most inhabited areas go first; a speck has none, and gemeenten have theirs until their buurten do', () => {
	const area = (name: string, inhabitants: number | null, width: number) =>
		({ name, inhabitants, lon: 5, lat: 52, bbox: [5, 52, 5 + width, 52.1] }) as Parameters<typeof namePoints>[0][number]
	const { features } = namePoints(
		[area('a', null, 360 / 512), area('b', 900, 360 / 1024)],
		[area('c', 0, (360 / 512) * 50)],
	)
	expect(features.map((f) => f.properties)).toEqual([
		{ name: 'a', order: -0, from: 4, until: 30 },
		{ name: 'b', order: -900, from: 5, until: 30 },
		{ name: 'c', order: -0, from: 0, until: 2 },
	])
})

it('while a choice is weighed the places stand above the names, and those names before all others', () => {
	const area = (code: string) =>
		({ code, name: code, inhabitants: 90_000, lon: 5, lat: 52, bbox: [5, 52, 6, 53] }) as Parameters<
			typeof namePoints
		>[0][number]
	const { features } = namePoints(
		['a', 'b', 'c'].map(area),
		[],
		new Map([
			['c', 1],
			['a', 2],
		]),
	)
	const byOrder = features.map(({ properties }) => properties).sort((p, q) => p?.order - q?.order)
	expect(byOrder.map((properties) => properties?.name)).toEqual(['1\nc', '2\na', 'b'])
})

it('cameras are rounded, so that equal pictures have equal links', () => {
	expect(roundedCamera(5.123456789, 52.987654321, 11.98765)).toEqual({ lon: 5.12346, lat: 52.98765, zoom: 11.99 })
})
