import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { built } from './built.ts'
import { demoDataset } from './demo-dataset.ts'
import { root } from './sources.ts'

const run = promisify(execFile)

/** Folder of the demo as it is published with data/demo/publication.json: the file, its versions and the static site; made when its sources changed. */
export async function demoPublication(): Promise<string> {
	const db = await demoDataset()
	const to = join(root, 'data/build/published-demo')
	await built(
		{
			name: 'published-demo',
			output: join(to, 'publication.duckdb'),
			sources: ['data', 'server', 'web', 'scripts/publish', 'scripts/demo', 'vite.config.ts', 'package-lock.json'],
		},
		async (isMade) => {
			const script = ['--import', 'tsx', join(root, 'scripts/publish.ts')]
			const config = join(root, 'data/demo/publication.json')
			for (;;) {
				try {
					await run(process.execPath, [...script, '--db', db, '--to', to, '--config', config, '--keep', '1'], {
						cwd: root,
					})
					return
				} catch (error) {
					// Two runs that both find it missing: one makes it, the other waits.
					if (!(error instanceof Error) || !error.message.includes('another publish')) throw error
					await wait(1000)
					if (isMade()) return
				}
			}
		},
	)
	return to
}
