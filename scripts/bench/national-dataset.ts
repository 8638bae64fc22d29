import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { built } from '../build/built.ts'
import { root } from '../build/sources.ts'
import { nationalFiles } from './national.ts'

/** A Dataset of all buurten with their Leefbaarometer scores, made with the importer as anybody would. Gives its path. */
export async function nationalDataset(folder: string): Promise<string> {
	const output = join(root, 'data/build/bench/national.duckdb')
	const sources = [
		'scripts/import',
		'scripts/import.ts',
		'scripts/geometry',
		'data/schema.sql',
		'data/metrics.ts',
		'data/sources',
	]
	await built({ name: 'bench-national', output, sources }, async () => {
		const partial = `${output}.tmp`
		mkdirSync(dirname(output), { recursive: true })
		for (const file of [partial, `${partial}.wal`]) rmSync(file, { force: true })
		const run = (...command: string[]) =>
			execFileSync(
				process.execPath,
				['--import', 'tsx', join(root, 'scripts/import.ts'), ...command, '--db', partial],
				{
					cwd: root,
					stdio: 'inherit',
				},
			)
		run('areas', ...nationalFiles(folder), '--year', '2024', '--allow-refused')
		run(
			'statistics',
			join(folder, 'leefbaarometer_2024_buurten_NL.csv'),
			'--mapping',
			join(root, 'data/sources/leefbaarometer/mapping-table-2024.json'),
			'--allow-refused',
		)
		renameSync(partial, output)
	})
	return output
}
