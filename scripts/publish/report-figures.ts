import type { DuckDBConnection } from '@duckdb/node-api'
import type { DisclosureRules } from '../../server/contract/publication.ts'
import { rollUp } from '../../server/values/column.ts'
import { RECORD_KEY_MACROS, sumOfKeys } from './disclosure/record-key.ts'
import type { FigureColumn, LeftOut } from './figures.ts'
import type { Inside } from './inside.ts'
import type { Plan } from './plan.ts'
import { type CountColumn, guardedLevels, keysAt, protectColumns } from './protect-columns.ts'

interface Counted {
	counts: number[]
	keys: bigint[][]
}

async function rows(connection: DuckDBConnection, sql: string, values: Record<string, string | number>) {
	return (await connection.runAndReadAll(sql, values)).getRowObjectsJS()
}

/** Public signals per year, main/sub and buurt, with the key of each cell. */
async function countReports({ connection, secret }: Inside, division: number) {
	for (const macro of RECORD_KEY_MACROS) await connection.run(macro)
	return rows(
		connection,
		`SELECT
			year(created_on)::VARCHAR AS period, main || '/' || sub AS sub, buurt,
			count(*)::INTEGER AS count, cell_key(record_key($secret, source, external_id))::VARCHAR AS key
		FROM signal
		WHERE visibility = 'public' AND year = $division AND buurt IS NOT NULL
		GROUP BY ALL
		ORDER BY ALL`,
		{ secret, division },
	)
}

/** The runs that the published reports came from, oldest first. */
async function reportRuns({ connection }: Inside, subs: readonly string[]): Promise<number[]> {
	const found = await rows(
		connection,
		`SELECT DISTINCT run FROM signal
		WHERE visibility = 'public' AND list_contains(string_split($subs, ','), main || '/' || sub)
		ORDER BY run`,
		{ subs: subs.join(',') },
	)
	return found.map(({ run }) => Number(run))
}

/** Reports per category, area and whole calendar year as they go out; `reports.all` is that of the categories together. */
export async function reportFigures(
	inside: Inside,
	{ reports, levels }: Plan,
	rules: DisclosureRules,
	leftOut: LeftOut,
): Promise<FigureColumn[]> {
	if (!reports) return []
	const { served } = inside
	const [division, { divisionYear }] = await Promise.all([served.division(), served.dataset()])
	const { codes, index } = division.levels.buurt
	const total = reports.categories.filter(({ inTotal }) => inTotal)
	const kinds = [
		...(total.length > 0
			? [{ category: 'all', metric: 'reports.all', levels, subs: [...new Set(total.flatMap(({ subs }) => subs))] }]
			: []),
		...reports.categories,
	]
	const inKinds = new Map<string, number[]>()
	kinds.forEach(({ subs }, k) => {
		for (const sub of subs) inKinds.set(sub, [...(inKinds.get(sub) ?? []), k])
	})
	const runs = await reportRuns(inside, [...inKinds.keys()])

	const empty = (): Counted => ({ counts: codes.map(() => 0), keys: codes.map(() => []) })
	const perYear = new Map(reports.years.map((year) => [year, kinds.map(empty)]))
	for (const { period, sub, buurt, count, key } of await countReports(inside, divisionYear)) {
		const place = index.get(String(buurt))
		if (place === undefined) continue
		for (const k of inKinds.get(String(sub)) ?? []) {
			const counted = perYear.get(String(period))?.[k]
			if (!counted) continue
			counted.counts[place] = (counted.counts[place] ?? 0) + Number(count)
			counted.keys[place]?.push(BigInt(String(key)))
		}
	}

	const columns: CountColumn[] = []
	for (const [period, counted] of perYear) {
		for (const level of guardedLevels(division)) {
			const { values: inhabitants } = await served.population('inhabitants', period, level)
			kinds.forEach(({ category, metric, levels: at }, k) => {
				const { counts, keys } = counted[k] ?? empty()
				const up = rollUp(counts, division.parts[level], division.levels[level].codes.length)
				columns.push({
					...{ category, metric, level, period, inhabitants, runs },
					counts: up,
					status: up.map(() => 'ok'),
					keys: keysAt(division, level, keys).map(sumOfKeys),
					published: at.includes(level),
				})
			})
		}
	}
	return protectColumns(columns, division, categoryParents(reports.categories), rules, leftOut)
}

/** Which published category is a part of which, and whether the published parts are all of it. */
export function categoryParents(categories: NonNullable<Plan['reports']>['categories']) {
	const parents = new Map<string, { parent: string | null; complete: boolean }>()
	if (categories.some(({ inTotal }) => inTotal)) parents.set('all', { parent: null, complete: true })
	for (const { category, parent, inTotal, subs } of categories) {
		const parts = categories.filter((other) => other.parent === category).flatMap((other) => other.subs)
		const complete = parts.length > 0 && subs.every((sub) => parts.includes(sub))
		parents.set(category, { parent: parent ?? (inTotal ? 'all' : null), complete })
	}
	return parents
}
