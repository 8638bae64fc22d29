import { DatasetError } from '../../server/db.ts'
import { ImportError } from './run.ts'

/** Any error as a sentence for the person at the keyboard. What nobody foresaw keeps its stack. */
export function explain(error: unknown): string {
	if (error instanceof ImportError || error instanceof DatasetError) return error.message
	if (!(error instanceof Error)) return String(error)
	const { code, path } = error as NodeJS.ErrnoException
	const file = path ?? 'a file'
	if (code === 'ENOENT') return `${file} does not exist`
	if (code === 'EISDIR') return `${file} is a folder, not a file`
	if (code === 'EACCES' || code === 'EPERM') return `${file} may not be read`
	const message = error.message.split('\n')[0] ?? ''
	if (code === 'ENOSPC' || /no space left|file too large|could not write/i.test(message)) {
		return `the disk is full or cannot be written to (${message})`
	}
	return `unexpected error: ${error.stack ?? message}`
}
