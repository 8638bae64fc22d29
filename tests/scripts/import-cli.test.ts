import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { collection, feature, importFolder, query, runImport, threeBuurten } from './import-files.ts'

const { path, write } = importFolder()
const script = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url))
const areas = write('areas.geojson', threeBuurten)

/** The command in a process of its own. */
async function start(...argv: string[]): Promise<{ code: number | null; error: string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', script, ...argv])
	let error = ''
	child.stderr.on('data', (chunk: Buffer) => {
		error += chunk
	})
	const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
	return { code, error }
}

/** Sixty round buurten of 400 corners, each in a gemeente of its own: more than a megabyte to write. */
function many(): object {
	const buurten = Array.from({ length: 60 }, (_, i) => {
		const ring = Array.from({ length: 400 }, (_, k) => [
			6 + (i % 10) * 0.1 + 0.02 * Math.cos(k * 0.0157),
			52 + Math.floor(i / 10) * 0.1 + 0.02 * Math.sin(k * 0.0157),
		])
		return feature({ buurtcode: `BU1${String(i).padStart(3, '0')}0000` }, ring)
	})
	return collection(...buurten)
}

describe('npm run import', () => {
	it('explains itself', async () => {
		const help = await runImport('--help')
		expect(help.code).toBe(0)
		for (const kind of ['areas', 'statistics', 'signals', 'investments', 'refused']) {
			expect(help.out).toContain(`npm run import -- ${kind}`)
			const own = await runImport(kind, '--help')
			expect(own.code).toBe(0)
			expect(own.out).toContain('--db FILE')
		}
	})

	it.each<[string[], string]>([
		[['zones'], 'Unknown kind of import: zones. Choose one of areas, statistics, signals, investments, refused'],
		[['areas', areas, '--year', '2024'], 'say which Dataset with --db FILE'],
		[['areas', areas, '--db'], 'say which Dataset with --db FILE'],
		[['areas', '--db', path('x.duckdb'), '--year', '2024'], 'areas: name at least one file\nUsage'],
		[['areas', areas, '--db', path('x.duckdb')], '--year is missing'],
		[['areas', areas, '--db', path('x.duckdb'), '--year', 'nu'], '--year nu must be the year of division'],
		[['areas', areas, '--db', path('x.duckdb'), '--years', '2024'], "Unknown option '--years'"],
		[['areas', path('none.geojson'), '--db', path('x.duckdb'), '--year', '2024'], 'none.geojson does not exist'],
		[['refused'], 'say which Dataset with --db FILE'],
		[['refused', '--db', path('x.duckdb')], 'x.duckdb does not exist'],
	])('leaves with 1 and a sentence for %j', async (argv, message) => {
		const { code, error } = await runImport(...argv)
		expect(code).toBe(1)
		expect(error).toContain(message)
		expect(existsSync(path('x.duckdb'))).toBe(false)
	})

	it('says that a Dataset is none, or of another version', async () => {
		const text = write('text.duckdb', 'no database')
		const first = await runImport('areas', areas, '--db', text, '--year', '2024')
		expect(first.error).toContain('text.duckdb is not a DuckDB file, so not a Dataset')
		expect(readFileSync(text, 'utf8')).toBe('no database')

		const folder = await runImport('areas', areas, '--db', path('.'), '--year', '2024')
		expect(folder.error).toContain('is a folder, not a Dataset')
		const nowhere = await runImport('areas', areas, '--db', path('none/new.duckdb'), '--year', '2024')
		expect(nowhere.error).toMatch(/the folder .*none does not exist/)
		// DuckDB would take this for tables in memory.
		const table = write('table.csv', 'a,b\n1,2\n')
		for (const argv of [
			['areas', areas, '--db', table, '--year', '2024'],
			['refused', '--db', table],
		]) {
			expect((await runImport(...argv)).error).toContain('table.csv is not a DuckDB file, so not a Dataset')
		}

		const other = path('other.duckdb')
		const instance = await DuckDBInstance.create(other)
		const connection = await instance.connect()
		await connection.run('CREATE TABLE t (i INTEGER)')
		connection.closeSync()
		instance.closeSync()
		const second = await runImport('areas', areas, '--db', other, '--year', '2024')
		expect(second.error).toContain('is a DuckDB file but not a Dataset of Regiekaart')

		const old = path('old.duckdb')
		await runImport('areas', areas, '--db', old, '--year', '2024')
		const opened = await DuckDBInstance.create(old)
		const writer = await opened.connect()
		await writer.run('UPDATE dataset SET schema_version = 999')
		writer.closeSync()
		opened.closeSync()
		const third = await runImport('areas', areas, '--db', old, '--year', '2024')
		expect(third.error).toContain('has schema version 999')
		expect((await runImport('refused', '--db', old)).error).toContain('has schema version 999')
	})

	it('names a folder that is given for a file', async () => {
		const db = path('folders.duckdb')
		await runImport('areas', areas, '--db', db, '--year', '2024')
		for (const argv of [
			['areas', path('.'), '--year', '2024'],
			['signals', path('.'), '--source', 'S', '--mapping', 'data/sources/assen/signals.json'],
			['statistics', areas, '--mapping', path('.')],
			['investments', path('.'), '--source', 'S'],
		]) {
			const { code, error } = await runImport(...argv, '--db', db)
			expect(code).toBe(1)
			expect(error).toMatch(/import-[^ ]* is a folder, not a file/)
		}
	})

	it('goes on where an import was killed before anything was stored', async () => {
		const db = path('begun.duckdb')
		const instance = await DuckDBInstance.create(db)
		instance.closeSync()
		expect((await runImport('areas', areas, '--db', db, '--year', '2024')).code).toBe(0)
		expect(await query(db, 'SELECT title FROM dataset')).toEqual([['Assen']])
	})

	it('leaves alone what another import makes at the same time', async () => {
		const db = path('both.duckdb')
		const runs = await Promise.all([1, 2].map(() => start('areas', areas, '--db', db, '--year', '2024')))
		expect(runs.map(({ code }) => code)).toContain(0)
		for (const { code, error } of runs) if (code !== 0) expect(error).toContain('is in use by another program')
		expect(await query(db, "SELECT count(*)::INTEGER FROM area WHERE level = 'buurt'")).toEqual([[3]])
	}, 60_000)

	it('lists nothing where nothing was refused', async () => {
		const db = path('clean.duckdb')
		await runImport('areas', areas, '--db', db, '--year', '2024')
		expect((await runImport('refused', '--db', db)).out).toBe('No refused rows.')
		expect((await runImport('refused', '--db', db, '--run', 'x')).error).toContain('--run x is not the number of a run')
	})
})

