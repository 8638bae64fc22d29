import { existsSync, rmSync } from 'node:fs'
import { areasImporter } from './areas.ts'
import { openForWriting } from './dataset.ts'
import { explain } from './explain.ts'
import { type Importer, UsageError } from './importer.ts'
import { investmentsImporter } from './investments.ts'
import { terminalProgress } from './progress.ts'
import { refusedHelp, refusedLines } from './refused.ts'
import { ImportError } from './run.ts'
import { signalsImporter } from './signals.ts'
import { statisticsImporter } from './statistics.ts'
import { summary } from './summary.ts'

const importers: Importer[] = [areasImporter, statisticsImporter, signalsImporter, investmentsImporter]

const usage = `Puts files into a Dataset (one DuckDB file), each run whole or not at all.

  npm run import -- areas FILE…       --db FILE --year YEAR      borders; makes the Dataset when it is not there
  npm run import -- statistics FILE…  --db FILE --mapping FILE   any delimited table
  npm run import -- signals FILE…     --db FILE --source NAME    reports and observations
  npm run import -- investments FILE… --db FILE                  promises, money and milestones
  npm run import -- refused           --db FILE                  rows that were refused, with line and reason

Every kind: --help for its own options; --allow-refused to leave with exit code 0 although rows were refused.`

interface Output {
	out(line: string): void
	error(line: string): void
}
const terminal: Output = {
	out: (line) => console.log(line),
	error: (line) => console.error(line),
}

/**
 * `npm run import -- <kind> …`. Returns the exit code: 0, or 1 when the import could not be done (nothing is written
 * then) or rows were refused without --allow-refused.
 */
export async function importCli(argv: string[], output: Output = terminal): Promise<number> {
	const [kind, ...rest] = argv
	if (kind === undefined || kind === '--help' || kind === '-h' || kind === 'help') {
		output.out(usage)
		return kind === undefined ? 1 : 0
	}
	const importer = importers.find((i) => i.kind === kind)
	if (!importer && kind !== 'refused') {
		const kinds = [...importers.map((i) => i.kind), 'refused'].join(', ')
		output.error(`Unknown kind of import: ${kind}. Choose one of ${kinds}.\n\n${usage}`)
		return 1
	}
	if (rest.includes('--help') || rest.includes('-h')) {
		output.out(importer ? importer.help : refusedHelp)
		return 0
	}
	try {
		if (!importer) {
			for (const line of await refusedLines(rest)) output.out(line)
			return 0
		}
		return await runImporter(importer, rest, output)
	} catch (error) {
		output.error(`${kind}: ${explain(error)}`)
		if (error instanceof UsageError)
			output.error(`Usage: ${(importer?.help ?? refusedHelp).split('\n')[0]}  (--help says more)`)
		return 1
	}
}

/** Value of --db, found before the kind's own options are parsed; those are checked by the importer. */
function databasePath(argv: string[]): string {
	const at = argv.findIndex((a) => a === '--db' || a.startsWith('--db='))
	const path = argv[at]?.startsWith('--db=') ? argv[at].slice(5) : argv[at + 1]
	if (at < 0 || !path || path.startsWith('--')) throw new UsageError('say which Dataset with --db FILE')
	return path
}

async function runImporter(importer: Importer, argv: string[], output: Output): Promise<number> {
	const path = databasePath(argv)
	// Only what this process made itself: another import may have made the file since.
	let made = false
	const removeUnfinished = () => {
		if (!made) return
		for (const file of [path, `${path}.wal`]) rmSync(file, { force: true })
	}
	const interrupted = () => {
		removeUnfinished()
		process.exit(130)
	}
	const progress = terminalProgress()
	let close = () => {}
	let done = false
	process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
	try {
		const outcome = await importer.run(argv, {
			progress,
			async open(make) {
				const opened = await openForWriting(path, make)
				close = opened.close
				made = opened.isNew
				return opened.connection
			},
		})
		progress.stop()
		done = true
		for (const line of summary(importer.kind, outcome, path)) output.out(line)
		return outcome.refused.length > 0 && !argv.includes('--allow-refused') ? 1 : 0
	} catch (error) {
		if (error instanceof ImportError) throw error
		throw new ImportError(`${explain(error)}\nNothing was written.`, { cause: error })
	} finally {
		progress.stop()
		process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
		close()
		if (!done) removeUnfinished()
		else if (existsSync(`${path}.wal`)) {
			output.error(`${path}.wal could not be taken up into ${path}: make room on the disk, and keep the two together`)
		}
	}
}
