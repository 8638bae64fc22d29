import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDemoDataset } from '../../scripts/demo/build-demo-dataset.ts'
import { attackPublication } from '../../scripts/publish/attack/attack-publication.ts'
import { leaks } from '../../scripts/publish/attack/leaks.ts'
import type { PublicNumbers } from '../../scripts/publish/attack/public-numbers.ts'
import { recoverCounts, valuesLeft } from '../../scripts/publish/attack/recover-counts.ts'
import { type Secrets, secretsOf } from '../../scripts/publish/attack/secrets.ts'
import { publishCli } from '../../scripts/publish/cli.ts'
import { protectCounts } from '../../scripts/publish/disclosure/protect-counts.ts'
import type { CountCell, ProtectedCell } from '../../scripts/publish/disclosure/protected-cell.ts'
import { roundRandomly } from '../../scripts/publish/disclosure/round-randomly.ts'
import { randomCounts } from './random-counts.ts'

const rules = { base: 5, threshold: 5, minimumInhabitants: 50 }
const everything = { solve: Number.POSITIVE_INFINITY, integerBelow: 4 }
const intervalsAlone = { solve: 0, integerBelow: 0 }

const nameOf = ({ metric, area, period }: { metric: string; area: string; period: string }) =>
	`${metric} ${area} ${period}`
const nameOfCell = ({ category, area, period }: CountCell) => nameOf({ metric: category, area, period })

type Counts = ReturnType<typeof randomCounts>

/** What the public sees of counts when each cell is given out as `givenOut` says. */
function published(
	{ cells, hierarchy }: Counts,
	givenOut: (cell: CountCell, i: number) => number | null,
	given: PublicNumbers['rules'] = rules,
): PublicNumbers {
	const numbers = cells.flatMap((cell, i) =>
		cell.published ? [{ metric: cell.category, area: cell.area, period: cell.period, value: givenOut(cell, i) }] : [],
	)
	return { numbers, areas: hierarchy.areas, metrics: hierarchy.categories, rules: given }
}

/** How many counts an attack on `seeds` Datasets gets right and exactly. */
async function recovered(seeds: number, publishedOf: (counts: Counts) => PublicNumbers): Promise<number> {
	let right = 0
	for (let seed = 0; seed < seeds; seed++) {
		const counts = randomCounts(seed)
		const truth = new Map(counts.cells.map((cell) => [nameOfCell(cell), cell.count]))
		const { determined } = await recoverCounts(publishedOf(counts), intervalsAlone)
		right += determined.filter((found) => !found.rest && truth.get(nameOf(found)) === found.low).length
	}
	return right
}

describe('200 random Datasets', () => {
	test.each([0, 50, 100, 150])(
		'(fifty from %i on) give no count away, nor narrow one down to fewer than three',
		async (first) => {
			let narrowest = Number.POSITIVE_INFINITY
			let solved = 0
			for (let seed = first; seed < first + 50; seed++) {
				const counts = randomCounts(seed)
				const states = protectCounts(counts.cells, counts.hierarchy, rules)
				const recovery = await recoverCounts(
					published(counts, (_, i) => states[i]?.value ?? null),
					everything,
				)
				expect(recovery.determined).toEqual([])
				expect(recovery.contradicted).toBe(0)
				const truth = new Map(counts.cells.map((cell) => [nameOfCell(cell), cell.count]))
				for (const found of recovery.found) {
					const count = truth.get(nameOf(found)) ?? 0
					if (!found.rest && (count < found.low || count > found.high)) expect(found).toBe(count)
				}
				if (recovery.narrowest) narrowest = Math.min(narrowest, valuesLeft(recovery.narrowest))
				solved += recovery.solved
			}
			expect(narrowest).toBeGreaterThanOrEqual(3)
			expect(solved).toBeGreaterThan(2500)
		},
	)

	test('give none away to somebody who is told why each cell is suppressed', async () => {
		for (let seed = 0; seed < 40; seed++) {
			const counts = randomCounts(seed)
			const states = protectCounts(counts.cells, counts.hierarchy, rules)
			const why = new Map(counts.cells.map((cell, i) => [nameOfCell(cell), states[i] as ProtectedCell]))
			const recovery = await recoverCounts(
				{
					...published(counts, (_, i) => states[i]?.value ?? null),
					beforehand: (number) => (why.get(nameOf(number))?.suppressed === 'small' ? [0, 4] : null),
				},
				everything,
			)
			expect(recovery.narrowest && valuesLeft(recovery.narrowest)).toBeGreaterThanOrEqual(3)
		}
	})
})

