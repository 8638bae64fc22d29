import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Presets, SingleBar } from 'cli-progress'
import { buildDemoDataset } from './demo/build-demo-dataset.ts'

const { values } = parseArgs({ options: { db: { type: 'string', default: 'data/build/demo.duckdb' } } })
const path = resolve(values.db)
mkdirSync(dirname(path), { recursive: true })
const bar = new SingleBar(
	{ format: 'Markerwaard (fictief) {bar} {percentage}% · {next}', clearOnComplete: false },
	Presets.shades_classic,
)
bar.start(1, 0, { next: '' })
try {
	await buildDemoDataset(path, (part, next) => bar.update(part, { next }))
	bar.stop()
	console.log(path)
} catch (error) {
	bar.stop()
	console.error(error instanceof Error ? error.message : error)
	process.exitCode = 1
}
