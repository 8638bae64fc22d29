import type { Position } from 'geojson'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { besideRegion } from '../../server/contract/beside-region.ts'
import type { Investment } from '../../server/contract/investment.ts'
import { outerLines } from '../../server/contract/outer-lines.ts'
import { amountKeys, roundAmount } from '../../server/contract/overlays/amount-keys.ts'
import { arrangeInvestments } from '../../server/contract/overlays/arrange-investments.ts'
import { hexagonClasses, hexagonResolution } from '../../server/contract/overlays/hexagon-classes.ts'
import { investmentMark } from '../../server/contract/overlays/investment-marks.ts'
import type { PatternStatus } from '../../server/contract/patterns.ts'
import type { ReadingClass } from '../../server/contract/reading/area-reading.ts'
import type { Scale } from '../../server/contract/scale.ts'
import { areaStates } from '../../web/map/area-states.ts'
import { middleOf, paddingBeside } from '../../web/map/free-padding.ts'
import { type AreaProperties, decodeAreas } from '../../web/map/geometry.ts'
import { pointAttributes } from '../../web/map/layers/points.ts'
import { namePoints } from '../../web/map/name-points.ts'
import { mapLayers, slots } from '../../web/map/style.ts'
import { roundedCamera } from '../../web/map/use-camera.ts'
import { outlineFeatures } from '../../web/map/use-outlines.ts'
import { regionFeatures } from '../../web/map/use-regions.ts'

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

describe('arrangeInvestments', () => {
	const area = (code: string, share: number) => ({ code, name: code, share, lon: 5, lat: 52 })
	const investment = (id: string, committed: number | null, areas: Investment['areas']) =>
		({ id, committed, budgeted: null, areas, status: 'planned', late: false }) as unknown as Investment
	const buurten = [
		{ code: 'BU00000001', bbox: [4.99, 51.99, 5.01, 52.01] as [number, number, number, number] },
		{ code: 'BU00000002', bbox: [5.01, 51.99, 5.03, 52.01] as [number, number, number, number] },
	]
	const symbols = arrangeInvestments(
		[
			investment('a', 4_000_000, [area('BU00000001', 1)]),
			investment('b', 1_000_000, [area('BU00000001', 1)]),
			investment('c', 8_000_000, [area('BU00000001', 0.5), area('BU00000002', 0.5)]),
			investment('d', null, [area('BU00000001', 1)]),
			investment('e', 5_000_000, []),
		],
		buurten,
	)
	const of = (id: string) => symbols.filter((symbol) => symbol.investment.id === id)

	it('draws one symbol for each buurt share, and none without a place', () => {
		expect(symbols).toHaveLength(5)
		expect(of('c').map((symbol) => symbol.amount)).toEqual([4_000_000, 4_000_000])
		expect(of('e')).toEqual([])
		expect(of('d')[0]?.amount).toBeNull()
	})

	it('makes areas in proportion to euros', () => {
		expect(of('a')[0]!.radius / of('b')[0]!.radius).toBeCloseTo(2, 5)
		expect(of('c')[0]!.radius).toBeCloseTo(of('a')[0]!.radius, 5)
		expect(of('d')[0]!.radius).toBeGreaterThan(0)
	})

	it('lets none of one buurt overlap', () => {
		const here = symbols.filter((symbol) => symbol.area.code === 'BU00000001')
		const metres = (a: (typeof here)[0], b: (typeof here)[0]) =>
			111_320 * Math.hypot((a.lon - b.lon) * Math.cos((52 * Math.PI) / 180), a.lat - b.lat)
		for (const a of here)
			for (const b of here) if (a !== b) expect(metres(a, b)).toBeGreaterThan((a.radius + b.radius) * 0.99)
	})

	it('shows a status by shape, also without colour', () => {
		const shapes = (['planned', 'inProgress', 'completed', 'onHold', 'cancelled'] as const).map((status) =>
			investmentMark(status, false, 'light')
				.map(({ d, fill }) => `${d}${fill === '#ffffff' || fill === 'none' ? 'empty' : 'full'}`)
				.join(),
		)
		expect(new Set(shapes).size).toBe(5)
		expect(investmentMark('planned', true, 'light').length).toBe(investmentMark('planned', false, 'light').length + 1)
	})
})

describe('hexagons', () => {
	it.each([
		[
			[1, 10, 20],
			[
				[1, 10],
				[10, 20],
			],
		],
		// Cells with one signal differ by a few square metres: one edge, not two.
		[
			[10.9, 11.2, 79, 300],
			[
				[10.9, 79],
				[79, 300],
			],
		],
		[[10.9, 11.2], [[10.9, 11.2]]],
		[[], []],
	])('classes of %j', (breaks, expected) => {
		const classes = hexagonClasses(breaks, 'light')
		expect(classes.map(({ from, to }) => [from, to])).toEqual(expected)
		for (const edge of breaks) expect(classes.filter((c) => c.contains(edge))).toHaveLength(1)
	})

	it('become finer as one comes closer, within what the server gives', () => {
		expect([5, 10, 12, 14, 18].map(hexagonResolution)).toEqual([6, 7, 9, 10, 11])
	})
})

