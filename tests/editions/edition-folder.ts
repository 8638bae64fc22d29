import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll } from 'vitest'
import { demoDataset } from '../../scripts/build/demo-dataset.ts'
import { openPresentation } from '../../server/contract/presentation/open-presentation.ts'
import { openDatabase } from '../../server/db.ts'
import { type EditionOrder, makeEdition } from '../../server/editions/make-edition.ts'
import { serve } from '../../server/served.ts'

type SceneJson = { id: string; kind: string } & Record<string, unknown>

/** A presentation of these scenes. */
export function presentationOf(scenes: readonly SceneJson[], title = 'Proef') {
	const { presentation, fault } = openPresentation(JSON.stringify({ schema: 1, title, scenes }))
	if (fault) throw new Error(fault.detail)
	return presentation
}

/** A folder for one test file, removed after it; Datasets and editions in it. */
export function editionFolder() {
	const root = mkdtempSync(join(tmpdir(), 'editions-'))
	afterAll(() => rmSync(root, { recursive: true, force: true }))
	let made = 0
	return {
		path: (name: string) => join(root, name),
		/** A new empty folder. */
		fresh() {
			const folder = join(root, `f${made++}`)
			mkdirSync(folder)
			return folder
		},
	}
}

/** Everything in a folder, hidden files too. */
export const namesIn = (folder: string) => readdirSync(folder).sort()

/** Runs statements on a Dataset. */
export async function change(path: string, ...statements: string[]): Promise<void> {
	const instance = await DuckDBInstance.create(path)
	const connection = await instance.connect()
	for (const sql of statements) await connection.run(sql)
	connection.closeSync()
	instance.closeSync()
}

/** Rows of a Dataset, as arrays of JavaScript values. */
export async function rowsOf(path: string, sql: string): Promise<unknown[][]> {
	const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
	const connection = await instance.connect()
	try {
		return (await connection.runAndReadAll(sql)).getRowsJS()
	} finally {
		connection.closeSync()
		instance.closeSync()
	}
}

/** Every text that stands anywhere in a Dataset, to look for what must not be in it. */
export async function textsOf(path: string): Promise<string> {
	const tables = await rowsOf(path, 'SELECT table_name FROM duckdb_tables()')
	const texts: string[] = []
	for (const [table] of tables) texts.push(JSON.stringify(await rowsOf(path, `SELECT t::VARCHAR FROM "${table}" t`)))
	return texts.join('\n')
}

/** Freezes on 12 January 2026 unless told otherwise. */
export async function freeze(
	scenes: readonly SceneJson[] | EditionOrder['presentation']['presentation'],
	to: string,
	more: Partial<EditionOrder> = {},
) {
	const presentation = 'scenes' in scenes ? scenes : presentationOf(scenes)
	return makeEdition({
		source: more.source ?? (await demoDataset()),
		presentation: { id: 'proef', presentation },
		to,
		today: '2026-01-12',
		...more,
	})
}

/** What is served of a file, as long as `work` takes. */
export async function onFile<T>(path: string, work: (served: ReturnType<typeof serve>) => Promise<T>): Promise<T> {
	const database = await openDatabase(path)
	try {
		return await work(serve(database))
	} finally {
		database.close()
	}
}
