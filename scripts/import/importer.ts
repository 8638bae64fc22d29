import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { NewDataset } from './dataset.ts'
import { ImportError, type RunResult } from './run.ts'

type ParseArgsOptionsConfig = NonNullable<ParseArgsConfig['options']>

/** Where an importer shows how far it is. `update` may be called often: drawing is limited elsewhere. */
export interface Progress {
	start(label: string, total: number): void
	update(done: number): void
	stop(): void
}

/** For tests and scripts that show nothing. */
export const silent: Progress = { start() {}, update() {}, stop() {} }

/** What a run did, with the id of its import_run and sentences for the summary ("12 wijken made of buurten"). */
export type ImportOutcome = RunResult & { run: number; notes: string[] }

export interface ImportContext {
	progress: Progress
	/**
	 * Opens the Dataset named by --db. `make` says how to make one that is not there; with null a missing Dataset is an
	 * ImportError. The caller closes it, and removes a file that was made for an import that failed.
	 */
	open(make: NewDataset | null): Promise<DuckDBConnection>
}

/** One kind of `npm run import -- <kind> …`. */
export interface Importer {
	kind: string
	/** Usage line, options and an example, as printed by --help. */
	help: string
	run(argv: string[], context: ImportContext): Promise<ImportOutcome>
}

/** Options that every kind has. */
const sharedOptions = {
	db: { type: 'string' },
	'allow-refused': { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

type Parsed<O extends ParseArgsOptionsConfig> = ReturnType<
	typeof parseArgs<{ options: O & typeof sharedOptions; allowPositionals: true; strict: true }>
>

/**
 * An importer out of its own options (node:util parseArgs) and what it does with them. `files` are the positionals,
 * at least one. A wrong option becomes an ImportError in terms of the command line.
 */
export function defineImporter<const O extends ParseArgsOptionsConfig>(definition: {
	kind: string
	help: string
	options: O
	run(files: string[], values: Parsed<O>['values'], context: ImportContext): Promise<ImportOutcome>
}): Importer {
	const { kind, help, options } = definition
	return {
		kind,
		help,
		run(argv, context) {
			let parsed: Parsed<O>
			try {
				parsed = parseArgs({
					args: argv,
					options: { ...options, ...sharedOptions },
					allowPositionals: true,
					strict: true,
				}) as Parsed<O>
			} catch (cause) {
				throw new UsageError(cause instanceof Error ? cause.message : String(cause))
			}
			const files = parsed.positionals
			if (files.length === 0) throw new UsageError('name at least one file')
			return definition.run(files, parsed.values, context)
		},
	}
}

/** The command line is wrong: the message is shown with the usage of the kind. */
export class UsageError extends ImportError {}
