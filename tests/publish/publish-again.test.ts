import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PublishReport } from '../../scripts/publish/report.ts'
import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/db.ts'
import { query } from '../scripts/import-files.ts'
import { asker } from '../server/asker.ts'
import { B3, B5, TESTDAM } from '../server/fixture.ts'
import { bytesIn, publicConfig, publishFolder, runPublish } from './public-testdam.ts'

const folder = publishFolder()
const to = folder.path('out')
const file = join(to, 'publication.duckdb')
let report: PublishReport
const readReport = (at: string) => JSON.parse(readFileSync(join(at, 'report.json'), 'utf8')) as PublishReport

beforeAll(async () => {
	await folder.make()
	const { code, error } = await folder.publish(to, '--config', folder.config())
	if (code !== 0) throw new Error(error)
	report = readReport(to)
}, 60_000)

async function change(path: string, sql: string): Promise<void> {
	const instance = await DuckDBInstance.create(path)
	const connection = await instance.connect()
	await connection.run(sql)
	connection.closeSync()
	instance.closeSync()
}

describe('the same again', () => {
	it('is the same, byte by byte', async () => {
		const config = folder.config()
		const made = [folder.path('one'), folder.path('two')]
		for (const place of made) {
			expect((await folder.publish(place, '--config', config)).code).toBe(0)
		}
		const [one, two] = made.map(bytesIn)
		expect([...(one?.keys() ?? [])]).toEqual([
			'publication.duckdb',
			'report.html',
			'report.json',
			`versions/${report.version}.duckdb`,
			'versions/versions.json',
		])
		for (const [name, bytes] of one ?? []) expect(two?.get(name)?.equals(bytes), name).toBe(true)
		expect(readFileSync(file).equals(one?.get('publication.duckdb') ?? Buffer.alloc(0))).toBe(true)
	}, 60_000)

	it('keeps versions for embeds that hold on to one, as many as asked', async () => {
		const place = folder.path('versions-kept')
		const versions: string[] = []
		for (const title of ['Een', 'Twee', 'Drie']) {
			const { code } = await folder.publish(place, '--config', folder.config(), '--title', title)
			expect(code).toBe(0)
			versions.unshift(readReport(place).version)
		}
		const order = join(place, 'versions/versions.json')
		expect(JSON.parse(readFileSync(order, 'utf8'))).toEqual(versions)
		expect(await query(join(place, `versions/${versions[2]}.duckdb`), 'SELECT title FROM dataset')).toEqual([['Een']])
		const { out } = await folder.publish(place, '--config', folder.config(), '--title', 'Een', '--keep', '2')
		expect(JSON.parse(readFileSync(order, 'utf8'))).toEqual([versions[2], versions[0]])
		expect(existsSync(join(place, `versions/${versions[1]}.duckdb`))).toBe(false)
		expect(out).toContain(`removed      earlier versions ${versions[1]}`)
	}, 60_000)

	it('publishes what is safe where nobody said what, and writes that down to be edited', async () => {
		const place = folder.path('default')
		expect((await folder.publish(place)).code).toBe(0)
		const written = JSON.parse(readFileSync(join(place, 'publication.json'), 'utf8'))
		expect(written.metrics).toEqual([
			'cbs.inhabitants',
			'cbs.urbanity',
			'cbs.woz',
			'police.crimesPer1000',
			'police.crimes',
			'investments.committed',
		])
		expect(written.signals).toBeUndefined()
		expect(readReport(place).out.categories).toEqual([])
		// Then that is the config.
		writeFileSync(join(place, 'publication.json'), JSON.stringify({ ...written, metrics: ['cbs.woz'] }))
		expect((await folder.publish(place)).code).toBe(0)
		expect(readReport(place).out.metrics.map(({ id }) => id)).toEqual(['cbs.woz'])
	}, 60_000)

	it('does not publish a publication', async () => {
		const { code, error } = await runPublish('--db', file, '--to', folder.path('again'), '--config', folder.config())
		expect(code).toBe(1)
		expect(error).toContain('is a publication itself')
	})

	it('does not take the place of an internal Dataset', async () => {
		const place = folder.path('mine')
		mkdirSync(place)
		const inside = join(place, 'publication.duckdb')
		copyFileSync(folder.db, inside)
		for (const db of [inside, folder.db]) {
			const { code, error } = await runPublish('--db', db, '--to', place, '--no-site', '--config', folder.config())
			expect(code).toBe(1)
			expect(error).toContain('is an internal Dataset, which would be lost: choose another folder for --to')
		}
		expect(readFileSync(inside).equals(readFileSync(folder.db))).toBe(true)
		const { error } = await folder.publish(inside, '--config', folder.config())
		expect(error).toContain('is a file: --to names a folder')
	})

	it('divides by the inhabitants of the areas where no statistic counts them', async () => {
		const db = folder.path('uncounted.duckdb')
		copyFileSync(folder.db, db)
		await change(db, "DELETE FROM statistic WHERE metric = 'cbs.inhabitants'")
		const place = folder.path('uncounted')
		expect((await runPublish('--db', db, '--to', place, '--no-site', '--config', folder.config())).code).toBe(0)
		const own = join(place, 'publication.duckdb')
		const people = await query(
			own,
			`SELECT code, inhabitants FROM area WHERE code IN ('${B3}', '${B5}', '${TESTDAM}') ORDER BY code`,
		)
		expect(people).toEqual([
			[B3, null],
			[B5, null],
			[TESTDAM, 3625],
		])
		expect(await query(own, "SELECT count(*)::INTEGER FROM statistic WHERE metric LIKE '%inhabitants%'")).toEqual([[0]])
		const opened = await openDatabase(own)
		const { status } = await asker(createApp(opened))<{ status: string[] }>(
			'/values?metric=reports.afvalPer1000&level=gemeente',
		)
		expect(status).toEqual(['ok'])
		opened.close()
	}, 60_000)

	it('leaves out what the config excepts', async () => {
		const place = folder.path('except')
		const config = folder.config({
			...publicConfig,
			levels: ['wijk', 'gemeente'],
			metrics: ['cbs.woz'],
			investments: { except: ['I2'], statuses: ['inProgress'] },
		})
		expect((await folder.publish(place, '--config', config)).code).toBe(0)
		const own = join(place, 'publication.duckdb')
		expect(await query(own, 'SELECT title FROM investment')).toEqual([['Park']])
		expect(await query(own, 'SELECT DISTINCT level FROM area ORDER BY level')).toEqual([['gemeente'], ['wijk']])
		expect(await query(own, 'SELECT count(*)::INTEGER FROM statistic WHERE area LIKE $$BU%$$')).toEqual([[0]])
		expect(readReport(place).stays.investments.excepted).toBe(1)
	}, 60_000)
})
