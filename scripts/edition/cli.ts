import { basename } from 'node:path'
import { editionWords } from '../../server/contract/presentation/edition-words.ts'
import { EditionError } from '../../server/editions/edition-error.ts'
import { type MadeEdition, makeEdition, type Step, steps } from '../../server/editions/make-edition.ts'
import { todayHere } from '../../server/editions/today-here.ts'
import { readPresentation } from '../../server/presentations/read-presentation.ts'
import { explain } from '../import/explain.ts'
import { UsageError } from '../import/importer.ts'
import { terminalProgress } from '../import/progress.ts'
import { type EditionCommand, readCommand, usage } from './command.ts'

interface Output {
	out(line: string): void
	error(line: string): void
}
const terminal: Output = { out: (line) => console.log(line), error: (line) => console.error(line) }

const doing: Record<Step, string> = {
	level: 'What this level sees',
	scenes: 'What the scenes show',
	copy: 'The edition',
	proof: 'Every scene once more',
}

/** `npm run edition -- …`. Returns the exit code: 0; 1 when no edition was made (nothing is left behind); 130 when broken off. */
export async function editionCli(argv: string[], output: Output = terminal, now: Date = new Date()): Promise<number> {
	const broken = new AbortController()
	const stop = () => broken.abort(new EditionError('broken off'))
	process.on('SIGINT', stop).on('SIGTERM', stop)
	const progress = terminalProgress()
	const tell = (step: Step) => {
		progress.start(doing[step], steps.length)
		progress.update(steps.indexOf(step))
	}
	try {
		const command = readCommand(argv)
		if (!command) {
			output.out(usage)
			return 0
		}
		const { db, presentation, to, level, previous } = command
		const made = await makeEdition({
			source: db,
			presentation: await presentationOf(presentation),
			...{ to, level, previous: previous ?? 'newest', today: todayHere(now) },
			...{ broken: broken.signal, tell },
		})
		progress.stop()
		for (const line of account(made, command)) output.out(line)
		return 0
	} catch (error) {
		progress.stop()
		if (broken.signal.aborted) {
			output.error('edition: broken off\nNo edition was made.')
			return 130
		}
		output.error(`edition: ${error instanceof EditionError ? error.message : explain(error)}\nNo edition was made.`)
		if (error instanceof UsageError) output.error(`Usage: ${usage.split('\n')[2]?.trim()}  (--help says more)`)
		return 1
	} finally {
		process.off('SIGINT', stop).off('SIGTERM', stop)
	}
}

async function presentationOf(path: string) {
	const file = await readPresentation(path, { follow: true })
	if (file === null) throw new UsageError(`${path} does not exist, or is no file`)
	const { presentation, fault } = file.opened
	if (fault) throw new UsageError(`${path} ${fault.detail}`)
	return { id: basename(path).replace(/\.json$/, ''), presentation }
}

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

function account({ file, edition, isNew, left, bytes }: MadeEdition, { to }: EditionCommand): string[] {
	const out = [
		...(left.hidden > 0 ? [many(left.hidden, 'hidden scene', 'hidden scenes')] : []),
		...(left.broken > 0 ? [many(left.broken, 'scene that cannot be read', 'scenes that cannot be read')] : []),
	]
	if (!isNew) {
		return [`Already frozen on ${edition.madeOn}, with the same contents: ${file}`, `  ${editionWords(edition, 'en')}`]
	}
	return [
		`Froze ${edition.title}`,
		`  ${editionWords(edition, 'en')}`,
		...(edition.previous
			? [`  compared     with the edition of ${edition.previous.madeOn} (${edition.previous.hash})`]
			: []),
		...(out.length > 0 ? [`  left out     ${out.join(' and ')}`] : []),
		`  ${(bytes / 1e6).toFixed(1)} MB       ${file}`,
		`  to show it   DATABASE=${file} npm start; a server with EDITIONS=${to} has it under /e/${edition.hash}/`,
	]
}