it('points are drawn stronger when open, and stay in typed arrays', () => {
	const position = new Float32Array([5, 52, 5.1, 52.1])
	const { getPosition, getRadius, getFillColor } = pointAttributes(
		{ position, status: new Uint8Array([0, 2]) },
		'light',
	)
	expect(getPosition.value).toBe(position)
	expect(getRadius.value[0]).toBeGreaterThan(getRadius.value[1]!)
	expect(getFillColor.value[3]).toBeGreaterThan(getFillColor.value[7]!)
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

describe('the key of amounts', () => {
	it.each([
		[1, 1],
		[3, 2],
		[3.5, 5],
		[80_000, 100_000],
		[1_300_000, 1_000_000],
	])('rounds %d to %d', (amount, rounded) => {
		expect(roundAmount(amount)).toBe(rounded)
	})

	// Four hundred metres across for a million: at ten metres a pixel forty pixels, in proportion to its root.
	const symbols = [
		{ amount: 1_000_000, radius: 200 },
		{ amount: null, radius: 10 },
		{ amount: 10, radius: 10 },
	]
	it('gives amounts the size that the map gives them', () => {
		const keys = amountKeys(symbols, 10)
		expect(keys.map(({ amount }) => amount)).toEqual([200_000, 1_000_000])
		expect(keys[0]?.pixels).toBeCloseTo(40 * Math.sqrt(0.2))
		expect(keys[1]?.pixels).toBeCloseTo(40)
	})

	it('says nothing where symbols no longer grow, or where nothing has an amount', () => {
		expect(amountKeys(symbols, 400)).toEqual([])
		expect(amountKeys([{ amount: null, radius: 10 }], 10)).toEqual([])
	})
})

describe('outerLines', () => {
	// Squares of a thousandth of a degree: about 111 m high, 68 m wide.
	const square = (x: number, y: number, gap = 0): Position[] => {
		const [w, s] = [5 + x / 1000 + gap, 52 + y / 1000]
		const [e, n] = [w + 0.001 - 2 * gap, s + 0.001]
		return [
			[w, s],
			[e, s],
			[e, n],
			[w, n],
			[w, s],
		]
	}
	const segmentsOf = (lines: Position[][]) => lines.reduce((sum, line) => sum + line.length - 1, 0)

	it('drops the two copies of a border that was drawn apart, and keeps the rest', () => {
		// 0.00002° is 1.4 m: 2.7 m between the two.
		const areas = [[square(0, 0, 0.00002)], [square(1, 0, 0.00002)]]
		expect(segmentsOf(outerLines(areas, 12))).toBe(6)
		expect(segmentsOf(outerLines(areas, 1))).toBe(8)
	})

	it('keeps lines that only meet at their ends, and areas that lie apart', () => {
		const [a, b] = [square(0, 0), square(1, 0)]
		// As a clean topology gives them: without the border between the two.
		const open = [[[a[1], a[0], a[3], a[2]] as Position[]], [[b[0], b[1], b[2], b[3]] as Position[]]]
		expect(segmentsOf(outerLines(open, 12))).toBe(6)
		expect(segmentsOf(outerLines([[a], [square(3, 0)]], 12))).toBe(8)
		expect(outerLines([], 12)).toEqual([])
	})
})

describe('names of regions', () => {
	// An L: a tall arm at the left, a foot to the right.
	const outline = [
		[0, 0],
		[4, 0],
		[4, 1],
		[1, 1],
		[1, 10],
		[0, 10],
	]

	it.each([
		['the south of the map', 20, { point: [0.5, 10], side: 'above' }],
		['the north of the map', 0, { point: [2, 0], side: 'below' }],
	] as const)('stand clear of a region in %s, towards the middle', (_, middle, place) => {
		expect(besideRegion(outline, middle)).toEqual(place)
	})

	it('are one for each region that has an outline', () => {
		const region = { kind: 'hot' as const, areas: ['a'], core: 'a', label: 'Hotspot a', tolerance: 0 }
		const { names, outlines } = regionFeatures(
			[
				{ ...region, id: 'hot-1' },
				{ ...region, id: 'hot-2', areas: ['b'] },
			],
			([code]) => ({ type: 'MultiLineString', coordinates: code === 'a' ? [outline] : [] }),
			20,
		)
		expect(outlines.features).toHaveLength(2)
		expect(names.features.map(({ properties }) => properties)).toEqual([
			{ id: 'hot-1', kind: 'hot', label: 'Hotspot a', order: 0, side: 'above' },
		])
	})
})
