import type { MetricDefinition } from '../../server/contract/metric.ts'
import type { DisclosureRules, PublicationSettings } from '../../server/contract/publication.ts'
import { statisticOf } from '../../server/metrics/metrics.ts'
import { makeCatalogue } from './catalogue.ts'
import { type FigureColumn, LeftOut } from './figures.ts'
import type { Inside } from './inside.ts'
import type { Plan } from './plan.ts'
import { reportFigures } from './report-figures.ts'
import { areaInhabitants, statisticFigures } from './statistic-figures.ts'
import { INHABITANTS } from './wanted-statistics.ts'

/** Amsterdam's rule for figures about people: rounded to fives, percentages to 90, nothing under 50 inhabitants. */
export const RULES: DisclosureRules = { base: 5, threshold: 5, cap: 90, minimumInhabitants: 50 }

/** Everything that goes out, before it is written. */
export interface Publication {
	catalogue: MetricDefinition[]
	columns: FigureColumn[]
	/** Inhabitants and households per area, for the table of areas. */
	ofAreas: { inhabitants: ReadonlyMap<string, number | null>; households: ReadonlyMap<string, number | null> }
	/** Inhabitants as they go out, per level and year: the statistic, or those of the areas where there is none. */
	people: FigureColumn[]
	leftOut: LeftOut
	settings: PublicationSettings
}

/** The newest published figure of each area. */
function newest(columns: readonly FigureColumn[], metric: string): Map<string, number | null> {
	const own = columns.filter((column) => column.metric === metric).sort((a, b) => (a.period < b.period ? -1 : 1))
	return new Map(own.flatMap(({ areas, values }) => areas.map((area, i) => [area, values[i] ?? null] as const)))
}

/** Works out what goes out of a Dataset under a plan. */
export async function makePublication(
	inside: Inside,
	plan: Plan,
	progress: (done: number, total: number) => void = () => {},
): Promise<Publication> {
	const leftOut = new LeftOut()
	const [reports, table] = [await reportFigures(inside, plan, RULES, leftOut), await inside.served.metrics()]
	const columns = [...reports, ...(await statisticFigures(inside, plan, RULES, leftOut, progress))].filter(
		({ values, reasons }) => values.some((value) => value !== null) || reasons.includes('suppressed'),
	)
	const filled = new Set(columns.map(({ metric }) => metric))
	const catalogue = makeCatalogue(plan, RULES).filter((definition) => {
		const statistic = statisticOf(definition)
		return statistic === null || filled.has(statistic)
	})
	const ofDivision = await areaInhabitants(inside, plan, RULES, leftOut)
	const { basemap, embedOrigins, contact } = plan.config
	const out = new Set(catalogue.map(({ id }) => id))
	const counted = new Set(plan.reports?.categories.flatMap(({ subs }) => subs))
	return {
		catalogue,
		columns,
		ofAreas: {
			inhabitants: new Map([...newest(ofDivision, 'area.inhabitants'), ...newest(columns, INHABITANTS)]),
			households: newest(columns, 'cbs.households'),
		},
		people: [...ofDivision, ...columns.filter(({ metric }) => metric === INHABITANTS)],
		leftOut,
		settings: {
			rules: RULES,
			basemap,
			embedOrigins,
			contact,
			withheld: {
				metrics: table.metrics.filter(({ id, family }) => family !== 'signals' && !out.has(id)).length,
				categories: inside.categories.filter(({ main, sub, signals }) => signals > 0 && !counted.has(`${main}/${sub}`))
					.length,
				investments: inside.investments.length - plan.investments.length,
				cells: leftOut.total,
			},
		},
	}
}
