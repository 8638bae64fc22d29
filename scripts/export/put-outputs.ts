import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { putFile } from '../../server/presentations/put-file.ts'
import type { MadeFile } from './make-pages.ts'

/** Pictures of an export, as they are named. */
const PICTURE = /^\d{2,3}-[a-z0-9-]+\.png$/

/** A file in its place, whole or not at all. */
export async function putOutput(path: string, bytes: Uint8Array): Promise<void> {
	await putFile(path, bytes, false)
}

/**
 * Files into a folder, made when it is not there: all of them are whole on the disk before the first takes its place. Gives pictures
 * of an earlier export that lie there still.
 */
export async function putOutputs(folder: string, files: readonly MadeFile[]): Promise<string[]> {
	const isNew = (await mkdir(folder, { recursive: true })) !== undefined
	const staged = join(folder, `.new-${process.pid}`)
	try {
		await mkdir(staged)
		for (const { name, bytes } of files) await writeFile(join(staged, name), bytes, { flush: true })
		for (const { name } of files) await rename(join(staged, name), join(folder, name))
	} catch (error) {
		await rm(staged, { recursive: true, force: true })
		if (isNew) await rmdir(folder).catch(() => {})
		throw error
	}
	await rmdir(staged)
	const names = new Set(files.map(({ name }) => name))
	return (await readdir(folder)).filter((name) => PICTURE.test(name) && !names.has(name)).sort()
}
