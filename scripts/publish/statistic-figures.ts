import { levels as allLevels, type Level } from '../../server/contract/common.ts'
import type { MetricDefinition } from '../../server/contract/metric.ts'
import type { DisclosureRules } from '../../server/contract/publication.ts'
import { statisticOf, yearsAt } from '../../server/metrics/metrics.ts'
import { aggregate, type Column } from '../../server/values/column.ts'
import { populationYear } from '../../server/values/population.ts'
import { readStatistic, type StatisticColumn } from '../../server/values/statistic.ts'
import { isCount, isPercentage } from './catalogue.ts'
import { capPercentage, hasFewInhabitants } from './disclosure/protect-value.ts'
import { statisticKey, sumOfKeys } from './disclosure/record-key.ts'
import type { FigureColumn, LeftOut } from './figures.ts'
import type { Inside } from './inside.ts'
import type { Plan } from './plan.ts'
import { type CountColumn, guardedLevels, protectColumns } from './protect-columns.ts'

/** A statistic that goes out, because it is named, counted by a rate, or divided by. */
interface Wanted {
	definition: MetricDefinition
	levels: Set<Level>
	/** Years besides those of the config. */
	years: Set<string>
	/** Whether those of the config go out. */
	named: boolean
}

export const INHABITANTS = 'cbs.inhabitants'

/** The statistics to publish: those of the metrics, and inhabitants for the years that something is divided by or judged on. */
async function wanted({ served }: Inside, plan: Plan): Promise<Map<string, Wanted>> {
	const table = await served.metrics()
	const found = new Map<string, Wanted>()
	const want = (id: string): Wanted | null => {
		const definition = table.definitions.get(id)
		if (!definition || !table.availability.has(id)) return null
		const made = found.get(id) ?? { definition, levels: new Set(), years: new Set(), named: false }
		found.set(id, made)
		return made
	}
	const divided = new Set<string | null>(plan.reports?.years)
	for (const { definition, levels } of plan.metrics) {
		const id = statisticOf(definition)
		if (id === null) {
			divided.add(null)
			for (const year of table.byId.get(definition.id)?.period.kind === 'yearsAndAll'
				? investmentYears(table, definition.id)
				: [])
				divided.add(year)
			continue
		}
		const entry = want(id)
		if (!entry) continue
		entry.named = true
		for (const level of levels) {
			entry.levels.add(level)
			for (const year of yearsAt(table, id, level).filter(plan.hasYear)) divided.add(year)
		}
	}
	const inhabitants = want(INHABITANTS)
	if (inhabitants) {
		for (const level of plan.levels) {
			inhabitants.levels.add(level)
			for (const year of divided) {
				const of = populationYear(table, 'inhabitants', year, level)
				if (of !== null) inhabitants.years.add(of)
			}
		}
	}
	return found
}

function investmentYears({ byId }: Awaited<ReturnType<Inside['served']['metrics']>>, id: string): string[] {
	const period = byId.get(id)?.period
	return period?.kind === 'yearsAndAll' ? period.years : []
}

const rounded = (value: number | null, decimals: number) => (value === null ? null : Number(value.toFixed(decimals)))

/** Figures of the statistics as they go out: counts rounded and guarded, other figures empty where few people live. */
export async function statisticFigures(
	inside: Inside,
	plan: Plan,
	rules: DisclosureRules,
	leftOut: LeftOut,
	progress: (done: number, total: number) => void = () => {},
): Promise<FigureColumn[]> {
	const { served, secret } = inside
	const [division, table] = await Promise.all([served.division(), served.metrics()])
	const out: FigureColumn[] = []
	const all = await wanted(inside, plan)
	let done = 0
	for (const [id, { definition, levels, years, named }] of all) {
		progress(done++, all.size)
		const counts: CountColumn[] = []
		const periods = [...(table.availability.get(id) ?? new Map()).keys()].sort()
		for (const period of periods.filter((year) => years.has(year) || (named && plan.hasYear(year)))) {
			const at = await readStatistic(served, id, period)
			const given = table.availability.get(id)?.get(period)
			const has = (level: Level) => yearsAt(table, id, level).includes(period)
			const runsOf = (level: Level) => given?.get(level) ?? given?.get('buurt') ?? []
			if (isCount(definition)) {
				const keys = division.levels.buurt.codes.map((code) => statisticKey(secret, id, code, period))
				for (const level of guardedLevels(division).filter(has)) {
					const { values, status } = await at(level)
					const ofArea: bigint[][] = values.map(() => [])
					division.parts[level].forEach((part, i) => ofArea[part]?.push(keys[i] ?? 0n))
					const { values: inhabitants } = await served.population('inhabitants', period, level)
					counts.push({
						...{ category: id, metric: id, level, period, status, inhabitants },
						counts: values,
						keys: ofArea.map(sumOfKeys),
						published: levels.has(level),
						runs: runsOf(level),
					})
				}
				continue
			}
			let buurten: Column | null = null
			for (const level of allLevels.filter(has)) {
				const read = await at(level)
				const { values: inhabitants } = await served.population('inhabitants', period, level)
				const shown: Column =
					read.aggregation === 'measured' || !buurten
						? emptied(read, inhabitants, rules)
						: await made(read, buurten, level)
				if (level === 'buurt') buurten = shown
				if (!levels.has(level)) continue
				out.push(figures(level, shown, inhabitants))
			}
			async function made(read: StatisticColumn, from: Column, level: Level): Promise<Column> {
				// From what goes out of the buurten alone: the larger area then tells nothing of one that is left empty.
				const weights =
					read.aggregation === 'sum'
						? []
						: (await served.population(read.aggregation as 'inhabitants' | 'households', period, 'buurt')).values
				const size = division.levels[level].codes.length
				return aggregate(from, division.parts[level], size, 'mean', weights)
			}
			function figures(
				level: Level,
				{ values, status }: Column,
				inhabitants: readonly (number | null)[],
			): FigureColumn {
				const few = values.map((_, i) => hasFewInhabitants(inhabitants[i] ?? null, rules))
				const given = values.map((value, i) => {
					const shown = few[i] ? null : rounded(value, definition.decimals)
					return isPercentage(definition) ? capPercentage(shown, rules.cap) : shown
				})
				return {
					...{ metric: id, level, period, areas: division.levels[level].codes, runs: runsOf(level) },
					values: given,
					reasons: given.map((value, i) => {
						const why = status[i]
						if (value !== null) return null
						if (why === 'missing' || why === 'notApplicable') return why
						if (few[i]) leftOut.add(level, 'few')
						return 'suppressed'
					}),
				}
			}
		}
		out.push(...protectColumns(counts, division, new Map([[id, { parent: null, complete: false }]]), rules, leftOut))
	}
	return out
}

/** A column without the figures of areas where few people live. */
function emptied(column: Column, inhabitants: readonly (number | null)[], rules: DisclosureRules): Column {
	const few = (i: number) => hasFewInhabitants(inhabitants[i] ?? null, rules)
	return {
		values: column.values.map((value, i) => (few(i) ? null : value)),
		status: column.status.map((status, i) => (few(i) && status === 'ok' ? 'suppressed' : status)),
	}
}
