import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { EditionEntry, EditionLevel, MadeAnswer } from '../contract/presentation/edition.ts'
import type { OpenedPresentation } from '../contract/presentation/presentation.ts'
import { DatasetError } from '../db.ts'
import { ProblemError } from '../http/problem.ts'
import { mayWrite } from '../may-write.ts'
import { currentWork } from '../work.ts'
import { EditionError } from './edition-error.ts'
import { listEditions, newestEdition } from './edition-files.ts'
import { fileOfHash } from './freezing-folder.ts'
import { makeInProcess } from './make-in-process.ts'
import { type KeptEdition, readEditionFile } from './read-edition.ts'
import { todayHere } from './today-here.ts'

/** Where the editions of a server are kept. */
export interface EditionShelf {
	/** Whether one may be made here at all, whoever asks. */
	editable(): Promise<boolean>
	/** Newest first; what cannot be opened is among them, with its fault. */
	list(): Promise<EditionEntry[]>
	/** Throws a ProblemError: 422 in words · 503 one is being made already. */
	make(presentation: { id: string; presentation: OpenedPresentation }, level: EditionLevel): Promise<MadeAnswer>
	/** The edition of that hash; without one the newest of the presentation, of the team where there is one. Null: there is none. Throws 422: it cannot be opened. */
	read(presentation: string, hash: string | null): Promise<KeptEdition | null>
}

/** A server without a folder for editions. */
export const noShelf: EditionShelf = {
	editable: async () => false,
	list: async () => [],
	make: async () => {
		throw new ProblemError(405, 'editions cannot be made here')
	},
	read: async () => null,
}

/** Editions as files in `folder`, made of the Dataset at `source`. */
export function folderShelf(folder: string, source: string, now: () => number = Date.now): EditionShelf {
	let making = false
	/** No answer tells where anything lies on the server. */
	const withoutFolders = (text: string) =>
		[resolve(source), source]
			.reduce((all, path) => all.replaceAll(path, 'the Dataset'), text)
			.replaceAll(`${folder}/`, '')
	return {
		editable: () => mayWrite(folder),
		async list() {
			return (await listEditions(folder)).map(({ name, edition, fault, bytes }) => ({ name, edition, fault, bytes }))
		},
		async make(presentation, level) {
			if (making) {
				throw new ProblemError(503, 'an edition is being made already: try again when it is done', { retryAfter: 10 })
			}
			making = true
			// Whoever asked is told so after the time of an answer: then it ends, and the next may begin.
			const broken = new AbortController()
			const ended = currentWork()?.onStop(() => broken.abort())
			try {
				await mkdir(folder, { recursive: true })
				const today = todayHere(new Date(now()))
				const order = { source, presentation, to: folder, level, today, previous: 'newest' }
				const made = await makeInProcess(order, broken.signal)
				const { edition, isNew, bytes, left } = made
				return { edition, isNew, bytes, left }
			} catch (error) {
				if (error instanceof EditionError) throw new ProblemError(422, withoutFolders(error.message), { cause: error })
				throw error
			} finally {
				ended?.()
				making = false
			}
		},
		async read(presentation, hash) {
			const path =
				hash === null
					? ((await newestEdition(folder, presentation, 'team')) ?? (await newestEdition(folder, presentation)))?.path
					: fileOfHash(folder, hash)
			if (path == null) return null
			const kept = await readEditionFile(path).catch((cause: unknown) => {
				if (!(cause instanceof DatasetError)) throw cause
				throw new ProblemError(422, 'this edition cannot be opened: the list of editions says why', { cause })
			})
			return kept.edition.presentation === presentation ? kept : null
		},
	}
}
