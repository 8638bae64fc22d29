import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { built } from './built.ts'
import { root } from './sources.ts'

const sources = ['data/demo', 'data/metrics.ts', 'data/schema.sql', 'data/schema-version.ts']
const scripts = ['scripts/build-demo.ts', 'scripts/demo', 'scripts/geometry', 'scripts/import']

/** Builds the Dataset of the demo municipality when its recipe has changed since, with progress. Gives its path. */
export async function demoDataset(): Promise<string> {
	const output = join(root, 'data/build/demo.duckdb')
	await built({ name: 'demo', output, sources: [...sources, ...scripts] }, async () => {
		const build = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts/build-demo.ts')], {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
		})
		const [code] = (await once(build, 'exit')) as [number | null]
		if (code !== 0) throw new Error(`building the demo Dataset failed (exit code ${code}), see above`)
	})
	return output
}
