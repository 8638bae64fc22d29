import { randomBytes } from 'node:crypto'
import { type FileHandle, link, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** How bytes come into an open file; tests let it fail halfway. */
export type WriteBytes = (handle: FileHandle, bytes: Uint8Array) => Promise<void>

const LEFT = /^\.[a-z0-9-]+\.[0-9a-f]{16}\.tmp$/
/** No save takes this long: what is older was left by a process that was killed. */
const LEFT_AFTER = 3_600_000
/** Nor does taking the place of a file, which is a look and a rename. */
const CLAIM_AFTER = 60_000
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ''
const isThere = (path: string) =>
	lstat(path).then(
		() => true,
		() => false,
	)

async function removeLeft(folder: string): Promise<void> {
	const names = await readdir(folder).catch(() => [])
	for (const name of names.filter((one) => LEFT.test(one))) {
		const path = join(folder, name)
		const stats = await lstat(path).catch(() => null)
		if (stats && stats.mtimeMs < Date.now() - LEFT_AFTER) await rm(path, { force: true }).catch(() => {})
	}
}

/** What was renamed stays so after a power cut; not every file system can promise it. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r').catch(() => null)
	await handle?.sync().catch(() => {})
	await handle?.close()
}

/** Gives a whole file its name where nothing has that name; false: something has. */
async function nameNew(temporary: string, path: string): Promise<boolean> {
	try {
		await link(temporary, path)
		return true
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false
		if (!NO_LINKS.has(codeOf(error)) || (await isThere(path))) throw error
		await rename(temporary, path)
		return true
	}
}

/**
 * Claims, for a moment, what comes after one revision of a file, also against other processes; gives how to let go of it, null:
 * somebody else is there first. A file system without links has nothing to claim with.
 */
async function claim(temporary: string, path: string): Promise<(() => Promise<void>) | null> {
	for (let again = true; ; again = false) {
		try {
			await link(temporary, path)
			return () => rm(path, { force: true }).catch(() => {})
		} catch (error) {
			if (NO_LINKS.has(codeOf(error))) return async () => {}
			if (codeOf(error) !== 'EEXIST') throw error
			const stats = await lstat(path).catch(() => null)
			const left = stats === null || stats.mtimeMs < Date.now() - CLAIM_AFTER
			if (!left || !again) return null
			await rm(path, { force: true })
		}
	}
}

/** The file that is replaced. */
export interface Replaced {
	/** Its revision: of two who replace the same one, one gets false. */
	basis: string
	/** Its permissions. */
	mode: number
	/** Asked when the new file is whole and on the disk, right before it takes the place of the old: throws to leave that there. */
	check: () => Promise<void>
}

const write: WriteBytes = (handle, bytes) => handle.writeFile(bytes)

/**
 * Puts a file in its place whole, or not at all: written beside it, on the disk before it is renamed. The folder is made where it
 * is not there. False: nothing happened, for something has the name already (`replaced` null), or another replaces the same revision.
 */
export async function putFile(
	path: string,
	bytes: Uint8Array,
	replaced: Replaced | null,
	writeBytes: WriteBytes = write,
): Promise<boolean> {
	const folder = dirname(path)
	await mkdir(folder, { recursive: true })
	await removeLeft(folder)
	const temporary = join(folder, `.${basename(path, '.json')}.${randomBytes(8).toString('hex')}.tmp`)
	const handle = await open(temporary, 'wx')
	try {
		try {
			await writeBytes(handle, bytes)
			if (replaced) await handle.chmod(replaced.mode)
			await handle.sync()
		} finally {
			await handle.close()
		}
		if (replaced === null) {
			if (!(await nameNew(temporary, path))) return false
		} else {
			const letGo = await claim(temporary, join(folder, `.${basename(path, '.json')}.${replaced.basis}.tmp`))
			if (letGo === null) return false
			try {
				await replaced.check()
				await rename(temporary, path)
			} finally {
				await letGo()
			}
		}
	} finally {
		await rm(temporary, { force: true }).catch(() => {})
	}
	await syncFolder(folder)
	return true
}
