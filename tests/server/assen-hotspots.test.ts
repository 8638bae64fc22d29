import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importCli } from '../../scripts/import/cli.ts'
import { createApp } from '../../server/app.ts'
import type { HotspotsAnswer } from '../../server/contract/hotspot.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { type Database, openDatabase } from '../../server/db.ts'
import { DATA, documentedCommands } from '../scripts/assen-commands.ts'

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)

/**
 * Gi* on Empirical-Bayes-standardised rates, written here from the papers (Assunção & Reis 1999; Ord & Getis 1995) and apart
 * from the server: of areas with events and at least `minimum` inhabitants that border on another such area.
 */
function giStar(
	areas: readonly string[],
	events: readonly (number | null)[],
	inhabitants: readonly (number | null)[],
	neighbours: Readonly<Record<string, string[]>>,
	minimum: number,
): Map<string, number> {
	const fit = new Map<string, { e: number; p: number }>()
	areas.forEach((area, i) => {
		const [e, p] = [events[i], inhabitants[i]]
		if (typeof e === 'number' && typeof p === 'number' && p >= minimum) fit.set(area, { e, p })
	})
	const tested = [...fit].filter(([area]) => neighbours[area]?.some((other) => fit.has(other)))
	const n = tested.length
	const people = sum(tested.map(([, { p }]) => p))
	const b = sum(tested.map(([, { e }]) => e)) / people
	const a = sum(tested.map(([, { e, p }]) => p * (e / p - b) ** 2)) / people - b / (people / n)
	const x = new Map(
		tested.map(([area, { e, p }]) => [area, (e / p - b) / Math.sqrt(a + b / p > 0 ? a + b / p : b / p)] as const),
	)
	const mean = sum([...x.values()]) / n
	const s = Math.sqrt(sum([...x.values()].map((v) => (v - mean) ** 2)) / n)
	return new Map(
		[...x.keys()].map((area) => {
			const window = [area, ...(neighbours[area] ?? [])].flatMap((other) => x.get(other) ?? [])
			const k = window.length
			return [area, (sum(window) - k * mean) / (s * Math.sqrt((k * (n - k)) / (n - 1)))]
		}),
	)
}

describe.runIf(existsSync(DATA))('Assen, by the documented commands', () => {
	const folder = mkdtempSync(join(tmpdir(), 'regiekaart-assen-hotspots-'))
	let database: Database
	beforeAll(async () => {
		const db = join(folder, 'assen.duckdb')
		for (const argv of documentedCommands(db)) {
			expect(await importCli(argv, { out: () => {}, error: (line) => expect.unreachable(line) })).toBe(0)
		}
		database = await openDatabase(db)
	}, 120_000)
	afterAll(() => {
		database?.close()
		rmSync(folder, { recursive: true })
	})
	async function get<T>(question: string): Promise<T> {
		const response = await createApp(database, {}).request(`/api/v1${question}`)
		expect(response.status, await response.clone().text()).toBe(200)
		return (await response.json()) as T
	}

	it.each([
		['signals.per1000', '&from=2026-01-01&to=2026-08-01', 'buurt'],
		['signals.per1000', '&from=2026-01-01&to=2026-08-01&category=afval', 'buurt'],
		['signals.count', '&from=2026-03-01&to=2026-08-01', 'buurt'],
		['police.crimesPer1000', '&period=2024', 'buurt'],
		['police.crimesPer1000', '&period=2023', 'buurt'],
		['signals.per1000', '&from=2026-01-01&to=2026-08-01', 'wijk'],
	])('Gi* of %s%s, %s, is what it is by hand', async (metric, period, level) => {
		const question = `metric=${metric}&level=${level}${period}`
		const answer = await get<HotspotsAnswer>(`/hotspots?${question}`)
		const { denominator } = answer.parameters
		const [neighbours, counted, people] = await Promise.all([
			get<Record<string, string[]>>(`/areas/neighbours?level=${level}`),
			get<ValuesAnswer>(`/values?${question}`),
			get<ValuesAnswer>(`/values?metric=cbs.inhabitants&level=${level}&period=${denominator?.period}`),
		])
		expect(people.areas).toEqual(counted.areas)
		const z = giStar(counted.areas, counted.numerator ?? counted.values, people.values, neighbours, 200)
		expect(answer.global.inference).toBe('ok')
		expect(answer.rows.map(({ area }) => area)).toEqual(counted.areas)
		expect(answer.rows.filter(({ z }) => z !== null).map(({ area }) => area)).toEqual([...z.keys()])
		for (const row of answer.rows) {
			if (row.z !== null) expect(row.z).toBeCloseTo(z.get(row.area) as number, 9)
		}
		expect(Math.max(...z.values())).toBeGreaterThan(1)
	})

	it('Loon and Zeijerveld border on no buurt of the file, and are not tested for that reason', async () => {
		const statuses = async (metric: string) => {
			const { rows } = await get<HotspotsAnswer>(`/hotspots?metric=${metric}&level=buurt&period=2024`)
			return ['BU01069900', 'BU01069909'].map((code) => rows.find(({ area }) => area === code)?.status)
		}
		expect(await statuses('lbm.score')).toEqual(['noNeighbours', 'noNeighbours'])
		// Under 200 people live in Zeijerveld: that comes first.
		expect(await statuses('police.crimesPer1000')).toEqual(['noNeighbours', 'tooFewInhabitants'])
	})
})
