import { DatasetError } from '../db.ts'
import { EditionError } from './edition-error.ts'

/** Why an edition could not be made, in words for whoever asked; null: nobody foresaw it, and the cause is for the log. */
export function editionFault(error: unknown): string | null {
	if (error instanceof EditionError || error instanceof DatasetError) return error.message
	if (!(error instanceof Error)) return null
	const { code } = error as NodeJS.ErrnoException
	if (code === 'ENOSPC' || code === 'EDQUOT' || /no space left|file too large|could not write/i.test(error.message)) {
		return 'the disk is full or cannot be written to: no edition was made'
	}
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
		return 'editions may not be written where they are kept'
	return null
}
