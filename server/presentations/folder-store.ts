import { mkdir, readdir, rename } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { idOfTitle, nthId } from '../contract/presentation/id-of-title.ts'
import { openPresentation } from '../contract/presentation/open-presentation.ts'
import {
	type OpenedPresentation,
	type PresentationFault,
	presentationId,
	shownScenes,
} from '../contract/presentation/presentation.ts'
import { writePresentation } from '../contract/presentation/write-presentation.ts'
import { ProblemError } from '../http/problem.ts'
import { mayWrite } from '../may-write.ts'
import { diskFault } from './disk-fault.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { PresentationEntry, PresentationStore } from './presentation-store.ts'
import { putFile, type Replaced, type WriteBytes } from './put-file.ts'
import { type PresentationFile, readPresentation } from './read-presentation.ts'
import { revisionOf } from './revision.ts'

/** Folder within the folder for what was removed. */
const REMOVED = 'removed'
const AT_ONCE = 16
const byTitle = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

const absent = (id: string) => new ProblemError(404, `there is no presentation ${id}`)
const changed = (id: string) =>
	new ProblemError(412, `${id} was changed by somebody else since it was opened: nothing was saved or removed`)
const gone = (id: string) =>
	new ProblemError(412, `${id} was removed by somebody else since it was opened: nothing was saved`)
const taken = (id: string) => new ProblemError(412, `there is a presentation ${id} already: it was left as it is`)
const unopened = (id: string, { detail }: PresentationFault) =>
	new ProblemError(422, `the file of ${id} cannot be opened: ${detail}. It is left as it is`)

function entryOf(id: string, { opened, revision, modified, title }: PresentationFile): PresentationEntry {
	const { presentation, fault } = opened
	return {
		id,
		title: title ?? id,
		subtitle: presentation?.subtitle ?? '',
		date: presentation?.date ?? null,
		dataset: presentation?.dataset ?? '',
		scenes: presentation ? shownScenes(presentation).length : 0,
		modified,
		// What a later version made is nobody's here to change or remove.
		revision: fault?.kind === 'newer' ? null : revision,
		fault,
	}
}

/** The bytes that a presentation is kept as, of which it is sure that they open again. Throws a ProblemError that names the field. */
function bytesOf(presentation: OpenedPresentation): Uint8Array {
	const again = openPresentation(writePresentation(presentation))
	if (again.fault)
		throw new ProblemError(again.fault.kind === 'unreadable' ? 413 : 400, `this presentation ${again.fault.detail}`)
	// Once more, so that scenes that shared an id have their own in the file too.
	return new TextEncoder().encode(writePresentation(again.presentation))
}

/**
 * Presentations as files `{id}.json` in one folder, which is made at the first save. Other files, hidden ones and links are left
 * alone. Files may be edited by hand meanwhile: whoever saves over such an edit is refused as with any other, but for the instant
 * between the last look and the rename. Other servers on the same folder are kept apart by what putFile claims.
 */
export function folderStore(folder: string, { writeBytes }: { writeBytes?: WriteBytes } = {}): PresentationStore {
	const inTurn = oneAtATime()

	/** The only way from an id to a path. */
	function pathOf(id: string): string {
		if (!presentationId.safeParse(id).success) throw absent(id.slice(0, 80))
		return join(resolve(folder), `${id}.json`)
	}
	async function told<T>(doing: Parameters<typeof diskFault>[1], work: () => Promise<T>): Promise<T> {
		try {
			return await work()
		} catch (error) {
			throw diskFault(error, doing)
		}
	}
	const put = (path: string, bytes: Uint8Array, replaced: Replaced | null) => putFile(path, bytes, replaced, writeBytes)

	return {
		editable: () => mayWrite(folder),

		list: () =>
			told('read', async () => {
				const found = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
					if (error.code === 'ENOENT') return []
					throw error
				})
				const ids = found
					.filter((one) => one.isFile() && one.name.endsWith('.json'))
					.map(({ name }) => name.slice(0, -'.json'.length))
					.filter((id) => presentationId.safeParse(id).success)
				const entries: PresentationEntry[] = []
				for (let i = 0; i < ids.length; i += AT_ONCE) {
					const read = ids.slice(i, i + AT_ONCE).map(async (id) => {
						const file = await readPresentation(pathOf(id))
						return file === null ? [] : [entryOf(id, file)]
					})
					entries.push(...(await Promise.all(read)).flat())
				}
				return entries.sort((a, b) => byTitle.compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
			}),

		read: (id) =>
			told('read', async () => {
				const file = await readPresentation(pathOf(id))
				if (file === null) throw absent(id)
				if (file.opened.fault) throw unopened(id, file.opened.fault)
				return { id, revision: file.revision ?? '', presentation: file.opened.presentation }
			}),

		create: (presentation) =>
			told('save', async () => {
				const bytes = bytesOf(presentation)
				const wish = idOfTitle(presentation.title)
				const names = new Set(await readdir(folder).catch(() => []))
				for (let n = 1; ; n++) {
					const id = nthId(wish, n)
					const isOurs = !names.has(`${id}.json`) && (await inTurn(id, () => put(pathOf(id), bytes, null)))
					if (isOurs) return { id, revision: revisionOf(bytes) }
				}
			}),

		write: (id, presentation, basis) =>
			told('save', async () => {
				const path = pathOf(id)
				const bytes = bytesOf(presentation)
				const saved = { id, revision: revisionOf(bytes) }
				return inTurn(id, async () => {
					if (basis === null) {
						if (await put(path, bytes, null)) return saved
						if ((await readPresentation(path))?.revision === saved.revision) return saved
						throw taken(id)
					}
					const before = await readPresentation(path)
					if (before === null) throw gone(id)
					if (before.opened.fault) throw unopened(id, before.opened.fault)
					// Also when the answer to the same save got lost, and it is sent again.
					if (before.revision === saved.revision) return saved
					if (before.revision !== basis) throw changed(id)
					const check = async () => {
						const now = await readPresentation(path)
						if (now === null) throw gone(id)
						if (now.revision !== basis) throw changed(id)
					}
					if (!(await put(path, bytes, { basis, mode: before.mode, check }))) throw changed(id)
					return saved
				})
			}),

		remove: (id, basis) =>
			told('remove', async () => {
				const path = pathOf(id)
				await inTurn(id, async () => {
					const before = await readPresentation(path)
					if (before === null) throw absent(id)
					const { fault } = before.opened
					if (fault && fault.kind !== 'broken') throw unopened(id, fault)
					if (before.revision !== basis) throw changed(id)
					const aside = join(resolve(folder), REMOVED)
					await mkdir(aside, { recursive: true })
					await rename(path, join(aside, `${id}.${basis}.json`))
				})
			}),
	}
}
