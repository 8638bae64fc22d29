import { DuckDBInstance } from '@duckdb/node-api'
import { z } from 'zod'
import { type MetricDefinition, metricDefinition } from '../../../server/contract/metric.ts'
import { type DisclosureRules, publicationSettings, standIns } from '../../../server/contract/publication.ts'
import type { PublicNumber, PublicNumbers } from './public-numbers.ts'

const area = z.object({
	code: z.string(),
	year: z.int(),
	parent: z.string().nullable(),
	gemeente: z.string(),
	inhabitants: z.int().nullable(),
	households: z.int().nullable(),
})
const statistic = z.object({ metric: z.string(), area: z.string(), period: z.string(), value: z.number().nullable() })

/** A published file as its reader sees it, before anything is concluded from it. */
export interface ReadPublication extends PublicNumbers {
	definitions: ReadonlyMap<string, MetricDefinition>
}

/** Of each area the smallest published one that holds it: buurt → wijk, and where wijken are not published, gemeente. */
function containers(areas: readonly z.infer<typeof area>[]): Map<string, string> {
	const published = new Set(areas.map(({ code }) => code))
	const found = new Map<string, string>()
	for (const { code, parent, gemeente } of areas) {
		const holder = [parent, gemeente].find((other) => other !== null && other !== code && published.has(other))
		if (holder) found.set(code, holder)
	}
	return found
}

/** Whether a metric counts something; `numerators` are those that a rate counts. */
const counts = ({ id, currency, evaluation }: MetricDefinition, numerators: ReadonlySet<string>): boolean =>
	numerators.has(id) || (evaluation.kind === 'statistic' && evaluation.aggregation === 'sum' && !currency)

/** What the limits page says that an area without figures counts for in the totals around it. */
function standsIn(id: string, rules: DisclosureRules): number | undefined {
	const { inhabitants, households, ageGroup } = standIns(rules)
	if (id === 'cbs.inhabitants' || id === 'area.inhabitants') return inhabitants
	if (id === 'cbs.households' || id === 'area.households') return households
	if (id === 'cbs.age65plus' || id === 'cbs.age0to14') return ageGroup
	return undefined
}

/**
 * Which counts are part of which, as somebody guesses from their names and holds against the numbers: `reports.afvalGrofvuil` of
 * `reports.afval`, and what is part of nothing of `reports.all`, if it is there for the same areas.
 */
function wholes(
	ids: readonly string[],
	numbers: readonly PublicNumber[],
	rules: DisclosureRules,
): PublicNumbers['metrics'] {
	const shown = new Map(numbers.map((n) => [`${n.metric} ${n.area} ${n.period}`, n.value]))
	const placesOf = (id: string) => new Set(numbers.filter(({ metric }) => metric === id).map(({ area }) => area)).size
	const fits = (part: string, whole: string) =>
		numbers.every(({ metric, area, period, value }) => {
			const of = shown.get(`${whole} ${area} ${period}`)
			return metric !== part || value === null || of == null || value - of <= 2 * (rules.base - 1)
		})
	const isBegin = (whole: string, part: string) => part.startsWith(whole) && /^[A-Z]/.test(part.slice(whole.length))
	const all = ids.includes('reports.all') ? 'reports.all' : null
	return new Map(
		ids.map((id) => {
			const longest = ids
				.filter((other) => id.startsWith('reports.') && isBegin(other, id) && fits(id, other))
				.sort((a, b) => b.length - a.length)[0]
			const parent =
				longest ??
				(id !== all && id.startsWith('reports.') && all !== null && placesOf(id) === placesOf(all) && fits(id, all)
					? all
					: null)
			return [id, { parent, complete: id === all, standsIn: standsIn(id, rules) }]
		}),
	)
}

/**
 * Reads `file` (publication.duckdb) as anybody may who downloads it, and finds every count in it. `taxonomy`: which metric is
 * part of which, for somebody who knows it; else guessed. Throws when the file is no publication.
 */
export async function readPublication(file: string, taxonomy?: PublicNumbers['metrics']): Promise<ReadPublication> {
	const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
	try {
		const connection = await instance.connect()
		const rows = async <Row extends z.ZodType>(sql: string, row: Row) =>
			z.array(row).parse((await connection.runAndReadAll(sql)).getRowObjectsJS())
		const [settings] = await rows('SELECT settings FROM publication', z.object({ settings: z.string() }))
		if (!settings) throw new Error(`${file} is no publication`)
		const { rules } = publicationSettings.parse(JSON.parse(settings.settings))
		const definitions = (
			await rows('SELECT definition FROM metric ORDER BY position', z.object({ definition: z.string() }))
		).map(({ definition }) => metricDefinition.parse(JSON.parse(definition)))
		const areas = await rows(
			'SELECT code, year, parent, gemeente, inhabitants, households FROM area ORDER BY code',
			area,
		)
		const statistics = await rows('SELECT metric, area, period, value FROM statistic ORDER BY ALL', statistic)

		const numerators = new Set(
			definitions.flatMap(({ evaluation }) => (evaluation.kind === 'ratio' ? evaluation.numerator : [])),
		)
		const counted = new Set([...numerators, ...definitions.filter((d) => counts(d, numerators)).map(({ id }) => id)])
		const ofAreas = areas.flatMap(({ code, year, inhabitants, households }): PublicNumber[] => [
			{ metric: 'area.inhabitants', area: code, period: String(year), value: inhabitants },
			{ metric: 'area.households', area: code, period: String(year), value: households },
		])
		const numbers = [...statistics.filter(({ metric }) => counted.has(metric)), ...ofAreas]
		const ids = [...new Set(numbers.map(({ metric }) => metric))]
		return {
			numbers,
			areas: containers(areas),
			metrics: taxonomy ? new Map([...wholes(ids, numbers, rules), ...taxonomy]) : wholes(ids, numbers, rules),
			rules,
			definitions: new Map(definitions.map((definition) => [definition.id, definition])),
		}
	} finally {
		instance.closeSync()
	}
}
