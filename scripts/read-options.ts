import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './import/importer.ts'

/** The options of a command line, which takes nothing else; an empty text is none. Null: help was asked. Throws UsageError. */
export function readOptions(argv: string[], options: NonNullable<ParseArgsConfig['options']>) {
	let values: ReturnType<typeof parseArgs>['values']
	try {
		values = parseArgs({
			args: argv,
			options: { ...options, help: { type: 'boolean', short: 'h' } },
			strict: true,
		}).values
	} catch (cause) {
		throw new UsageError(cause instanceof Error ? cause.message : String(cause))
	}
	if (values.help) return null
	return {
		text: (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '') || null,
		flag: (name: string) => values[name] === true,
	}
}
