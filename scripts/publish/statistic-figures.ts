import type { Division } from '../../server/areas/division.ts'
import type { Level } from '../../server/contract/common.ts'
import { type DisclosureRules, standIns } from '../../server/contract/publication.ts'
import { type MetricTable, yearsAt } from '../../server/metrics/metrics.ts'
import type { Served } from '../../server/served.ts'
import { aggregate, type Column } from '../../server/values/column.ts'
import { readStatistic } from '../../server/values/statistic.ts'
import { isCount, isPercentage } from './catalogue.ts'
import { capPercentage, hasFewInhabitants } from './disclosure/protect-value.ts'
import { statisticKey, sumOfKeys } from './disclosure/record-key.ts'
import { type FigureColumn, LeftOut } from './figures.ts'
import type { Inside } from './inside.ts'
import { standInForEmpty, standInOf } from './people-totals.ts'
import type { Plan } from './plan.ts'
import { type CountColumn, guardedLevels, keysAt, protectColumns } from './protect-columns.ts'
import { INHABITANTS, type WantedStatistic, wantedStatistics } from './wanted-statistics.ts'

const DENSITY = 'cbs.density'

interface Source {
	served: Served
	secret: string
	division: Division
	table: MetricTable
	rules: DisclosureRules
	leftOut: LeftOut
}

/** The levels at which a statistic has figures of a year, and the runs that those came from. */
function known({ table, division }: Source, id: string, period: string): { level: Level; runs: number[] }[] {
	const given = table.availability.get(id)?.get(period)
	return guardedLevels(division)
		.filter((level) => yearsAt(table, id, level).includes(period))
		.map((level) => ({ level, runs: given?.get(level) ?? given?.get('buurt') ?? [] }))
}

/** Counts of one year at every level, to be guarded together; `every`: as if all of those went out. */
async function countColumns(source: Source, { definition, levels }: WantedStatistic, period: string, every: boolean) {
	const { served, division, secret } = source
	const { id } = definition
	const at = await readStatistic(served, id, period)
	const own = division.levels.buurt.codes.map((code) => [statisticKey(secret, id, code, period)])
	return Promise.all(
		known(source, id, period).map(async ({ level, runs }): Promise<CountColumn> => {
			const [{ values, status }, population] = await Promise.all([
				at(level),
				served.population('inhabitants', period, level),
			])
			return {
				...{ category: id, metric: id, level, period, status, runs },
				counts: values,
				inhabitants: population.values,
				keys: keysAt(division, level, own).map(sumOfKeys),
				published: every || levels.has(level),
			}
		}),
	)
}

/**
 * People as they go out at some levels: rounded, small ones left out, totals around an empty area made of the others. Worked out
 * at every level, so that a total does not depend on which levels go out beside it.
 */
function protectPeople(
	columns: readonly CountColumn[],
	metric: string,
	standIn: number,
	levels: Iterable<Level>,
	{ division, rules, leftOut }: Pick<Source, 'division' | 'rules' | 'leftOut'>,
): FigureColumn[] {
	const all = new LeftOut()
	const apart = new Map([[metric, { parent: null, complete: false, people: true }]])
	const guarded = protectColumns(columns, division, apart, rules, all)
	const out = new Set(levels)
	leftOut.take(all, out)
	return standInForEmpty(guarded, division, standIn, rules.minimumInhabitants).filter(({ level }) => out.has(level))
}

/**
 * A column without the figures of areas where few people live, or nobody knows how many. Of those few all are suppressed, also what
 * the source has not: why it has none would tell whether anybody lives there.
 */
function emptied(column: Column, inhabitants: readonly (number | null)[], rules: DisclosureRules): Column {
	const few = inhabitants.map((people) => hasFewInhabitants(people, rules))
	return {
		values: column.values.map((value, i) => (few[i] ? null : value)),
		status: column.status.map((status, i) =>
			few[i] && (status === 'ok' || inhabitants[i] !== null) ? 'suppressed' : status,
		),
	}
}

/**
 * Means, shares and scores of one year. Where the source has no figure of a larger area it is made of what goes out of its
 * buurten alone, so that it tells nothing of one that is left empty.
 */
