import { renameSync, rmSync } from 'node:fs'
import { openForWriting } from '../import/dataset.ts'
import { demoDataset, fillDemo, type Progress } from './fill-demo.ts'

/** Builds the Dataset of Markerwaard at `path`, in place of what was there; the old one stays until the new one is whole. */
export async function buildDemoDataset(path: string, progress?: Progress): Promise<void> {
	const temporary = `${path}.${process.pid}.new`
	const clear = () => {
		for (const file of [temporary, `${temporary}.wal`]) rmSync(file, { force: true })
	}
	clear()
	try {
		const { connection, close } = await openForWriting(temporary, demoDataset)
		try {
			await fillDemo(connection, undefined, progress)
			await connection.run('CHECKPOINT')
		} finally {
			close()
		}
		renameSync(temporary, path)
	} finally {
		clear()
	}
}
