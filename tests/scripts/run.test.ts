import { expect, test } from 'vitest'
import { openForWriting } from '../../scripts/import/dataset.ts'
import { importRun, type RunInfo } from '../../scripts/import/run.ts'

const dataset = { title: 'Testdam', fictional: true, divisionYear: 2024, asOf: null, sourceNote: null }
const info: RunInfo = { kind: 'signals', source: 'S', licence: null, url: null, files: [] }

test('a run that fails, or loses rows, leaves nothing', async () => {
	const { connection, close } = await openForWriting(':memory:', dataset)
	const write = () => connection.run("INSERT INTO category VALUES ('a', 'b', 'A', 'B')")
	const rows = async () =>
		(await connection.runAndReadAll('SELECT count(*)::INTEGER FROM category UNION ALL SELECT count(*) FROM import_run'))
			.getRowsJS()
			.map(([n]) => Number(n))
	const result = { read: 1, stored: 1, unchanged: 0, unplaced: 0, refused: [] }
	await expect(
		importRun(connection, info, async () => {
			await write()
			throw new Error('halfway')
		}),
	).rejects.toThrow('halfway')
	expect(await rows()).toEqual([0, 0])
	await expect(
		importRun(connection, info, async () => {
			await write()
			return { ...result, read: 2 }
		}),
	).rejects.toThrow('rows lost: read 2')
	expect(await rows()).toEqual([0, 0])
	await importRun(connection, info, async () => {
		await write()
		return result
	})
	expect(await rows()).toEqual([1, 1])
	close()
})
