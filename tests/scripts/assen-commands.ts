import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Where the real files lie, if they do. */
export const DATA = resolve('../shared/data')

/** The commands as they stand in the README of Assen, so that what is documented is what is tested. */
export function documentedLines(): string[] {
	const text = readFileSync('data/sources/assen/README.md', 'utf8')
	const block = /```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
	return block.split('\n').filter((line) => line.startsWith('npm run import -- '))
}

/** The same as arguments of the importer, into the Dataset `db`. */
export function documentedCommands(db: string): string[][] {
	return documentedLines().map((line) =>
		[...line.slice('npm run import -- '.length).matchAll(/"([^"]*)"|(\S+)/g)].map((match) =>
			(match[1] ?? match[2] ?? '').replace('$DATA', DATA).replace(/^assen\.duckdb$/, db),
		),
	)
}
