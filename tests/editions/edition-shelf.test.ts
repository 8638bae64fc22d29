import { expect, test } from 'vitest'
import { demoDataset } from '../../scripts/build/demo-dataset.ts'
import { folderShelf } from '../../server/editions/edition-shelf.ts'
import { asWork } from '../../server/work.ts'
import { editionFolder, namesIn, presentationOf } from './edition-folder.ts'

const folder = editionFolder()
const order = {
	id: 'proef',
	presentation: presentationOf([{ id: 'a', kind: 'map', view: 'metric=cbs.woz&level=buurt' }]),
}

test('what takes longer than an answer may is stopped, leaves nothing behind, and lets the next one begin', async () => {
	const editions = folder.fresh()
	const shelf = folderShelf(editions, await demoDataset())
	const late = asWork(async (work) => {
		const making = shelf.make(order, 'team')
		work.stop(new Error('this takes too long'))
		return making
	})
	await expect(shelf.make(order, 'team')).rejects.toMatchObject({ status: 503 })
	await expect(late).rejects.toThrow()
	expect(namesIn(editions).filter((name) => name.endsWith('.duckdb') && !name.startsWith('.'))).toEqual([])
	const { edition, isNew } = await shelf.make(order, 'team')
	expect(isNew).toBe(true)
	expect(namesIn(editions)).toEqual([`proef-${edition.madeOn}-${edition.hash}.duckdb`])
})
