import { existsSync } from 'node:fs'
import { explain } from '../import/explain.ts'
import { UsageError } from '../import/importer.ts'
import { terminalProgress } from '../import/progress.ts'
import { type PublishCommand, readCommand, usage } from './command.ts'
import type { Terminal } from './preview.ts'
import { type Outcome, publish } from './publish.ts'
import { places } from './staging.ts'
import { summary } from './summary.ts'

interface Output {
	out(line: string): void
	error(line: string): void
}
const console_: Output = { out: (line) => console.log(line), error: (line) => console.error(line) }

/**
 * `npm run publish -- …`. Returns the exit code: 0; 1 when nothing was published (what was there before is as it was); 130
 * when it was broken off.
 */
export async function publishCli(
	argv: string[],
	output: Output = console_,
	keyboard: Omit<Terminal, 'say'> = { input: process.stdin, interactive: process.stdin.isTTY === true },
): Promise<number> {
	let command: PublishCommand | null
	try {
		command = readCommand(argv)
		if (command?.preview && !keyboard.interactive) {
			throw new UsageError('--preview asks a person before anything goes out: run it in a terminal, or leave it out')
		}
	} catch (error) {
		output.error(`publish: ${explain(error)}\nUsage: ${usage.split('\n')[2]?.trim()}  (--help says more)`)
		return 1
	}
	if (!command) {
		output.out(usage)
		return 0
	}
	const broken = new AbortController()
	const stop = () => broken.abort(new Error('broken off'))
	process.on('SIGINT', stop).on('SIGTERM', stop)
	try {
		const terminal: Terminal = { ...keyboard, say: (line) => output.out(line) }
		const outcome = await publish(command, terminalProgress(), terminal, broken.signal)
		for (const line of account(outcome, command)) output.out(line)
		return 0
	} catch (error) {
		const before = existsSync(places(command.to).publication)
		const kept = before ? 'Nothing was published; the previous publication is as it was.' : 'Nothing was published.'
		if (broken.signal.aborted) {
			output.error(`publish: broken off\n${kept}`)
			return 130
		}
		const cause = error instanceof Error && error.cause !== undefined ? `\n  because: ${explain(error.cause)}` : ''
		output.error(`publish: ${explain(error)}${cause}\n${kept}`)
		return 1
	} finally {
		process.off('SIGINT', stop).off('SIGTERM', stop)
	}
}

function account(outcome: Outcome, { to, site }: PublishCommand): string[] {
	if (outcome === 'discarded') return ['Discarded: nothing was published.']
	const { report, removed } = outcome
	const here = places(to)
	return [
		`Published version ${report.version} of ${report.title}`,
		...summary(report),
		`  to serve     DATABASE=${here.publication} npm start`,
		...(site
			? [`  static site  ${here.site}`]
			: existsSync(here.site)
				? [`  static site  ${here.site} stays as it was`]
				: []),
		`  for inside   ${here.reportPage} says what was left out and why; it does not go out`,
		...(removed.length > 0
			? [`  removed      earlier versions ${removed.join(', ')}: embeds that held on to them show nothing`]
			: []),
	]
}
