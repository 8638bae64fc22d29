import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { retentionCli } from '../../scripts/retention/cli.ts'
import { openDatabase } from '../../server/db.ts'
import { B1, writeFixture } from '../server/fixture.ts'
import { query } from './import-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'retention-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = (name: string) => join(folder, name)
const fixture = path('testdam.duckdb')

beforeAll(async () => {
	await writeFixture(fixture)
	const instance = await DuckDBInstance.create(fixture)
	const connection = await instance.connect()
	// Enough of another source to fill more than one row group, with ids that can be found in the bytes.
	await connection.run(`INSERT INTO signal SELECT 'Oud systeem', 'weg-' || i || '-bewaard', 'afval', 'grofvuil',
		DATE '2015-01-01' + (i % 2000)::INTEGER, NULL, 'open', 'report', 5, 52, 0, '${B1}', 2024, 'team', 2 FROM range(150000) t(i)`)
	await connection.run(
		"INSERT INTO refused_row VALUES (2, 'oud.csv', 7, 'datum', 'rest van een melder', 'no date'), (1, 'a', 1, NULL, 'blijft', 'x')",
	)
	connection.closeSync()
	instance.closeSync()
}, 60_000)

let made = 0
function fresh(): string {
	const db = path(`${made++}.duckdb`)
	copyFileSync(fixture, db)
	return db
}

async function run(...argv: string[]) {
	const out: string[] = []
	const error: string[] = []
	const code = await retentionCli(argv, { out: (line) => out.push(line), error: (line) => error.push(line) })
	return { code, out: out.join('\n'), error: error.join('\n') }
}
const count = async (db: string, table: string) =>
	Number((await query(db, `SELECT count(*)::INTEGER FROM ${table}`))[0]?.[0])

describe('npm run retention', () => {
	it('removes what is older than a day, with what was refused beside it, and logs it per source', async () => {
		const db = fresh()
		const { code, out } = await run('--db', db, '--before', '2024-06-01', '--reason', 'Selectielijst 2020, 8.1')
		expect(code).toBe(0)
		// Of Testdam itself: s01, s02, s03, s10, s12.
		expect(out).toContain('150,005 signals created before 2024-06-01 removed; 7 stay')
		expect(await count(db, 'signal')).toBe(7)
		expect(await query(db, 'SELECT min(created_on)::VARCHAR FROM signal')).toEqual([['2024-06-01']])
		expect(await query(db, 'SELECT value FROM refused_row')).toEqual([['blijft']])
		expect(await query(db, 'SELECT source, before::VARCHAR, signals, reason FROM deletion ORDER BY source')).toEqual([
			['Oud systeem', '2024-06-01', 150000, 'Selectielijst 2020, 8.1'],
			['Signalen', '2024-06-01', 5, 'Selectielijst 2020, 8.1'],
		])
	}, 60_000)

	it('leaves no byte of it in the file', async () => {
		const db = fresh()
		const inside = readFileSync(db)
		for (const there of ['weg-', '-bewaard', 'rest van een melder']) expect(inside.includes(there), there).toBe(true)
		const size = readFileSync(db).length
		await run('--db', db, '--before', '2024-01-01', '--reason', 'bewaartermijn')
		const bytes = readFileSync(db)
		for (const gone of ['weg-', '-bewaard', 'rest van een melder']) expect(bytes.includes(gone), gone).toBe(false)
		expect(bytes.length).toBeLessThan(size)
		expect(readdirSync(folder).filter((name) => name.includes('.retention-') || name.endsWith('.wal'))).toEqual([])
	}, 60_000)

	it('leaves all else as it was', async () => {
		const db = fresh()
		const tables = [
			'area',
			'statistic',
			'investment',
			'investment_area',
			'milestone',
			'import_run',
			'category',
			'geometry_file',
			'dataset',
		]
		const all = (of: string) => Promise.all(tables.map((table) => query(of, `SELECT * FROM ${table} ORDER BY ALL`)))
		await run('--db', db, '--before', '2020-01-01', '--reason', 'bewaartermijn')
		expect(await all(db)).toEqual(await all(fixture))
		expect(await query(db, 'SELECT * FROM signal ORDER BY external_id')).toEqual(
			await query(fixture, "SELECT * FROM signal WHERE created_on >= '2020-01-01' ORDER BY external_id"),
		)
		const database = await openDatabase(db)
		expect(database.isPublication).toBe(false)
		database.close()
	}, 60_000)

	it('counts months back from the peildatum, not from today', async () => {
		const db = fresh()
		// Peildatum 2025-01-10.
		const { out } = await run('--db', db, '--keep-months', '7', '--source', 'Signalen', '--reason', 'bewaartermijn')
		expect(out).toContain('8 signals created before 2024-06-10 removed')
		expect(await count(db, 'signal')).toBe(150_004)
	}, 60_000)

	it('only says what would go when asked to', async () => {
		const db = fresh()
		const { out } = await run('--db', db, '--before', '2024-06-01', '--reason', 'x', '--dry-run')
		expect(out).toContain('150,005 signals created before 2024-06-01 would be removed; 7 stay')
		expect(out).toContain('1 refused row of the same runs too')
		expect(await count(db, 'signal')).toBe(150_012)
		expect(await count(db, 'deletion')).toBe(0)
	}, 60_000)

	it('logs nothing where there is nothing to remove', async () => {
		const db = fresh()
		const { code, out } = await run('--db', db, '--before', '2001-01-01', '--reason', 'x')
		expect(code).toBe(0)
		expect(out).toBe('No signal was created before 2001-01-01: nothing to remove.')
		expect(await count(db, 'deletion')).toBe(0)
	})

	it.each<[string[], string]>([
		[['--before', '2020-01-01', '--reason', 'x'], 'say which Dataset with --db FILE'],
		[['--db', 'DB', '--reason', 'x'], 'say until when with either --before DAY or --keep-months N'],
		[
			['--db', 'DB', '--before', '2020-01-01', '--keep-months', '3', '--reason', 'x'],
			'either --before DAY or --keep-months N',
		],
		[
			['--db', 'DB', '--before', '2020-02-30', '--reason', 'x'],
			'--before 2020-02-30 must be a date such as 2020-01-01',
		],
		[['--db', 'DB', '--keep-months', '0', '--reason', 'x'], '--keep-months 0 must be a number of months'],
		[['--db', 'DB', '--before', '2020-01-01'], 'say by which rule with --reason TEXT'],
		[
			['--db', 'DB', '--before', '2020-01-01', '--reason', 'x', '--source', 'Signaal'],
			'there is no source Signaal: choose from Oud systeem, Signalen',
		],
		[['--db', 'none.duckdb', '--before', '2020-01-01', '--reason', 'x'], 'none.duckdb does not exist'],
	])('leaves with 1 and a sentence for %j', async (argv, sentence) => {
		const { code, error } = await run(...argv.map((arg) => (arg === 'DB' ? fixture : arg)))
		expect(error).toContain(sentence)
		expect(error).toContain('Nothing was removed.')
		expect(code).toBe(1)
		expect(existsSync('none.duckdb')).toBe(false)
	})
})