async function valueColumns(source: Source, { definition, levels }: WantedStatistic, period: string) {
	const { served, division, rules, leftOut } = source
	const { id: metric, decimals } = definition
	const at = await readStatistic(served, metric, period)
	const out: FigureColumn[] = []
	let buurten: Column | null = null
	let isEmpty = (_: number) => false
	for (const { level, runs } of known(source, metric, period)) {
		const areas = division.levels[level].codes
		const [read, population] = await Promise.all([at(level), served.population('inhabitants', period, level)])
		const few = (i: number) => hasFewInhabitants(population.values[i] ?? null, rules)
		let column = read
		if (buurten && (read.aggregation === 'inhabitants' || read.aggregation === 'households')) {
			const standIn = standIns(rules)[read.aggregation]
			const { values: people } = await served.population(read.aggregation, period, 'buurt')
			// Whether there is a mean at all depends on the weight of what has no figure: not on the people of an empty buurt.
			const weights = people.map((weight, i) => (isEmpty(i) ? standIn : weight))
			column = { ...read, ...aggregate(buurten, division.parts[level], areas.length, 'mean', weights) }
		}
		const { values: exact, status } = emptied(column, population.values, rules)
		const values = exact.map((value) => {
			const rounded = value === null ? null : Number(value.toFixed(decimals))
			return isPercentage(definition) ? capPercentage(rounded, rules.cap) : rounded
		})
		if (level === 'buurt') {
			buurten = { values, status }
			isEmpty = few
		}
		if (!levels.has(level)) continue
		out.push({
			...{ metric, level, period, areas, values, runs },
			reasons: values.map((value, i) => {
				const why = status[i]
				if (value !== null) return null
				if (why === 'suppressed' && few(i)) leftOut.add(level, 'few')
				return why === 'suppressed' || why === 'notApplicable' ? why : 'missing'
			}),
		})
	}
	return out
}

/** Inhabitants as the areas have them, where no statistic counts them: what is then divided by. */
export async function areaInhabitants(
	inside: Inside,
	plan: Plan,
	rules: DisclosureRules,
	leftOut: LeftOut,
): Promise<FigureColumn[]> {
	const { served, secret } = inside
	const [division, table, { divisionYear }] = await Promise.all([served.division(), served.metrics(), served.dataset()])
	if (table.availability.has(INHABITANTS)) return []
	const [metric, period] = ['area.inhabitants', String(divisionYear)]
	const own = division.levels.buurt.codes.map((code) => [statisticKey(secret, metric, code, period)])
	const columns = guardedLevels(division).map((level): CountColumn => {
		const counts = division.levels[level].rows.map(({ inhabitants }) => inhabitants)
		return {
			...{ category: metric, metric, level, period, counts, inhabitants: counts, runs: [] },
			status: counts.map((count) => (count === null ? 'missing' : 'ok')),
			keys: keysAt(division, level, own).map(sumOfKeys),
			published: true,
		}
	})
	const standIn = standInOf(metric, rules)
	if (standIn === null) return []
	return protectPeople(columns, metric, standIn, plan.levels, { division, rules, leftOut })
}

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
	const source: Source = { served, secret, division, table, rules, leftOut }
	const all = await wantedStatistics(inside, plan)
	const out: FigureColumn[] = []
	let done = 0
	for (const [id, wanted] of all) {
		progress(done++, all.size)
		const counts: CountColumn[] = []
		const standIn = standInOf(id, rules)
		for (const period of [...wanted.years].sort()) {
			if (isCount(wanted.definition)) counts.push(...(await countColumns(source, wanted, period, standIn !== null)))
			else out.push(...(await valueColumns(source, wanted, period)))
		}
		const apart = new Map([[id, { parent: null, complete: false }]])
		out.push(
			...(standIn === null
				? protectColumns(counts, division, apart, rules, leftOut)
				: protectPeople(counts, id, standIn, wanted.levels, source)),
		)
	}
	return Promise.all(out.map((column) => (column.metric === DENSITY ? thinned(column, out, served) : column)))
}

/**
 * Density as it follows from the inhabitants that go out: times the land area, which is public, it would give the others back. Of
 * larger areas nothing of years without inhabitants, since no empty part is made up for then.
 */
async function thinned(column: FigureColumn, out: readonly FigureColumn[], served: Served): Promise<FigureColumn> {
	const { level, period } = column
	const shown = out.find((c) => c.metric === INHABITANTS && c.level === level && c.period === period)
	if (!shown && level === 'buurt') return column
	const [division, counted] = await Promise.all([served.division(), served.population('inhabitants', period, level)])
	const values = column.values.map((value, i) => {
		const [people, all] = [shown?.values[i] ?? null, counted.values[i] ?? null]
		if (value === null || people === null) return null
		const land = division.levels[level].rows[i]?.landArea ?? null
		const own = people === all && (shown?.emptyParts?.[i] ?? null) === null
		return own ? value : land ? Math.round((100 * people) / land) : null
	})
	const reasons = column.reasons.map((reason, i) => (values[i] === null ? (reason ?? 'suppressed') : null))
	return { ...column, values, reasons }
}
