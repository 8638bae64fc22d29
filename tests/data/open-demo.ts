import { demoDataset, fillDemo } from '../../scripts/demo/fill-demo.ts'
import { openForWriting } from '../../scripts/import/dataset.ts'

export type Row = Record<string, unknown>

/** The demo, freshly made in memory. `rows` asks it anything; the caller closes it. */
export async function openDemo(signals?: number) {
	const { connection, close } = await openForWriting(':memory:', demoDataset)
	await fillDemo(connection, signals)
	return {
		close,
		/** Rows as objects with JavaScript values. */
		async rows(sql: string): Promise<Row[]> {
			return (await connection.runAndReadAll(sql)).getRowObjectsJS()
		},
		/** The first value of the first row, as a number. */
		async number(sql: string): Promise<number> {
			return Number((await connection.runAndReadAll(sql)).getRows()[0]?.[0])
		},
	}
}
export type Demo = Awaited<ReturnType<typeof openDemo>>

/** An SQL list of texts. */
export const list = (values: readonly string[]) => `(${values.map((value) => `'${value}'`).join(', ')})`
