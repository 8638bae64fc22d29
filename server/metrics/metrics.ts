import { z } from 'zod'
import { metrics as catalogue } from '../../data/metrics.ts'
import { type Division, levelsOf } from '../areas/division.ts'
import { type Level, level, type Source } from '../contract/common.ts'
import type { Dataset } from '../contract/dataset.ts'
import { type Metric, type MetricDefinition, metricDefinition } from '../contract/metric.ts'
import { type Run, readRunIds } from '../dataset/dataset.ts'
import type { Database } from '../db.ts'

const availabilityRow = z.object({ metric: z.string(), period: z.string(), level, runs: z.array(z.int()) })
const yearsRow = z.object({ first: z.int().nullable(), last: z.int().nullable() })

/** Runs per level, per period, per statistic: where the source itself gives values. */
export type Availability = Map<string, Map<string, Map<Level, number[]>>>

export type Definitions = ReadonlyMap<string, MetricDefinition>

export interface MetricTable {
	/** The catalogue's entries with data, in the catalogue's order. */
	metrics: Metric[]
	byId: Map<string, Metric>
	/** Every entry of the catalogue in force, with data or without. */
	definitions: Definitions
	availability: Availability
	runs: Map<number, Run>
}

/** The import runs as one source; several are joined, and what they do not share is left out. */
export function sourceOf(runs: readonly (Run | undefined)[], fallback: Source): Source {
	const known = runs.filter((r) => r !== undefined && r.source !== '') as Run[]
	if (known.length === 0) return fallback
	const one = <T>(values: T[]) => (new Set(values).size === 1 ? (values[0] ?? null) : null)
	const licences = [...new Set(known.map((r) => r.licence).filter((l) => l !== null))]
	return {
		name: [...new Set(known.map((r) => r.source))].join('; '),
		licence: licences.length > 0 ? licences.join('; ') : null,
		url: one(known.map((r) => r.url)),
	}
}

/** The id of the statistic that a metric is read from, or null when it is counted from signals or investments. */
export function statisticOf({ id, evaluation }: Pick<MetricDefinition, 'id' | 'evaluation'>): string | null {
	switch (evaluation.kind) {
		case 'statistic':
			return id
		case 'ratio':
			return evaluation.numerator
		case 'signals':
		case 'investments':
			return null
		default:
			return evaluation satisfies never
	}
}

function canAggregate(definition: MetricDefinition | undefined): boolean {
	return definition?.evaluation.kind === 'statistic' && definition.evaluation.aggregation !== 'none'
}

/** The entries of the catalogue that a publication brings along, else those of the code. */
async function readCatalogue(database: Database): Promise<readonly MetricDefinition[]> {
	const rows = await database.query(
		new URL('./catalogue.sql', import.meta.url),
		z.object({ definition: z.string().transform((text) => metricDefinition.parse(JSON.parse(text))) }),
	)
	return rows.length > 0 ? rows.map(({ definition }) => definition) : catalogue
}

/** The years in which `statistic` has values at a level, from the source or made of buurten; ascending. */
export function yearsAt(
	{ availability, definitions }: Pick<MetricTable, 'availability' | 'definitions'>,
	statistic: string,
	at: Level,
): string[] {
	const aggregates = canAggregate(definitions.get(statistic))
	return [...(availability.get(statistic) ?? [])]
		.filter(([, levels]) => levels.has(at) || (aggregates && levels.has('buurt')))
		.map(([year]) => year)
		.sort()
}

/** Reads which metrics of the catalogue this Dataset can answer, at which levels and for which periods. */
export async function readMetrics(
	database: Database,
	division: Division,
	dataset: Dataset,
	runs: Run[],
): Promise<MetricTable> {
	const [entries, rows, [years], signalRuns, investmentRuns] = await Promise.all([
		readCatalogue(database),
		database.query(new URL('./availability.sql', import.meta.url), availabilityRow),
		database.query(new URL('./investment-years.sql', import.meta.url), yearsRow),
		readRunIds(database, 'signal'),
		readRunIds(database, 'investment'),
	])
	const runById = new Map(runs.map((r) => [r.id, r]))
	const definitions = new Map(entries.map((entry) => [entry.id, entry]))
	const availability: Availability = new Map()
	for (const row of rows) {
		const periods = availability.get(row.metric) ?? new Map<string, Map<Level, number[]>>()
		const levels = periods.get(row.period) ?? new Map<Level, number[]>()
		availability.set(row.metric, periods.set(row.period, levels.set(row.level, row.runs)))
	}
	const levels = levelsOf(division)
	const from = (ids: Iterable<number>, fallback: Source) =>
		sourceOf(
			[...ids].map((id) => runById.get(id)),
			fallback,
		)

	function complete(definition: MetricDefinition): Metric | null {
		const statistic = statisticOf(definition)
		if (statistic !== null) {
			const periods = availability.get(statistic)
			const at = levels.filter((l) => yearsAt({ availability, definitions }, statistic, l).length > 0)
			if (!periods || at.length === 0) return null
			const ids = new Set([...periods.values()].flatMap((byLevel) => [...byLevel.values()].flat()))
			return {
				...definition,
				source: from(ids, definition.source),
				levels: at,
				period: { kind: 'years', years: [...periods.keys()].sort() },
			}
		}
		if (definition.family === 'signals') {
			if (!dataset.signals) return null
			const { from: first, to } = dataset.signals
			return {
				...definition,
				source: from(signalRuns, definition.source),
				levels,
				period: { kind: 'days', from: first, to },
			}
		}
		if (!years || years.first === null || years.last === null) return null
		const { first, last } = { first: years.first, last: years.last }
		return {
			...definition,
			source: from(investmentRuns, definition.source),
			levels,
			period: {
				kind: 'yearsAndAll',
				years: Array.from({ length: last - first + 1 }, (_, i) => String(first + i)),
			},
		}
	}
	const metrics = entries.map(complete).filter((m) => m !== null)
	return { metrics, byId: new Map(metrics.map((m) => [m.id, m])), definitions, availability, runs: runById }
}
