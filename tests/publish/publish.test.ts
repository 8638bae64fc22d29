import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PublishReport } from '../../scripts/publish/report.ts'
import { createApp } from '../../server/app.ts'
import { type Database, openDatabase } from '../../server/db.ts'
import { query } from '../scripts/import-files.ts'
import { asker } from '../server/asker.ts'
import { B1, B2, B3, B4, B5, B6, OOST, TESTDAM } from '../server/fixture.ts'
import { publishFolder } from './public-testdam.ts'

const folder = publishFolder()
const to = folder.path('out')
const file = join(to, 'publication.duckdb')
let database: Database
let get: ReturnType<typeof asker>
let report: PublishReport

beforeAll(async () => {
	await folder.make()
	const { code, error } = await folder.publish(to, '--config', folder.config())
	if (code !== 0) throw new Error(error)
	report = JSON.parse(readFileSync(join(to, 'report.json'), 'utf8')) as PublishReport
	database = await openDatabase(file)
	get = asker(createApp(database))
}, 60_000)
afterAll(() => database.close())

interface Values {
	areas: string[]
	values: (number | null)[]
	status: string[]
	metric: { label: { nl: string }; description: { nl: string } }
}
const valuesOf = async (question: string) => {
	const { areas, values, status } = await get<Values>(`/values?${question}`)
	return new Map(areas.map((area, i) => [area, values[i] ?? status[i]]))
}

describe('what goes out', () => {
	it('is served with the public face, under the words of the config', async () => {
		expect(database.isPublication).toBe(true)
		const { metrics } = await get<{ metrics: { id: string; sensitivity: string; levels: string[] }[] }>('/metrics')
		expect(metrics.map(({ id }) => id)).toEqual([
			...['reports.allPer1000', 'reports.all', 'reports.afvalPer1000', 'reports.afval'],
			...['reports.afvalGrofvuilPer1000', 'reports.afvalGrofvuil', 'reports.groenPer1000', 'reports.groen'],
			...['cbs.woz', 'police.crimesPer1000', 'investments.committed'],
		])
		expect(metrics.every(({ sensitivity }) => sensitivity === 'public')).toBe(true)
		expect(metrics.find(({ id }) => id === 'reports.groen')?.levels).toEqual(['wijk', 'gemeente'])
		const { metric } = await get<Values>('/values?metric=reports.afvalGrofvuil&level=buurt')
		expect(metric.label.nl).toBe('Grofvuil: aantal meldingen')
		// What it is; how it is protected stands once, on the limits page.
		expect(metric.description.nl).toBe('Meldingen en waarnemingen over ‘Grofvuil’ in een kalenderjaar.')
		const dataset = await get<{ title: string; signals: null; publication: { hash: string; defaultView: string } }>(
			'/dataset',
		)
		expect(dataset.title).toBe('Testdam in beeld')
		expect(dataset.signals).toBeNull()
		expect(dataset.publication.defaultView).toBe('metric=reports.allPer1000')
		expect(dataset.publication.hash).toBe(report.version)
	})

	it('counts public reports per whole calendar year, rounded, small ones and empty areas left out', async () => {
		const counts = await valuesOf('metric=reports.afvalGrofvuil&level=buurt')
		// 12, 23, 8 where nobody lives, 2, none where it is not known how many live, 40.
		for (const [area, true_] of [
			[B1, 12],
			[B2, 23],
			[B6, 40],
		] as const) {
			const value = counts.get(area)
			if (value === 'suppressed') continue
			expect(Number(value) % 5).toBe(0)
			expect(Math.abs(Number(value) - true_)).toBeLessThan(5)
		}
		for (const area of [B3, B4, B5]) expect(counts.get(area)).toBe('suppressed')
		const { metrics } = await get<{ metrics: { id: string; period: { years: string[] } }[] }>('/metrics')
		expect(metrics.find(({ id }) => id === 'reports.all')?.period.years).toEqual(['2024'])
		expect(report.stays.signals?.incompleteYears).toEqual(['2023', '2025'])
	})

	it('counts in the total only categories that go out at every level', async () => {
		// Waste alone: 12 + 7 + 23 + 40 + 31 + 8 + 2; trees go out per wijk and gemeente only.
		const total = (await valuesOf('metric=reports.all&level=gemeente')).get(TESTDAM)
		expect(Math.abs(Number(total) - 123)).toBeLessThan(5)
		expect(report.out.categories.map(({ category, inTotal }) => [category, inTotal])).toEqual([
			['afval', true],
			['afval/grofvuil', false],
			['groen', false],
		])
	})

	it('works rates out of the rounded counts and the rounded inhabitants', async () => {
		const counts = await valuesOf('metric=reports.afval&level=gemeente')
		const rates = await valuesOf('metric=reports.afvalPer1000&level=gemeente')
		const [[people]] = (await query(
			file,
			`SELECT value FROM statistic WHERE metric = 'cbs.inhabitants' AND area = '${TESTDAM}' AND period = '2024'`,
		)) as [[number]]
		expect(people % 5).toBe(0)
		expect(rates.get(TESTDAM)).toBeCloseTo((1000 * Number(counts.get(TESTDAM))) / people, 9)
	})

	it('gives every level its own figures, means of larger areas from what goes out of the buurten', async () => {
		expect((await valuesOf('metric=cbs.woz&level=gemeente&period=2023')).get(TESTDAM)).toBe(310)
		const buurten = await valuesOf('metric=cbs.woz&level=buurt&period=2023')
		expect([buurten.get(B1), buurten.get(B2), buurten.get(B3), buurten.get(B4)]).toEqual([
			200,
			400,
			// Nobody lives there, which the source tells by having none.
			'suppressed',
			'suppressed',
		])
		// 200 and 400, weighted by 400 and 250 households (those of the areas: there is no statistic).
		expect((await valuesOf('metric=cbs.woz&level=wijk&period=2023')).get(OOST)).toBe(
			Math.round((200 * 400 + 400 * 250) / 650),
		)
	})

	it('has public investments alone, under ids of its own', async () => {
		const { investments } = await get<{
			investments: { id: string; title: string; source: string; milestones: object[]; areas: object[] }[]
		}>('/investments')
		expect(investments.map(({ title }) => title)).toEqual(['Park', 'Huizen'])
		expect(
			investments.every(({ id, source }) => /^i-[0-9a-f]{12}$/.test(id) && source === 'Investeringen Testdam'),
		).toBe(true)
		expect(investments[0]?.milestones).toHaveLength(2)
		expect(investments[0]?.areas).toHaveLength(2)
		const money = await valuesOf('metric=investments.committed&level=gemeente')
		expect(money.get(TESTDAM)).toBe(800 * 0.75 + 2000)
	})
})

