import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ExportError } from './export-error.ts'
import type { MadeFile } from './make-pages.ts'

/** Pictures of an export, as they are named. */
const PICTURE = /^\d{2,3}-[a-z0-9-]+\.png$/

/** What the disk said, in terms of what was asked for; a full disk says it well enough itself. */
function refused(place: string, cause: unknown): unknown {
	const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
	if (code === '' || ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return cause
	const why = ['EACCES', 'EPERM', 'EROFS'].includes(code) ? 'its folder may not be written to' : code
	return new ExportError(`${place} cannot be written: ${why}`, { cause })
}

/** A file in its place, whole or not at all: written beside it first. Throws ExportError, or what a full disk says. */
export async function putOutput(path: string, bytes: Uint8Array): Promise<void> {
	const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
	try {
		await writeFile(beside, bytes, { flush: true })
		await rename(beside, path)
	} catch (error) {
		await rm(beside, { force: true }).catch(() => {})
		throw refused(path, error)
	}
}

/**
 * Files into a folder, made when it is not there: all of them are whole on the disk before the first takes its place. Gives pictures
 * of an earlier export that lie there still.
 */
export async function putOutputs(folder: string, files: readonly MadeFile[]): Promise<string[]> {
	const isNew =
		(await mkdir(folder, { recursive: true }).catch((cause) => Promise.reject(refused(folder, cause)))) !== undefined
	const staged = join(folder, `.new-${process.pid}`)
	try {
		await mkdir(staged)
		for (const { name, bytes } of files) await writeFile(join(staged, name), bytes, { flush: true })
		for (const { name } of files) await rename(join(staged, name), join(folder, name))
	} catch (error) {
		await rm(staged, { recursive: true, force: true })
		if (isNew) await rmdir(folder).catch(() => {})
		throw refused(folder, error)
	}
	await rmdir(staged)
	const names = new Set(files.map(({ name }) => name))
	return (await readdir(folder)).filter((name) => PICTURE.test(name) && !names.has(name)).sort()
}
