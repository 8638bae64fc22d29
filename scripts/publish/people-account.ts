import { group } from 'd3-array'
import type { Division } from '../../server/areas/division.ts'
import { type Level, levels } from '../../server/contract/common.ts'
import { type DisclosureRules, standIns } from '../../server/contract/publication.ts'
import type { FigureColumn } from './figures.ts'
import type { Inside } from './inside.ts'
import { standInOf } from './people-totals.ts'
import type { Plan } from './plan.ts'
import type { Publication } from './publication.ts'
import { INHABITANTS, REPORTS, wantedStatistics } from './wanted-statistics.ts'

/** An area and what happened to its inhabitants, in years that it happened in. */
interface AreaYears {
	code: string
	name: string
	level: Level
	years: string[]
}

/** What goes out of inhabitants and why, named in the config or not; what of them is left empty or changed. */
export interface PeopleAccount {
	/** Whether the config names them: if not, they go out without being a figure to choose. */
	named: boolean
	/** Published figures that need them, inhabitants themselves where named, and of which years. Empty where only the areas count inhabitants. */
	uses: { metric: string; years: string[] }[]
	/** Without a number: too few live there, or how many is not known. */
	empty: AreaYears[]
	/** Totals that are not the source's own: what is shown, and a stand-in for each of `emptyParts`. */
	totals: (AreaYears & { metric: string; emptyParts: number })[]
	/** What one empty area counts for in those totals. */
	standIns: ReturnType<typeof standIns>
	/** Published figures that are divided by these inhabitants or made to follow them. */
	follows: string[]
}

/** Areas of columns for which `of` says something, with the years that it says the same in; largest areas last. */
function areasBy<T>(
	columns: readonly FigureColumn[],
	division: Division,
	of: (column: FigureColumn, area: number) => T | null,
): (AreaYears & { metric: string; said: T })[] {
	const found = columns.flatMap((column) =>
		column.areas.flatMap((code, i) => {
			const said = of(column, i)
			return said === null ? [] : [{ code, said, column }]
		}),
	)
	return [...group(found, ({ code, said, column }) => `${column.metric} ${code} ${said}`).values()]
		.flatMap((same) => {
			const [first] = same
			if (!first) return []
			const { code, said, column } = first
			const name = division.byCode.get(code)?.name ?? code
			const years = same.map((entry) => entry.column.period).sort()
			return [{ code, name, level: column.level, years, metric: column.metric, said }]
		})
		.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || (a.code < b.code ? -1 : 1))
}

/** The account of inhabitants in a publication; null where none go out. */
export async function peopleAccount(
	inside: Inside,
	plan: Plan,
	{ people, columns, catalogue }: Pick<Publication, 'people' | 'columns' | 'catalogue'>,
	rules: DisclosureRules,
): Promise<PeopleAccount | null> {
	if (people.length === 0) return null
	const [division, wanted] = await Promise.all([inside.served.division(), wantedStatistics(inside, plan)])
	const statistic = wanted.get(INHABITANTS)
	const own = people.filter(({ metric, level }) => metric !== 'area.inhabitants' || plan.levels.includes(level))
	const others = columns.filter(({ metric }) => metric !== INHABITANTS && standInOf(metric, rules) !== null)
	return {
		named: plan.metrics.some(({ definition }) => definition.id === INHABITANTS),
		uses: [...(statistic?.usedBy ?? [])].map(([metric, years]) => ({
			metric: metric === REPORTS ? 'reports.all' : metric,
			years: [...years].sort(),
		})),
		empty: areasBy(own, division, ({ reasons }, i) => (reasons[i] === 'suppressed' ? true : null)).map(
			({ code, name, level, years }) => ({ code, name, level, years }),
		),
		totals: areasBy([...own, ...others], division, ({ emptyParts }, i) => emptyParts?.[i] ?? null).map(
			({ said, ...area }) => ({ ...area, emptyParts: said }),
		),
		standIns: standIns(rules),
		follows: catalogue
			.filter(
				({ id, evaluation }) =>
					id === 'cbs.density' ||
					evaluation.kind === 'ratio' ||
					(evaluation.kind === 'investments' && evaluation.per === 'inhabitants'),
			)
			.map(({ id }) => id),
	}
}