describe('what stays inside', () => {
	it('has no place in the file', async () => {
		for (const table of [
			'signal',
			'signal_sweep',
			'category',
			'refused_row',
			'deletion',
			'area_neighbour',
			'area_geometry',
			'context_feature',
		]) {
			expect(await query(file, `SELECT count(*)::INTEGER FROM ${table}`)).toEqual([[0]])
		}
		expect(await query(file, 'SELECT disclosure_key FROM dataset')).toEqual([[null]])
		expect(await query(file, 'SELECT DISTINCT files || hash || read || stored FROM import_run')).toEqual([['00']])
		expect(await query(file, 'SELECT count(*)::INTEGER FROM area WHERE year <> 2024 OR inhabitants % 5 <> 0')).toEqual([
			[0],
		])
	})

	it('is a sensitive part of what is named', () => {
		// The 14 reports of drugs would make the total 137.
		expect(report.out.categories[0]?.leftOut).toEqual(['afval/drugsafval'])
	})

	it('is in none of its bytes', async () => {
		expect(report.leaks).toEqual([])
		const bytes = readFileSync(file)
		for (const secret of [
			'geheim',
			'Geheim plan',
			'sleutel van Testdam',
			'jongerenoverlast',
			'signals.csv',
			'5.0123456',
		]) {
			expect(bytes.includes(secret), secret).toBe(false)
		}
	})

	it('is told to who published it, with the reason', () => {
		const why = new Map(report.stays.categories.map((entry) => [entry.id, entry.why]))
		expect(why.get('overlast-van-en-door-personen-of-groepen/jongerenoverlast')).toBe('gevoelig: gaat over personen')
		expect(why.get('wegen/gat')).toBe('geen enkele melding is openbaar')
		expect(report.stays.investments).toEqual({ team: 3, partners: 0, excepted: 0, otherStatus: 0 })
		expect(report.stays.metrics.map(({ id }) => id)).toContain('signals.count')
		expect(report.attack.determined).toEqual([])
		expect(report.attack.counts).toBeGreaterThan(20)
		const page = readFileSync(join(to, 'report.html'), 'utf8')
		for (const words of [
			'Voor binnen.',
			'Testdam in beeld',
			'Wat binnen blijft, en waarom',
			'Een aanval op deze publicatie',
			report.version,
		]) {
			expect(page).toContain(words)
		}
		expect(page).not.toMatch(/<script|https?:\/\/(?!www\.cbs\.nl)/)
	})
})
