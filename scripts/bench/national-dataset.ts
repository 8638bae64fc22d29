import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { built } from '../build/built.ts'
import { root } from '../build/sources.ts'
import { nationalFiles } from './national.ts'

/** A Dataset of all buurten with their Leefbaarometer scores, key figures and crimes, made with the importer as anybody would. Gives its path. */
export async function nationalDataset(folder: string): Promise<string> {
	const output = join(root, 'data/build/bench/national.duckdb')
	const sources = [
		'scripts/import',
		'scripts/import.ts',
		'scripts/geometry',
		'data/schema.sql',
		'data/metrics.ts',
		'data/sources',
		'scripts/bench/national-dataset.ts',
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
		const statistics = (file: string, mapping: string) =>
			run('statistics', join(folder, file), '--mapping', join(root, 'data/sources', mapping), '--allow-refused')
		statistics('leefbaarometer_2024_buurten_NL.csv', 'leefbaarometer/mapping-table-2024.json')
		for (const source of ['cbs', 'politie']) {
			statistics('kwb2024_crime2021-2025_buurten_NL.csv', `kwb-2024/mapping-buurten-${source}.json`)
		}
		renameSync(partial, output)
	})
	return output
}
