import { constants, type FileHandle, open } from 'node:fs/promises'
import { MAXIMUM_BYTES, type Opened, openPresentation } from '../contract/presentation/open-presentation.ts'
import { revisionOf } from './revision.ts'

/** A file as it was found. */
export interface PresentationFile {
	opened: Opened
	/** null: its bytes were not read. */
	revision: string | null
	/** ISO 8601 in UTC. */
	modified: string
	/** Of its permissions. */
	mode: number
	/** What it calls itself, also where it cannot be opened; null: that cannot be told. */
	title: string | null
}

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants

const unreadable = (detail: string): Opened => ({
	presentation: null,
	fault: { kind: 'unreadable', detail, line: null, column: null },
})

function textOf(bytes: Buffer): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
	} catch {
		return null
	}
}

function titleIn(text: string): string | null {
	try {
		const { title } = JSON.parse(text.replace(/^\uFEFF/, '')) as { title?: unknown }
		return typeof title === 'string' && title !== '' ? title.slice(0, 160) : null
	} catch {
		return null
	}
}

/**
 * A presentation's file, whole and no larger than a presentation may be; null: there is no such file, or something else has its
 * name (a folder, a pipe; a link too, unless `follow`). What may not be read, or cannot be opened, is a file with a fault.
 * Rejects with what the system says only where the disk fails.
 */
export async function readPresentation(path: string, { follow = false } = {}): Promise<PresentationFile | null> {
	let handle: FileHandle
	try {
		// A pipe would be waited for.
		handle = await open(path, O_RDONLY | O_NONBLOCK | (follow ? 0 : O_NOFOLLOW))
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException
		if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'EMLINK' || code === 'ENXIO')
			return null
		if (code !== 'EACCES' && code !== 'EPERM') throw error
		const opened = unreadable('the server may not read this file')
		return { opened, revision: null, modified: new Date(0).toISOString(), mode: 0, title: null }
	}
	try {
		const stats = await handle.stat()
		if (!stats.isFile()) return null
		const found = { modified: stats.mtime.toISOString(), mode: stats.mode & 0o777 }
		const bytes = stats.size > MAXIMUM_BYTES ? null : await handle.readFile()
		// It may have grown meanwhile.
		if (bytes === null || bytes.length > MAXIMUM_BYTES) {
			return {
				...found,
				opened: unreadable(`is larger than ${MAXIMUM_BYTES / 2 ** 20} MB`),
				revision: null,
				title: null,
			}
		}
		const text = textOf(bytes)
		const opened: Opened =
			text === null
				? { presentation: null, fault: { kind: 'broken', detail: 'is not text in UTF-8', line: null, column: null } }
				: openPresentation(text)
		const title = opened.presentation?.title ?? (text === null ? null : titleIn(text))
		return { ...found, opened, revision: revisionOf(bytes), title }
	} finally {
		await handle.close()
	}
}
