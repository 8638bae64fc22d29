import { existsSync } from 'node:fs'
import { FontError } from '../../server/picture/fonts.ts'
import { explain } from '../import/explain.ts'
import { UsageError } from '../import/importer.ts'
import { terminalProgress } from '../import/progress.ts'
import { type ExportCommand, readCommand, usage } from './command.ts'
import { runExport } from './run-export.ts'

interface Output {
	out(line: string): void
	error(line: string): void
}
const terminal: Output = { out: (line) => console.log(line), error: (line) => console.error(line) }

/** What went wrong, for the person at the keyboard. */
function words(error: unknown): string {
	if (error instanceof FontError) return error.message
	const { code } = error as NodeJS.ErrnoException
	return code === 'EDQUOT' || code === 'EFBIG' ? `the disk is full (${code})` : explain(error)
}

/**
 * `npm run export -- …`. Returns the exit code: 0; 1 when nothing was made (a file that was there is as it was); 130 when it was
 * broken off.
 */
export async function exportCli(argv: string[], output: Output = terminal): Promise<number> {
	let command: ExportCommand | null
	try {
		command = readCommand(argv)
	} catch (error) {
		if (!(error instanceof UsageError)) throw error
		output.error(`export: ${error.message}\nUsage: ${usage.split('\n')[2]?.trim()} …  (--help says more)`)
		return 1
	}
	if (command === null) {
		output.out(usage)
		return 0
	}
	const broken = new AbortController()
	const stop = () => broken.abort(new Error('broken off'))
	process.on('SIGINT', stop).on('SIGTERM', stop)
	try {
		const { paths, scenes } = await runExport(command, {
			progress: terminalProgress(),
			warn: (line) => output.error(`export: ${line}`),
			signal: broken.signal,
		})
		for (const path of paths) output.out(path)
		output.out(`Made of ${scenes} ${scenes === 1 ? 'scene' : 'scenes'}.`)
		return 0
	} catch (error) {
		const kept = existsSync(command.to) ? 'Nothing was written: what was there is as it was.' : 'Nothing was written.'
		if (broken.signal.aborted) {
			output.error(`export: broken off\n${kept}`)
			return 130
		}
		output.error(`export: ${words(error)}\n${kept}`)
		return 1
	} finally {
		process.off('SIGINT', stop).off('SIGTERM', stop)
	}
}
