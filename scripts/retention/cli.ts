import { explain } from '../import/explain.ts'
import { UsageError } from '../import/importer.ts'
import { type RetentionCommand, readCommand, usage } from './command.ts'
import { type Removed, retention } from './retention.ts'

interface Output {
	out(line: string): void
	error(line: string): void
}
const terminal: Output = { out: (line) => console.log(line), error: (line) => console.error(line) }

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`
const size = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

function account(
	{ before, sources, refused, left, size: written }: Removed,
	{ dryRun, db }: RetentionCommand,
): string[] {
	const gone = sources.reduce((sum, { signals }) => sum + signals, 0)
	if (gone === 0) return [`No signal was created before ${before}: nothing to remove.`]
	const done = dryRun ? 'would be removed' : 'removed'
	return [
		`${many(gone, 'signal', 'signals')} created before ${before} ${done}; ${left.toLocaleString('en')} stay`,
		...sources.map(({ source, signals }) => `  ${signals.toLocaleString('en').padStart(10)}  ${source}`),
		...(refused > 0 ? [`  ${many(refused, 'refused row', 'refused rows')} of the same runs too`] : []),
		...(written
			? [
					`  written anew: ${size(written.from)} → ${size(written.to)}; logged in the table deletion of ${db}`,
					'  Backups, exports, frozen editions and the files that were imported are not touched, nor what the disk keeps of the old file.',
				]
			: []),
	]
}

/** `npm run retention -- …`. Returns the exit code: 0, or 1 when it could not be done; the Dataset is then as it was. */
export async function retentionCli(argv: string[], output: Output = terminal): Promise<number> {
	try {
		const command = readCommand(argv)
		if (!command) {
			output.out(usage)
			return 0
		}
		for (const line of account(await retention(command), command)) output.out(line)
		return 0
	} catch (error) {
		output.error(`retention: ${explain(error)}\nNothing was removed.`)
		if (error instanceof UsageError) output.error(`${usage.split('\n')[2]?.trim()}  (--help says more)`)
		return 1
	}
}
