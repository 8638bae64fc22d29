import { cellArea, cellToParent, latLngToCell } from 'h3-js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { decodeColumns } from '../../server/contract/columns.ts'
import type { categoriesAnswer, hexagonsAnswer, PointsHeader, signalSummary } from '../../server/contract/signal.ts'
import { densityBreaks } from '../../server/signals/hexagons.ts'
import { B1, type Fixture, OOST, openFixture, TESTDAM } from './fixture.ts'

let testdam: Fixture
beforeAll(async () => {
	testdam = await openFixture()
})
afterAll(() => testdam.close())

const EVERYTHING = 'from=2023-12-31&to=2025-01-02'
const YEAR = 'from=2024-01-01&to=2025-01-01'

test('/signals/categories counts every signal and shows empty categories', async () => {
	const { categories } = await testdam.get<z.infer<typeof categoriesAnswer>>('/signals/categories')
	expect(categories).toEqual([
		{
			main: 'afval',
			label: 'Afval',
			count: 9,
			subs: [
				{ sub: 'grofvuil', label: 'Grofvuil', count: 7 },
				{ sub: 'zwerfvuil', label: 'Zwerfvuil', count: 2 },
			],
		},
		{ main: 'groen', label: 'Groen', count: 3, subs: [{ sub: 'boom', label: 'Boom', count: 3 }] },
		{ main: 'wegen', label: 'Wegen', count: 0, subs: [{ sub: 'gat', label: 'Gat in de weg', count: 0 }] },
	])
})

describe('/signals/points', () => {
	async function points(question: string) {
		const response = await testdam.app.request(`/api/v1/signals/points?${question}`)
		expect(response.status).toBe(200)
		const { meta, columns } = decodeColumns(await response.arrayBuffer())
		return { header: meta as PointsHeader, columns }
	}

	test('are columns: place, category, status and day of every signal', async () => {
		const { header, columns } = await points(`${EVERYTHING}&category=groen`)
		expect(header).toMatchObject({ total: 3, shown: 3 })
		expect(columns.position).toBeInstanceOf(Float32Array)
		expect(columns.position).toHaveLength(6)
		const rows = [0, 1, 2].map((i) => [
			Number(columns.position?.[2 * i]?.toFixed(2)),
			Number(columns.position?.[2 * i + 1]?.toFixed(2)),
			header.categories[columns.category?.[i] ?? -1]?.sub,
			columns.status?.[i],
			new Date((columns.day?.[i] ?? 0) * 86_400_000).toISOString().slice(0, 10),
		])
		expect(rows.sort((a, b) => String(a[4]).localeCompare(String(b[4])))).toEqual([
			[5.02, 52.03, 'boom', 0, '2024-06-03'],
			[5.01, 52.01, 'boom', 2, '2024-10-27'],
			[5.02, 52.01, 'boom', 1, '2024-12-31'],
		])
	})

	test('above the limit are a sample, the same every time', async () => {
		const first = await points(`${EVERYTHING}&limit=5`)
		expect(first.header.total).toBe(12)
		expect(first.header.shown).toBe(5)
		expect(first.columns.day).toHaveLength(first.header.shown)
		expect((await points(`${EVERYTHING}&limit=5`)).columns).toEqual(first.columns)
	})

	test('inside a box only', async () => {
		const { header } = await points(`${EVERYTHING}&bbox=5.005,52.005,5.015,52.015`)
		// Five of Aa, of which one is counted in another division: points show where things are reported.
		expect(header.total).toBe(5)
	})
})

