import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition, EditionLevel } from '../contract/presentation/edition.ts'
import { DatasetError, openDatabase } from '../db.ts'
import { EDITION_FILE } from './freezing-folder.ts'

/** A file in the folder of editions: an edition, or why it is none that can be opened. */
export interface EditionFile {
	/** Without its folder. */
	name: string
	path: string
	edition: Edition | null
	/** Plain English, without folders. */
	fault: string | null
	bytes: number
	/** When it was written, milliseconds: of two editions of one day the later one is the newer. */
	written: number
}

/** A file that was read once does not change: its name is its hash, and it is read-only. */
const kept = new Map<string, { identity: string; found: Pick<EditionFile, 'edition' | 'fault'> }>()

async function look(path: string, name: string): Promise<Pick<EditionFile, 'edition' | 'fault'>> {
	try {
		const database = await openDatabase(path, { databaseMegabytes: 256, databaseThreads: 1 })
		try {
			const { edition } = database
			if (edition === null) return { edition: null, fault: 'is a Dataset, but not a frozen edition' }
			const [, , , hash] = EDITION_FILE.exec(name) ?? []
			if (edition.hash !== hash) return { edition: null, fault: `holds edition ${edition.hash}: its name was changed` }
			return { edition, fault: null }
		} finally {
			database.close()
		}
	} catch (error) {
		const said = error instanceof DatasetError ? error.message.replace(path, '').trim() : 'cannot be opened'
		return { edition: null, fault: said }
	}
}

/** The editions of a folder, the newest first; what has the name of one and cannot be opened is among them with its fault. */
export async function listEditions(folder: string): Promise<EditionFile[]> {
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return []
		throw error
	})
	const files: EditionFile[] = []
	for (const name of names.filter((one) => EDITION_FILE.test(one))) {
		const path = join(folder, name)
		const stats = await stat(path).catch(() => null)
		if (!stats?.isFile()) continue
		const identity = `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeMs}`
		const before = kept.get(path)
		const found = before?.identity === identity ? before.found : await look(path, name)
		kept.set(path, { identity, found })
		files.push({ name, path, ...found, bytes: stats.size, written: stats.mtimeMs })
	}
	const dayOf = ({ name }: EditionFile) => EDITION_FILE.exec(name)?.[2] ?? ''
	return files.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.written - a.written || (a.name < b.name ? -1 : 1))
}

/** The newest edition of a presentation in a folder, of one level where that is given; null: there is none. */
export async function newestEdition(
	folder: string,
	presentation: string,
	level?: EditionLevel,
): Promise<EditionFile | null> {
	const files = await listEditions(folder)
	const own = files.filter(({ edition }) => edition?.presentation === presentation)
	return own.find(({ edition }) => level === undefined || edition?.level === level) ?? null
}
