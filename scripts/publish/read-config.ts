import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { jsonFault } from '../../server/contract/json-fault.ts'
import { requireFile } from '../import/run.ts'
import { didYouMean } from '../import/suggest.ts'
import { type PublicationConfig, publicationConfig } from './config.ts'
import { PublishError } from './publish-error.ts'

/** `metrics[2].levels[0]`, as one writes it. */
export const placeOf = (path: readonly PropertyKey[]): string =>
	path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('')

function at(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((inside, part) => (inside as Record<PropertyKey, unknown> | undefined)?.[part], value)
}

/** The names that an object at a place of the config may have. */
function namesAt(path: readonly PropertyKey[]): string[] {
	const { signals, investments, years, metrics: _, ...rest } = publicationConfig.shape
	const [first] = path
	if (first === undefined) return ['signals', 'investments', 'years', 'metrics', ...Object.keys(rest)]
	if (first === 'signals') {
		const { categories } = signals.unwrap().shape
		return path.length === 1 ? ['categories'] : Object.keys(categories.element.shape)
	}
	if (first === 'investments') return Object.keys(investments.unwrap().shape)
	if (first === 'years') return Object.keys(years.unwrap().shape)
	return ['metric', 'levels']
}

function sentences(issue: z.core.$ZodIssue, given: unknown): string[] {
	const place = placeOf(issue.path)
	const where = place === '' ? '' : `${place}: `
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => {
			const names = namesAt(issue.path)
			return `${where}there is no setting ${key}${didYouMean(key, names) || `: choose from ${names.join(', ')}`}`
		})
	}
	const value = at(given, issue.path)
	const written =
		value === undefined ? 'is missing' : `${JSON.stringify(value).slice(0, 60)} ${issue.message.toLowerCase()}`
	if (issue.code === 'invalid_value') {
		const values = issue.values.map(String)
		const hint = typeof value === 'string' ? didYouMean(value, values) : ''
		return [`${where}${JSON.stringify(value)?.slice(0, 60) ?? 'nothing'} must be one of ${values.join(', ')}${hint}`]
	}
	return [`${where}${written}`]
}

/** Reads a publication.json. Throws a PublishError that says every fault with its place, or line and column. */
export function readConfig(path: string): PublicationConfig {
	requireFile(path)
	const name = basename(path)
	const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
	const fault = jsonFault(text)
	if (fault) {
		throw new PublishError(
			`${name} is not JSON: line ${fault.line}, column ${fault.column} has ${fault.found} where something else must stand`,
		)
	}
	const given: unknown = JSON.parse(text)
	const parsed = publicationConfig.safeParse(given)
	if (parsed.success) return parsed.data
	const faults = parsed.error.issues.flatMap((issue) => sentences(issue, given))
	throw new PublishError(faults.map((sentence) => `${name}, ${sentence}`))
}
