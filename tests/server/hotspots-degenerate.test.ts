import { describe, expect, test } from 'vitest'
import { type HotspotsAnswer, hotspotsAnswer, robustnessAnswer } from '../../server/contract/hotspot.ts'
import { type Grid, openGrid, squareCode } from './grid.ts'

type Expected = Pick<HotspotsAnswer['global'], 'inference' | 'tested'> & {
	notTested?: HotspotsAnswer['global']['notTested']
}

/** A null only where a status says why: JSON makes null of NaN and of Infinity. */
function expectNamed(answer: HotspotsAnswer): void {
	const { method } = answer.parameters
	for (const row of answer.rows) {
		const found = method === 'scan' ? [row.p, row.bin] : [row.z, row.p, row.q, row.bin]
		if (row.status === 'tested') {
			expect([...found, row.observed, row.expected].filter((value) => value === null)).toEqual([])
			if (method === 'lisa') expect(row.quadrant).not.toBeNull()
		} else {
			expect([row.z, row.p, row.q, row.bin, row.quadrant, row.region]).toEqual([null, null, null, null, null, null])
		}
		expect([row.low, row.high].filter((value) => value === null)).toHaveLength(
			row.expected === null || answer.parameters.input === 'value' ? 2 : 0,
		)
	}
	const { areas, tested, notTested } = answer.global
	expect(tested + Object.values(notTested).reduce((sum, count) => sum + count, 0)).toBe(areas)
}

async function ask(grid: Grid, metric: string, query = ''): Promise<HotspotsAnswer> {
	const served = await openGrid(grid)
	try {
		let asked: HotspotsAnswer | null = null
		for (const method of metric === 'cbs.woz' ? ['lisa', 'gistar'] : ['scan', 'lisa', 'gistar']) {
			asked = hotspotsAnswer.parse(await served.get(`/hotspots?metric=${metric}&method=${method}${query}`))
			expectNamed(asked)
			const csv = await served.app.request(`/api/v1/hotspots.csv?metric=${metric}&method=${method}${query}`)
			expect(csv.status).toBe(200)
			expect(await csv.text()).not.toMatch(/NaN|Infinity|undefined/)
		}
		robustnessAnswer.parse(await served.get(`/hotspots/robustness?metric=${metric}${query}`))
		expect(served.logged).toEqual([])
		if (!asked) throw new Error('nothing asked')
		return asked
	} finally {
		served.close()
	}
}

const six = { width: 6, height: 6 }
const year = '&from=2024-01-01&to=2025-01-01'

describe('a metric of values', () => {
	test.each<[string, Grid, Expected]>([
		['all equal', { ...six, values: () => 7 }, { inference: 'noVariation', tested: 0, notTested: { noVariation: 36 } }],
		[
			'equal but for rounding',
			{ ...six, values: (i) => 0.1 + (i % 2 ? 0.2 : 0.2 + 1e-17) },
			{ inference: 'noVariation', tested: 0 },
		],
		['all zero', { ...six, values: () => 0 }, { inference: 'noVariation', tested: 0 }],
		['negative', { ...six, values: (i) => -i }, { inference: 'ok', tested: 36, notTested: {} }],
		['summing to zero', { ...six, values: (i) => i - 17.5 }, { inference: 'ok', tested: 36 }],
		['very small and very large', { ...six, values: (i) => (i % 2 ? 1e150 : 1e-150) }, { inference: 'ok', tested: 36 }],
		[
			'one area',
			{ width: 1, height: 1, values: () => 1 },
			{ inference: 'tooFewAreas', tested: 0, notTested: { noNeighbours: 1 } },
		],
		[
			'two areas',
			{ width: 2, height: 1, values: (i) => i },
			{ inference: 'tooFewAreas', tested: 0, notTested: { tooFewAreas: 2 } },
		],
		['seven areas', { width: 7, height: 1, values: (i) => i }, { inference: 'tooFewAreas', tested: 0 }],
		['eight areas', { width: 8, height: 1, values: (i) => i }, { inference: 'ok', tested: 8 }],
		['a centre that borders on all', { width: 3, height: 3, values: (i) => i }, { inference: 'ok', tested: 9 }],
		[
			'one area apart from the others',
			{ ...six, values: (i) => i, island: (i) => i === 0 },
			{ inference: 'ok', tested: 35, notTested: { noNeighbours: 1 } },
		],
		[
			'only areas apart',
			{ ...six, values: (i) => i, island: () => true },
			{ inference: 'tooFewAreas', tested: 0, notTested: { noNeighbours: 36 } },
		],
		[
			'few inhabitants',
			{ ...six, values: (i) => i, inhabitants: (i) => (i < 6 ? 49 : 50) },
			{ inference: 'ok', tested: 30, notTested: { tooFewInhabitants: 6 } },
		],
		[
			'neighbours without figures',
			{ ...six, values: (i) => ([1, 6, 7].includes(i) ? 'missing' : i) },
			{ inference: 'ok', tested: 32, notTested: { missing: 3, noNeighbours: 1 } },
		],
	])('%s', async (_, grid, { notTested, ...wanted }) => {
		const { global } = await ask(grid, 'cbs.woz')
		expect(global).toMatchObject(wanted)
		if (notTested) expect(global.notTested).toEqual(notTested)
	})
})

