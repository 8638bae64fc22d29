import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { EditionError } from './edition-error.ts'
import type { MadeEdition } from './make-edition.ts'
import type { Order, Said } from './make-process.ts'

/** What the system itself needs to start a process and find its temporary files. No secret of the server goes along. */
const PASSED = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'LANG', 'TZ']
const passed = (): NodeJS.ProcessEnv =>
	Object.fromEntries(Object.entries(process.env).filter(([name]) => PASSED.includes(name)))

const entry = fileURLToPath(new URL('./make-entry.mjs', import.meta.url))

/**
 * makeEdition in a process of its own: closing a file lets go of every lock that a process has on it, so that the server, which has the
 * Dataset open, must not open it once more; and what it takes in memory is gone afterwards. Throws EditionError in words, or an
 * Error for the log.
 */
export function makeInProcess(order: Order, broken?: AbortSignal): Promise<MadeEdition> {
	return new Promise((resolve, reject) => {
		const child = fork(entry, { execArgv: [], env: passed(), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
		const stop = () => child.kill('SIGTERM')
		broken?.addEventListener('abort', stop)
		if (broken?.aborted) stop()
		let last: Said | null = null
		child.on('message', (said: Said) => {
			last = said
		})
		child.on('error', reject)
		child.on('exit', (code, signal) => {
			broken?.removeEventListener('abort', stop)
			if (last && 'made' in last) resolve(last.made)
			else if (last && 'cause' in last)
				reject(last.fault === null ? new Error(last.cause) : new EditionError(last.fault))
			else reject(new Error(`the process that makes editions ended with ${signal ?? code}`))
		})
		child.send(order)
	})
}