describe('/signals/hexagons', () => {
	const ask = (question: string) => testdam.get<z.infer<typeof hexagonsAnswer>>(`/signals/hexagons?${question}`)

	test.each([6, 7, 8, 9, 10, 11])('at resolution %i are the parents that H3 gives', async (resolution) => {
		const { cells, counts, density, total, breaks } = await ask(`${EVERYTHING}&resolution=${resolution}`)
		expect(total).toBe(12)
		const parent = (lat: number, lon: number) => {
			const cell = latLngToCell(lat, lon, 11)
			return resolution === 11 ? cell : cellToParent(cell, resolution)
		}
		const wanted = new Map<string, number>()
		for (const [lat, lon, count] of [
			[52.01, 5.01, 5],
			[52.01, 5.02, 2],
			[52.01, 5.03, 1],
			[52.03, 5.01, 1],
			[52.03, 5.02, 1],
			[52.03, 5.03, 1],
			[52.2, 5.2, 1],
		] as const) {
			const cell = parent(lat, lon)
			wanted.set(cell, (wanted.get(cell) ?? 0) + count)
		}
		expect(new Map(cells.map((cell, i) => [cell, counts[i]]))).toEqual(wanted)
		cells.forEach((cell, i) => {
			expect(density[i]).toBeCloseTo((counts[i] ?? 0) / cellArea(cell, 'km2'), 9)
		})
		expect(breaks.length).toBeGreaterThan(0)
	})

	test('classes keep cells with the same count together, whatever their size', () => {
		expect(densityBreaks([1, 1, 1, 1, 2, 2, 5, 9], [10, 10.1, 10.2, 10.3, 20, 20.4, 50, 90])).toEqual([
			10, 15.15, 35.2, 90,
		])
		expect(densityBreaks([1, 1], [10, 10.2])).toEqual([10, 10.2])
		expect(densityBreaks([], [])).toEqual([])
	})

	test('under a filter', async () => {
		expect(await ask(`${YEAR}&channel=observation`)).toMatchObject({ total: 1, counts: [1], resolution: 9 })
	})

	test('no signals under the filter: no cells, no classes', async () => {
		expect(await ask(`${YEAR}&category=wegen`)).toMatchObject({ total: 0, cells: [], counts: [], breaks: [] })
	})
})

describe('/signals/summary', () => {
	const ask = (question: string) => testdam.get<z.infer<typeof signalSummary>>(`/signals/summary?${question}`)

	test('of a buurt: categories, most first, and the days they took', async () => {
		const summary = await ask(`area=${B1}&${EVERYTHING}`)
		// s01 took 3 days, s02 1, s04 10; s03 is open; s12 belongs to another division.
		expect(summary).toMatchObject({ area: B1, level: 'buurt', total: 4, open: 1 })
		expect(summary.handling?.resolved).toBe(3)
		expect(summary.handling?.medianDays).toBe(3)
		expect(summary.handling?.p90Days).toBeCloseTo(8.6, 10)
		expect(summary.categories).toEqual([
			{
				main: 'afval',
				label: 'Afval',
				count: 3,
				medianDays: 2,
				subs: [
					{ sub: 'grofvuil', label: 'Grofvuil', count: 2 },
					{ sub: 'zwerfvuil', label: 'Zwerfvuil', count: 1 },
				],
			},
			{ main: 'groen', label: 'Groen', count: 1, medianDays: 10, subs: [{ sub: 'boom', label: 'Boom', count: 1 }] },
		])
	})

	test.each([
		[OOST, 5, 2],
		[TESTDAM, 8, 3],
	])('of %s', async (area, total, open) => {
		expect(await ask(`area=${area}&${YEAR}`)).toMatchObject({ total, open })
	})

	test('nothing resolved: no handling time; nothing at all: no categories', async () => {
		expect(await ask(`area=${B1}&${YEAR}&status=open`)).toMatchObject({ total: 1, handling: null })
		expect(await ask(`area=${B1}&${YEAR}&category=wegen`)).toMatchObject({ total: 0, open: 0, categories: [] })
	})

	test('agrees with the number on the map', async () => {
		const map = await testdam.get<{ areas: string[]; values: number[] }>(`/values?metric=signals.count&${YEAR}`)
		for (const [i, area] of map.areas.entries()) {
			expect((await ask(`area=${area}&${YEAR}`)).total).toBe(map.values[i])
		}
	})
})
