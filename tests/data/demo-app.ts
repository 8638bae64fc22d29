import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoDataset } from '../../scripts/build/demo-dataset.ts'
import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/db.ts'
import { serve } from '../../server/served.ts'
import { asker } from '../server/asker.ts'

/** The demo municipality with the server on it, read-only; with `change` a copy of its file, rewritten before it is opened. */
export async function openDemoApp(change?: (path: string) => Promise<void>) {
	const folder = mkdtempSync(join(tmpdir(), 'regiekaart-demo-'))
	let path = await demoDataset()
	if (change) {
		const copy = join(folder, 'demo.duckdb')
		cpSync(path, copy)
		await change(copy)
		path = copy
	}
	const database = await openDatabase(path)
	const app = createApp(database)
	return {
		database,
		app,
		served: serve(database),
		get: asker(app),
		close() {
			database.close()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
export type DemoApp = Awaited<ReturnType<typeof openDemoApp>>
