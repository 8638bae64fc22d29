import { ProblemError } from '../http/problem.ts'

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const refused = new Set(['EACCES', 'EPERM', 'EROFS'])
const misplaced = new Set(['ENOTDIR', 'EEXIST'])

const kept = {
	read: 'nothing was changed',
	save: 'this was not saved, and the presentation as it was is still there',
	remove: 'the presentation is still there',
} as const

/**
 * What the disk said, in words for whoever was saving; the cause is for the log and names the file, the words do not. What the
 * disk did not say is given back as it is.
 */
export function diskFault(cause: unknown, doing: keyof typeof kept): unknown {
	// A fault of ours has no system call.
	if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) return cause
	const code = String(cause.code)
	if (full.has(code)) return new ProblemError(507, `the disk of the server is full: ${kept[doing]}`, { cause })
	const because = refused.has(code)
		? `the server may not ${doing === 'read' ? 'read' : 'write'} where presentations are kept`
		: misplaced.has(code)
			? 'where presentations should be kept there is something that is no folder'
			: `the disk of the server failed (${code})`
	return new ProblemError(500, `${because}: ${kept[doing]}`, { cause })
}
