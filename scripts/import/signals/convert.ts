import { createHash } from 'node:crypto'
import type { SignalStatus } from '../../../server/contract/signal.ts'
import { localDay } from '../local-day.ts'
import type { Label, Moment, SignalMapping } from './mapping.ts'
import { coordinate, inNetherlands, pointOfGeometry, pointOfText } from './position.ts'
import { CellProblem, type SignalRecord } from './record.ts'
import { slug } from './slug.ts'

/** One row or feature: its cells as text (empty when absent) and, for GeoJSON, its geometry. */
export interface Row {
	cell(column: string): string
	geometry?: unknown
}

/** What a category is called when the source leaves it empty. */
const NO_CATEGORY = 'Niet ingedeeld'
const LONGEST_LABEL = 100

/** Id of a signal whose source gives none: the same fields give the same id, in a snapshot and in a table. */
export function syntheticId(lon: number, lat: number, subSlug: string, created: string): string {
	return createHash('sha256').update(`${lon}|${lat}|${subSlug}|${created}`).digest('hex').slice(0, 16)
}

/** Label and slug of a category cell. Throws CellProblem for what can be no category. */
export function category(column: string | null, label: string, slugText?: string): { slug: string; label: string } {
	const trimmed = label.trim()
	if (trimmed.length > LONGEST_LABEL) {
		throw new CellProblem(
			column,
			null,
			`is longer than ${LONGEST_LABEL} characters, which is free text and no category`,
		)
	}
	const shown = trimmed || slugText?.trim() || NO_CATEGORY
	const made = slug(slugText?.trim() || shown)
	if (made === '') throw new CellProblem(column, trimmed, 'holds no letter or digit to name a category by')
	return { slug: made, label: shown }
}

function wordReader<T>(
	words: { column: string; values: Record<string, T> } | { fixed: T },
	what: string,
): (row: Row) => T {
	if ('fixed' in words) return () => words.fixed
	const known = new Map(Object.entries(words.values).map(([word, value]) => [word.trim().toLowerCase(), value]))
	const list = Object.keys(words.values)
		.map((word) => `"${word}"`)
		.join(', ')
	return (row) => {
		const text = row.cell(words.column).trim()
		const value = known.get(text.toLowerCase())
		if (value === undefined) {
			throw new CellProblem(words.column, text, `is not a ${what} that the mapping knows; it knows ${list}`, {
				isWord: true,
			})
		}
		return value
	}
}

function dayReader(moment: Moment): (row: Row) => number | null {
	const { date, time, zone } = typeof moment === 'string' ? { date: moment } : moment
	return (row) => {
		const text = row.cell(date).trim()
		if (text === '') return null
		const clock = time === undefined ? '' : row.cell(time).trim()
		const whole = clock === '' ? text : `${text} ${clock}`
		try {
			return localDay(whole, zone)
		} catch (problem) {
			if (!(problem instanceof RangeError)) throw problem
			throw new CellProblem(date, whole, problem.message)
		}
	}
}

function labelReader(from: Label): (row: Row) => { slug: string; label: string } {
	if ('fixed' in from) {
		const made = category(null, from.fixed)
		return () => made
	}
	return (row) =>
		category(from.column, row.cell(from.column), from.slug === undefined ? undefined : row.cell(from.slug))
}

function parsed(column: string, text: string): unknown {
	if (text.trim() === '') return null
	try {
		return JSON.parse(text)
	} catch {
		throw new CellProblem(column, text, 'is not GeoJSON')
	}
}

function positionReader(position: SignalMapping['position']): (row: Row) => readonly [number, number] {
	if (position === 'geometry') return (row) => inNetherlands('geometry', pointOfGeometry(row.geometry), null)
	if ('geojson' in position) {
		const { geojson } = position
		return (row) => inNetherlands(geojson, pointOfGeometry(parsed(geojson, row.cell(geojson)), geojson), null)
	}
	const turn = ([a, b]: readonly [number, number]) => (position.swapped ? ([b, a] as const) : ([a, b] as const))
	if ('wkt' in position) {
		const { wkt } = position
		return (row) => inNetherlands(wkt, turn(pointOfText(wkt, row.cell(wkt))), null)
	}
	const [first, second, system] =
		'lon' in position ? ([position.lon, position.lat, 'degrees'] as const) : ([position.x, position.y, 'rd'] as const)
	const both = `${first}, ${second}`
	return (row) => {
		const pair = turn([coordinate(first, row.cell(first)), coordinate(second, row.cell(second))])
		return inNetherlands(both, pair, system)
	}
}

