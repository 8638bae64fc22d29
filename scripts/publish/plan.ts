import { levelsOf } from '../../server/areas/division.ts'
import { levels as allLevels, type Level } from '../../server/contract/common.ts'
import { didYouMean } from '../import/suggest.ts'
import type { PublicationConfig } from './config.ts'
import type { Inside, InvestmentInside } from './inside.ts'
import { planDefaultView } from './plan-default-view.ts'
import { type PlannedMetric, planMetrics } from './plan-metrics.ts'
import { type PlannedReports, planReports } from './plan-reports.ts'
import { PublishError } from './publish-error.ts'

/** What goes out of a Dataset: a config held against it. */
export interface Plan {
	title: string
	levels: Level[]
	/** Whether the config has figures of this year go out. */
	hasYear(year: string): boolean
	metrics: PlannedMetric[]
	/** null: no reports. */
	reports: PlannedReports | null
	investments: InvestmentInside[]
	/** Search parameters; always names a metric. */
	defaultView: string
	config: PublicationConfig
}

/** Says a fault at a place of the config. */
export type Fault = (place: string, sentence: string) => void

/** The years of a config, `from` to `to`. */
function planYears({ years }: PublicationConfig, known: ReadonlySet<string>, fault: Fault): (year: string) => boolean {
	if (!years) return () => true
	const { from, to } = years
	if (from > to) fault('years', `from ${from} is later than to ${to}`)
	const sorted = [...known].sort()
	const [first, last] = [sorted[0], sorted.at(-1)]
	for (const [name, year] of Object.entries({ from, to })) {
		if (first === undefined || last === undefined) fault(`years.${name}`, `${year}: nothing named here has figures`)
		else if (year < first || year > last) {
			fault(`years.${name}`, `there are no figures of ${year}: what is named here has them of ${first} to ${last}`)
		}
	}
	return (year) => year >= from && year <= to
}

function planInvestments({ investments: asked }: PublicationConfig, inside: Inside, fault: Fault): InvestmentInside[] {
	if (!asked) return []
	const ids = new Map(inside.investments.map((entry) => [entry.id, entry]))
	if (ids.size === 0) fault('investments', 'this Dataset has no investments')
	asked.except.forEach((id, i) => {
		if (ids.size > 0 && !ids.has(id)) {
			fault(`investments.except[${i}]`, `there is no investment ${id}${didYouMean(id, ids.keys())}`)
		}
	})
	const except = new Set(asked.except)
	return inside.investments.filter(
		({ id, visibility, status }) =>
			visibility === 'public' && !except.has(id) && (asked.statuses?.includes(status) ?? true),
	)
}

/** Holds a config against a Dataset. Throws a PublishError that says everything that is wrong, each with its place in `name`. */
export async function makePlan(inside: Inside, config: PublicationConfig, name: string): Promise<Plan> {
	const faults: string[] = []
	const fault: Fault = (place, sentence) => faults.push(`${name}, ${place}: ${sentence}`)
	const [division, dataset, table] = await Promise.all([
		inside.served.division(),
		inside.served.dataset(),
		inside.served.metrics(),
	])
	const present = levelsOf(division)
	config.levels?.forEach((level, i) => {
		if (!present.includes(level))
			fault(`levels[${i}]`, `this Dataset has no ${level}: choose from ${present.join(', ')}`)
	})
	const levels = allLevels.filter((level) => present.includes(level) && (config.levels?.includes(level) ?? true))
	const reports = planReports({ inside, config, levels, asOf: dataset.asOf, fault })
	const investments = planInvestments(config, inside, fault)
	const { metrics, years } = planMetrics({ table, config, levels, fault, reports })
	for (const year of reports?.years ?? []) years.add(year)
	for (const year of reports?.incomplete ?? []) years.add(year)
	const hasYear = planYears(config, years, fault)
	if (faults.length === 0 && metrics.length === 0 && !reports && investments.length === 0) {
		throw new PublishError(`${name} names nothing that may go out: no metric, no category of reports, no investments`)
	}
	if (reports) {
		reports.years = reports.years.filter(hasYear)
		reports.incomplete = reports.incomplete.filter(hasYear)
		if (reports.years.length === 0 && faults.length === 0) {
			fault('signals', 'no calendar year is whole: reports go out per whole calendar year')
		}
	}
	const plan: Plan = {
		title: config.title ?? dataset.title,
		levels,
		hasYear,
		metrics,
		reports,
		investments,
		defaultView: '',
		config,
	}
	if (faults.length === 0) plan.defaultView = planDefaultView(plan, division, fault)
	if (faults.length > 0) throw new PublishError(faults)
	return plan
}