test('rounding that always goes the worst way still gives no count away', async () => {
	const keyThatRounds = (count: number, to: number) => {
		for (let key = 0n; ; key++) if (roundRandomly(count, key, 5) === to) return key
	}
	// The first rounds everything up, the second everything down: parts and wholes by turns, so that they drift apart.
	const keys = [keyThatRounds(1, 5), keyThatRounds(4, 0)]
	let audited = 0
	for (let seed = 0; seed < 200; seed++) {
		const { cells, hierarchy } = randomCounts(seed)
		const steps = ({ area, category }: CountCell) => {
			const size = area === 'GM' ? 2 : area.startsWith('WK') ? 1 : 0
			return size + (category === 'all' ? 2 : category.includes('/') ? 0 : 1) + seed
		}
		const worst = cells.map((cell) => ({ ...cell, key: keys[steps(cell) % 2] as bigint }))
		const states = protectCounts(worst, hierarchy, rules)
		// Without work for the audit, it is as random Datasets are.
		if (!states.some(({ suppressed }) => suppressed === 'audit')) continue
		audited++
		const numbers = published({ cells: worst, hierarchy }, (_, i) => states[i]?.value ?? null)
		expect((await recoverCounts(numbers, everything)).determined).toEqual([])
	}
	expect(audited).toBeGreaterThan(0)
})

describe('the same attack recovers counts', () => {
	test('that are published as they are', async () => {
		const asTheyAre = (counts: Counts) => published(counts, ({ count }) => count, { base: 1, threshold: 0 })
		expect(await recovered(20, asTheyAre)).toBeGreaterThan(1000)
	})

	test('of which only the small ones are left out', async () => {
		const primary = (counts: Counts) =>
			published(counts, ({ count }) => (count < 5 ? null : count), { base: 1, threshold: 5 })
		const suppressed = randomCounts(3).cells.filter(({ count }) => count < 5)
		expect(suppressed.length).toBeGreaterThan(0)
		expect(await recovered(20, primary)).toBeGreaterThan(1000)
	})

	test('that are rounded to the nearest five, each by itself', async () => {
		const nearest = (counts: Counts): PublicNumbers => {
			const givenOut = ({ count }: CountCell) => (count < 5 ? null : Math.round(count / 5) * 5)
			const values = new Map(counts.cells.map((cell) => [nameOfCell(cell), givenOut(cell)]))
			const beforehand: PublicNumbers['beforehand'] = (number) => {
				const value = values.get(nameOf(number)) ?? null
				return value === null ? null : [value - 2, value + 2]
			}
			return { ...published(counts, givenOut), beforehand }
		}
		expect(await recovered(100, nearest)).toBeGreaterThan(5)
	})

	test('with more than intervals: two tables at once leave one answer', async () => {
		// a + b = 4, c + d = 6, a + c = 4 and b + d = 6, each by itself, leave a from 0 to 4; with a = d they leave one.
		const areas = new Map([
			['BU1', 'WK'],
			['BU2', 'WK'],
		])
		const metrics = new Map([
			['all', { parent: null, complete: true }],
			['x', { parent: 'all', complete: false }],
			['y', { parent: 'all', complete: false }],
		])
		const shown: [string, string, number | null][] = [
			['x', 'WK', 4],
			['y', 'WK', 6],
			['all', 'WK', 10],
			['all', 'BU1', 4],
			['all', 'BU2', 6],
		]
		const numbers = shown.map(([metric, area, value]) => ({ metric, area, period: '2024', value }))
		const known: Record<string, readonly [number, number]> = { 'y BU1 2024': [0, 1], 'x BU2 2024': [1, 9] }
		const beforehand: PublicNumbers['beforehand'] = (number) => known[nameOf(number)] ?? null
		const recovery = await recoverCounts({ numbers, areas, metrics, rules: { base: 1, threshold: 0 }, beforehand })
		const of = (metric: string, area: string) => recovery.found.find((f) => f.metric === metric && f.area === area)
		expect(of('y', 'BU1')).toMatchObject({ low: 1, high: 1 })
		expect(of('x', 'BU1')).toMatchObject({ low: 3, high: 3 })
		expect(of('y', 'BU2')).toMatchObject({ low: 5, high: 5 })
	})
})

