import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDemoDataset } from '../../scripts/demo/build-demo-dataset.ts'
import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/db.ts'
import { asker } from '../server/asker.ts'

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
		get: asker(app),
		close() {
			database.close()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
export type DemoApp = Awaited<ReturnType<typeof openDemoApp>>
