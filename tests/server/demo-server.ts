import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDemoDataset } from '../../scripts/demo/build-demo-dataset.ts'
import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/db.ts'
import { serve } from '../../server/served.ts'

/** The demo, freshly built on disk, with the server on it. `close` removes everything. */
export async function openDemoServer() {
	const folder = mkdtempSync(join(tmpdir(), 'regiekaart-demo-'))
	const path = join(folder, 'demo.duckdb')
	await buildDemoDataset(path)
	const database = await openDatabase(path)
	const app = createApp(database)
	return {
		app,
		served: serve(database),
		/** Asks the API; a bad answer throws with what it said. */
		async get(question: string): Promise<unknown> {
			const response = await app.request(`/api/v1${question}`)
			if (!response.ok) throw new Error(`${question}: ${response.status} ${await response.text()}`)
			return response.json()
		},
		close() {
			database.close()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
export type DemoServer = Awaited<ReturnType<typeof openDemoServer>>
