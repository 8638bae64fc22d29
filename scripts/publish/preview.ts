import { createInterface } from 'node:readline'
import { startServer } from '../server-process.ts'

/** Somebody at the keyboard. */
export interface Terminal {
	input: NodeJS.ReadableStream
	/** Whether somebody can answer. */
	interactive: boolean
	say(line: string): void
}

function ask(terminal: Terminal, question: string, signal: AbortSignal): Promise<string | null> {
	terminal.say(question)
	const lines = createInterface({ input: terminal.input })
	return new Promise((resolve) => {
		lines.once('line', (line) => resolve(line.trim().toLowerCase()))
		lines.once('close', () => resolve(null))
		signal.addEventListener('abort', () => resolve(null), { once: true })
	}).then((answer) => {
		lines.close()
		return answer as string | null
	})
}

/** Serves the publication at `path` with the real public face on this machine, and asks whether it may go out. */
export async function preview(
	path: string,
	summary: readonly string[],
	terminal: Terminal,
	signal: AbortSignal,
): Promise<boolean> {
	const server = await startServer(path)
	try {
		terminal.say(`As a resident will see it: ${server.url}`)
		for (const line of summary) terminal.say(line)
		for (;;) {
			const answer = await ask(terminal, 'Publish? Enter or p: publish · q or n: discard', signal)
			if (answer === null || answer === 'q' || answer === 'n') return false
			if (answer === '' || answer === 'p') return true
		}
	} finally {
		await server.stop()
	}
}