test.each(['missing', 'suppressed', 'notApplicable'] as const)(
	'no area of the universe has a value: all %s',
	async (reason) => {
		const grid: Grid = { width: 9, height: 3, values: (i) => (i < 9 ? reason : i) }
		const { global } = await ask(grid, 'cbs.woz', '&universe=WK000200')
		expect(global).toMatchObject({ inference: 'noData', areas: 9, tested: 0, notTested: { [reason]: 9 } })
	},
)

describe('events per inhabitant', () => {
	const some = (i: number) => 4 + ((i * 7) % 5)
	test.each<[string, Grid, Expected]>([
		[
			'no signals in the period',
			{ ...six },
			{ inference: 'tooFewExpected', tested: 0, notTested: { tooFewExpected: 36 } },
		],
		['one signal', { ...six, signals: (i) => (i === 9 ? 1 : 0) }, { inference: 'tooFewExpected', tested: 0 }],
		[
			'just under two for each area',
			{ ...six, signals: (i) => (i === 9 ? 71 : 0) },
			{ inference: 'tooFewExpected', tested: 0 },
		],
		['two for each area, all in one', { ...six, signals: (i) => (i === 9 ? 72 : 0) }, { inference: 'ok', tested: 36 }],
		[
			'the same rate everywhere',
			{ ...six, signals: (i) => 3 * (1 + (i % 3)), inhabitants: (i) => 1000 * (1 + (i % 3)) },
			{ inference: 'noVariation', tested: 0 },
		],
		[
			'nobody anywhere',
			{ ...six, signals: some, inhabitants: () => 0 },
			{ inference: 'noData', tested: 0, notTested: { noPopulation: 36 } },
		],
		[
			'inhabitants unknown',
			{ ...six, signals: some, inhabitants: () => null },
			{ inference: 'noData', tested: 0, notTested: { missing: 36 } },
		],
		[
			'nobody in one area',
			{ ...six, signals: some, inhabitants: (i) => (i === 5 ? 0 : 900 + 100 * (i % 4)) },
			{ inference: 'ok', tested: 35, notTested: { noPopulation: 1 } },
		],
		[
			'ten inhabitants and sixty-three reports',
			{ ...six, signals: (i) => (i === 0 ? 63 : some(i)), inhabitants: (i) => (i === 0 ? 10 : 1000) },
			{ inference: 'ok', tested: 35, notTested: { tooFewInhabitants: 1 } },
		],
		['one area', { width: 1, height: 1, signals: () => 5 }, { inference: 'tooFewAreas', tested: 0 }],
		['two areas', { width: 2, height: 1, signals: some }, { inference: 'tooFewAreas', tested: 0 }],
	])('%s', async (_, grid, { notTested, ...wanted }) => {
		const { global, rows } = await ask(grid, 'signals.count', year)
		expect(global).toMatchObject({
			...wanted,
			...(wanted.inference === 'ok' ? {} : { hot: 0, cold: 0, moran: null, clustering: 'unknown' }),
		})
		if (notTested) expect(global.notTested).toEqual(notTested)
		expect(rows.map(({ observed }) => observed)).toEqual(rows.map((__, i) => grid.signals?.(i) ?? 0))
	})

	test('an area that is not tested keeps what was seen and what was to be expected', async () => {
		const { rows } = await ask(
			{ ...six, signals: some, inhabitants: (i) => (i === 0 ? 100 : 1000) },
			'signals.count',
			year,
		)
		const rest = rows.slice(1).reduce((sum, { observed }) => sum + (observed ?? 0), 0)
		expect(rows[0]).toMatchObject({ area: squareCode(0, 6), status: 'tooFewInhabitants', observed: 4, population: 100 })
		expect(rows[0]?.expected).toBeCloseTo(rest / 350, 12)
		expect(rows[0]?.around).toMatchObject({ areas: 3 })
	})

	test('a scan takes areas along that border on nothing', async () => {
		const served = await openGrid({ ...six, signals: (i) => (i === 0 ? 60 : some(i)), island: (i) => i === 0 })
		const answer = hotspotsAnswer.parse(await served.get(`/hotspots?metric=signals.count&method=scan${year}`))
		served.close()
		expectNamed(answer)
		expect(answer.global).toMatchObject({ inference: 'ok', tested: 36 })
		expect(answer.regions[0]).toMatchObject({ id: 'hot-1', areas: [squareCode(0, 6)], observed: 60, p: 0.001 })
	})
})
