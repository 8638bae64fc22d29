import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Presets, SingleBar } from 'cli-progress'
import { buildDemoDataset } from './demo/build-demo-dataset.ts'

const USAGE = 'usage: npm run build-demo -- [--db data/build/demo.duckdb]'

/** Builds the demo municipality with a progress bar. Exit code 1, and what went wrong in one line, when it cannot. */
async function main(): Promise<void> {
	const bar = new SingleBar({ format: 'Markerwaard (fictief) {bar} {percentage}% · {next}' }, Presets.shades_classic)
	try {
		const { values } = parseArgs({ options: { db: { type: 'string', default: 'data/build/demo.duckdb' } } })
		const path = resolve(values.db)
		mkdirSync(dirname(path), { recursive: true })
		bar.start(1, 0, { next: '' })
		await buildDemoDataset(path, (part, next) => bar.update(part, { next }))
		bar.stop()
		console.log(path)
	} catch (error) {
		bar.stop()
		console.error(error instanceof Error ? error.message : error)
		console.error(USAGE)
		process.exitCode = 1
	}
}

await main()