describe.runIf(process.platform === 'linux')('npm run import, when the machine fails', () => {
	it('writes nothing on a full disk, and says so', async () => {
		const file = write('many.geojson', many())
		// Files of this process may not grow beyond 600 kB: writing fails as it does on a full disk.
		const limited = (db: string, kilobytes: number) =>
			spawnSync(
				'bash',
				[
					'-c',
					`trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" --import tsx "$@"`,
					process.execPath,
					script,
					'areas',
					file,
					'--db',
					db,
					'--year',
					'2024',
				],
				{ encoding: 'utf8' },
			)
		const fresh = limited(path('full.duckdb'), 600)
		expect(fresh.status).toBe(1)
		expect(fresh.stderr).toContain('the disk is full or cannot be written to')
		expect(existsSync(path('full.duckdb'))).toBe(false)
	}, 60_000)

	it('says who holds the Dataset', async () => {
		const db = path('held.duckdb')
		await runImport('areas', areas, '--db', db, '--year', '2024')
		const hold = `import { DuckDBInstance } from '@duckdb/node-api'
			const i = await DuckDBInstance.create(${JSON.stringify(db)}, { access_mode: 'READ_ONLY' })
			await i.connect(); console.log('held'); setInterval(() => {}, 1000)`
		const holder = spawn(process.execPath, ['--input-type=module', '-e', hold], {
			cwd: fileURLToPath(new URL('../..', import.meta.url)),
		})
		try {
			await new Promise((resolve) => holder.stdout.once('data', resolve))
			const { code, error } = await runImport('areas', areas, '--db', db, '--year', '2024')
			expect(code).toBe(1)
			expect(error).toMatch(
				/held\.duckdb is in use by another program \(PID \d+\), such as a running server or import: stop it first/,
			)
		} finally {
			holder.kill()
		}
	})

	it('leaves the Dataset as it was when it is killed in the middle', async () => {
		const db = path('killed.duckdb')
		await runImport('areas', areas, '--db', path('before.duckdb'), '--year', '2024')
		copyFileSync(path('before.duckdb'), db)
		const file = write('more.geojson', many())
		const child = spawn(process.execPath, ['--import', 'tsx', script, 'areas', file, '--db', db, '--year', '2024'])
		await new Promise((resolve) => setTimeout(resolve, 1500))
		child.kill('SIGKILL')
		await new Promise((resolve) => child.once('close', resolve))
		const count = Number((await query(db, "SELECT count(*)::INTEGER FROM area WHERE level = 'buurt'"))[0]?.[0])
		expect([3, 63]).toContain(count)
		expect(await query(db, 'SELECT title FROM dataset')).toEqual([['Assen']])
	}, 60_000)
})
