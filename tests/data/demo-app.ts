import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDemoDataset } from '../../scripts/demo/build-demo-dataset.ts'
import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/db.ts'

/** The demo municipality on disk with the server on it; `change` may rewrite the file before it is opened. */
export async function openDemoApp(change: (path: string) => Promise<void> = async () => {}) {
	const folder = mkdtempSync(join(tmpdir(), 'regiekaart-demo-'))
	const path = join(folder, 'demo.duckdb')
	await buildDemoDataset(path)
	await change(path)
	const database = await openDatabase(path)
	const app = createApp(database)
	return {
		database,
		app,
		/** Asks the API; a bad answer throws with what it said. */
		async get<T = Record<string, unknown>>(question: string): Promise<T> {
			const response = await app.request(`/api/v1${question}`)
			if (!response.ok) throw new Error(`${question}: ${response.status} ${await response.text()}`)
			return (await response.json()) as T
		},
		close() {
			database.close()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
export type DemoApp = Awaited<ReturnType<typeof openDemoApp>>
