import { describe, expect, it } from 'vitest'
import type { Investment } from '../../server/contract/investment.ts'
import { amountKeys, roundAmount } from '../../server/contract/overlays/amount-keys.ts'
import { arrangeInvestments } from '../../server/contract/overlays/arrange-investments.ts'
import { hexagonClasses, hexagonResolution } from '../../server/contract/overlays/hexagon-classes.ts'
import { investmentMark } from '../../server/contract/overlays/investment-marks.ts'
import { pointAttributes } from '../../web/map/layers/points.ts'

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
