import { basename } from 'node:path'
import type { z } from 'zod'
import { readJson } from './read-geojson.ts'
import { ImportError } from './run.ts'

/** Reads a mapping and checks it by `schema`; an ImportError names the file and every fault with its place in it. */
export async function readMapping<Schema extends z.ZodType>(
	file: string,
	kind: 'statistics' | 'signals',
	schema: Schema,
): Promise<z.output<Schema>> {
	return checkMapping(await readJson(file), basename(file), kind, schema)
}

/** The same for a mapping that was read already. */
export function checkMapping<Schema extends z.ZodType>(
	json: unknown,
	name: string,
	kind: 'statistics' | 'signals',
	schema: Schema,
): z.output<Schema> {
	const parsed = schema.safeParse(json)
	if (parsed.success) return parsed.data
	const isSignals = valueAt(json, ['kind']) === 'signals'
	if (isSignals && kind === 'statistics') throw new ImportError(`${name} is a mapping for signals, not for statistics`)
	const isStatistics = valueAt(json, ['area']) !== undefined
	if (isStatistics && kind === 'signals') throw new ImportError(`${name} is a mapping for statistics, not for signals`)
	const faults = parsed.error.issues.map((issue) => `  ${placeOf(issue.path)}: ${messageOf(issue, json)}`)
	throw new ImportError([`${name} is not a mapping for ${kind}:`, ...faults].join('\n'))
}

function placeOf(path: readonly PropertyKey[]): string {
	const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
	return place.replace(/^\./, '') || 'the mapping'
}

function messageOf(issue: z.core.$ZodIssue, json: unknown): string {
	if (valueAt(json, issue.path) === undefined) return 'is missing'
	// Of a choice of shapes nobody knows which was meant, unless one of them says something of its own.
	if (issue.code === 'invalid_union') {
		const own = issue.errors.flat().find((inner) => inner.code === 'custom')
		return own?.message ?? 'has none of the shapes that data/sources/README.md describes'
	}
	return issue.message
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
		json,
	)
}