describe('the publication of the demo', () => {
	const folder = mkdtempSync(join(tmpdir(), 'regiekaart-attack-'))
	const db = join(folder, 'demo.duckdb')
	const file = join(folder, 'out/publication.duckdb')
	let secrets: Secrets
	beforeAll(async () => {
		await buildDemoDataset(db)
		secrets = await secretsOf(db)
		const output = { out: () => {}, error: (line: string) => expect(line).toBe('') }
		const config = 'data/demo/publication.json'
		expect(await publishCli(['--db', db, '--to', join(folder, 'out'), '--config', config, '--no-site'], output)).toBe(0)
	})
	afterAll(() => rmSync(folder, { recursive: true, force: true }))

	test('gives no count away', async () => {
		const report = await attackPublication({ file, effort: { solve: 100, integerBelow: 4 } })
		expect(report.counts).toBeGreaterThan(5000)
		expect(report.determined).toEqual([])
		expect(report.contradicted).toBe(0)
		const { from, to } = report.narrowest ?? { from: 0, to: 0 }
		expect((to ?? Number.POSITIVE_INFINITY) - from + 1).toBeGreaterThanOrEqual(3)
	})

	test('gives them away when they go out as they are', async () => {
		const careless = join(folder, 'careless.duckdb')
		cpSync(file, careless)
		const instance = await DuckDBInstance.create(careless)
		const connection = await instance.connect()
		await connection.run(`ATTACH '${db}' AS inside (READ_ONLY)`)
		await connection.run(`UPDATE statistic SET reason = NULL, value = (
			SELECT count(*) FROM inside.signal WHERE main = 'afval' AND buurt = area AND year(created_on) = period::INTEGER
		) WHERE metric = 'reports.afval' AND starts_with(area, 'BU')`)
		await connection.run('DETACH inside')
		instance.closeSync()
		const { determined } = await attackPublication({ file: careless, effort: intervalsAlone })
		expect(determined.length).toBeGreaterThan(100)
	})

	test('holds nothing of what must stay inside, in no byte', async () => {
		expect(secrets.places.size).toBeGreaterThan(10_000)
		expect(secrets.texts.get('investment title')?.size).toBeGreaterThan(10)
		expect(await leaks({ file }, secrets)).toEqual([])
	})

	test('would not go unnoticed with a number on the site that the file does not have', async () => {
		const site = join(folder, 'numbers')
		mkdirSync(site)
		const answer = {
			query: { period: '2024' },
			metric: { id: 'reports.allPer1000' },
			areas: ['BU90010101'],
			values: [12.34],
			numerator: [123],
			reference: null,
			unplaced: 17,
		}
		writeFileSync(join(site, 'answer.json.br'), brotliCompressSync(JSON.stringify({ recorded: [answer] })))
		const table = ['area_code;metric;period;value;numerator', 'BU90010102;reports.allPer1000;2024;12,5;124']
		writeFileSync(join(site, 'table.csv'), `\uFEFF${table.join('\n')}\n`)
		const report = await attackPublication({ file, site, effort: intervalsAlone })
		expect(report.differing).toMatchObject([
			{ metric: 'reports.all', area: 'BU90010101', site: 123 },
			{ metric: 'reports.all', area: 'BU90010102', site: 124 },
		])
		expect(report.unplaced).toEqual([{ file: 'answer.json', value: 17 }])
	})

	test('would not go unnoticed with rows from inside', async () => {
		const careless = join(folder, 'rows.duckdb')
		cpSync(file, careless)
		const instance = await DuckDBInstance.create(careless)
		const connection = await instance.connect()
		await connection.run(`ATTACH '${db}' AS inside (READ_ONLY)`)
		await connection.run('INSERT INTO signal SELECT * FROM inside.signal LIMIT 1')
		await connection.run(`INSERT INTO investment SELECT * FROM inside.investment WHERE visibility = 'team' LIMIT 1`)
		await connection.run('UPDATE dataset SET disclosure_key = (SELECT disclosure_key FROM inside.dataset)')
		await connection.run('DETACH inside')
		instance.closeSync()
		const found = (await leaks({ file: careless }, secrets)).filter(({ where }) => where.startsWith('table'))
		expect(found.map(({ where, kind }) => `${where}: ${kind}`).sort()).toEqual([
			'table dataset: disclosure key',
			'table investment: investment id',
			'table investment: investment title',
			'table signal: place of a signal',
			'table signal: signal id',
		])
	})

	test('would not go unnoticed with something from inside in a file, whatever its kind', async () => {
		const [first = ''] = secrets.texts.get('signal id') ?? []
		const [title = ''] = secrets.texts.get('investment title') ?? []
		const [key = ''] = secrets.keys
		const [place = ''] = secrets.places
		const [lon, lat] = place.split(' ').map(Number)
		const site = join(folder, 'careless')
		mkdirSync(join(site, 'data'), { recursive: true })
		writeFileSync(join(site, 'index.html'), `<p>Bij ${title.replaceAll('&', '&amp;')}, gemeld als ${first}.</p>`)
		writeFileSync(join(site, 'data/points.json.br'), brotliCompressSync(JSON.stringify({ points: [{ lat, lon }] })))
		writeFileSync(join(site, 'picture.png'), Buffer.concat([randomBytes(20), Buffer.from(key), randomBytes(20)]))
		const found = await leaks({ file, site }, secrets)
		expect(found.map(({ where, kind }) => `${where}: ${kind}`).sort()).toEqual([
			'data/points.json: place of a signal',
			'index.html: investment title',
			'index.html: signal id',
			'picture.png: disclosure key',
		])
	})
})
