import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../build/sources.ts'
import { machine } from './report.ts'

/** Puts what a benchmark found between its own two marks in docs/performance.md, with the day and the machine. */
export function keep(name: string, text: string, today = new Date()): void {
	const file = join(root, 'docs/performance.md')
	const before = readFileSync(file, 'utf8')
	const marks = new RegExp(`(<!-- bench:${name} -->\n)[\\s\\S]*?(<!-- /bench:${name} -->)`)
	if (!marks.test(before)) throw new Error(`${file} has no place <!-- bench:${name} --> … <!-- /bench:${name} -->`)
	const when = `\`npm run bench -- ${name}\`, ${today.toISOString().slice(0, 10)}, ${machine()}`
	writeFileSync(
		file,
		before.replace(marks, (_, open, close) => `${open}\n${when}\n\n${text}\n\n${close}`),
	)
}