/**
 * Makes the function that turns a row into a signal by the mapping; it gives null for a row that `where` leaves out.
 * `today` (days since 1970) bounds what can have happened. The function throws CellProblem for a row to refuse.
 */
export function signalConverter(
	mapping: SignalMapping,
	today: number,
): (row: Row, line: number) => SignalRecord | null {
	const conditions = Object.entries(mapping.where).map(([column, values]) => ({ column, values: new Set(values) }))
	const positionOf = positionReader(mapping.position)
	const createdOn = dayReader(mapping.created)
	const resolvedOn = mapping.resolved === undefined ? () => null : dayReader(mapping.resolved)
	const mainOf = labelReader(mapping.category.main)
	const subOf = mapping.category.sub === undefined ? mainOf : labelReader(mapping.category.sub)
	const statusOf = mapping.status === undefined ? null : wordReader<SignalStatus>(mapping.status, 'status')
	const channelOf = wordReader(mapping.channel, 'channel')
	const createdColumn = typeof mapping.created === 'string' ? mapping.created : mapping.created.date
	const resolvedColumn = typeof mapping.resolved === 'object' ? mapping.resolved.date : (mapping.resolved ?? null)

	return (row, line) => {
		for (const { column, values } of conditions) if (!values.has(row.cell(column).trim())) return null
		const created = createdOn(row)
		if (created === null) throw new CellProblem(createdColumn, null, 'has no day of creation')
		if (created > today) throw new CellProblem(createdColumn, row.cell(createdColumn), 'lies in the future')
		const resolved = resolvedOn(row)
		if (resolved !== null && resolved < created) {
			throw new CellProblem(resolvedColumn, row.cell(resolvedColumn ?? ''), 'lies before the day of creation')
		}
		if (resolved !== null && resolved > today) {
			throw new CellProblem(resolvedColumn, row.cell(resolvedColumn ?? ''), 'lies in the future')
		}
		const status = statusOf === null ? (resolved === null ? 'open' : 'resolved') : statusOf(row)
		const [lon, lat] = positionOf(row)
		const main = mainOf(row)
		const sub = subOf(row)
		let externalId: string
		if (mapping.id === undefined) {
			externalId = syntheticId(lon, lat, sub.slug, row.cell(createdColumn).trim())
		} else {
			const parts = mapping.id.map((column) => row.cell(column).trim())
			const empty = parts.indexOf('')
			if (empty >= 0) throw new CellProblem(mapping.id[empty] ?? null, null, 'has no id')
			externalId = parts.join('|')
		}
		return {
			line,
			externalId,
			main: main.slug,
			mainLabel: main.label,
			sub: sub.slug,
			subLabel: sub.label,
			created,
			// A day of resolution beside "open" is of an earlier round: the status is what counts.
			resolved: status === 'resolved' || status === 'cancelled' ? resolved : null,
			status,
			channel: channelOf(row),
			visibility: mapping.visibility,
			lon,
			lat,
			lastSeen: null,
		}
	}
}

/** Every column that the mapping reads, with the field that reads it. */
export function mappedColumns(mapping: SignalMapping): { column: string; field: string }[] {
	const found: { column: string; field: string }[] = []
	const add = (field: string, column: string | undefined) => {
		if (column !== undefined) found.push({ column, field })
	}
	for (const column of mapping.id ?? []) add('id', column)
	if (typeof mapping.position === 'object') {
		for (const [key, value] of Object.entries(mapping.position))
			if (typeof value === 'string') add(`position.${key}`, value)
	}
	for (const field of ['created', 'resolved'] as const) {
		const moment = mapping[field]
		if (typeof moment === 'string') add(field, moment)
		else if (moment) {
			add(`${field}.date`, moment.date)
			add(`${field}.time`, moment.time)
		}
	}
	for (const part of ['main', 'sub'] as const) {
		const label = mapping.category[part]
		if (label && 'column' in label) {
			add(`category.${part}.column`, label.column)
			add(`category.${part}.slug`, label.slug)
		}
	}
	for (const field of ['status', 'channel'] as const) {
		const words = mapping[field]
		if (words && 'column' in words) add(`${field}.column`, words.column)
	}
	for (const column of Object.keys(mapping.where)) add('where', column)
	return found
}
