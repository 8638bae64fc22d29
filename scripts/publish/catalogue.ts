import { metricById } from '../../data/metrics.ts'
import type { Text } from '../../server/contract/common.ts'
import type { MetricDefinition } from '../../server/contract/metric.ts'
import type { DisclosureRules } from '../../server/contract/publication.ts'
import type { Plan } from './plan.ts'
import type { PlannedCategory } from './plan-reports.ts'

const joined = (parts: readonly Text[]): Text => ({
	nl: parts.map(({ nl }) => nl).join(' '),
	en: parts.map(({ en }) => en).join(' '),
})

/** Whether a statistic counts (people, homes, crimes), so that it is rounded and small ones are left out. */
export const isCount = ({ evaluation }: MetricDefinition): boolean =>
	evaluation.kind === 'statistic' && evaluation.aggregation === 'sum'
export const isPercentage = ({ unit }: MetricDefinition): boolean => unit.nl === '%'

/** A metric of the catalogue as it stands in a publication. How its numbers are protected is said once, on the limits page. */
function published(definition: MetricDefinition, rules: DisclosureRules): MetricDefinition {
	const { evaluation, description } = definition
	const own = { ...definition, sensitivity: 'public' as const }
	if (evaluation.kind === 'investments') {
		const part: Text = { nl: 'Alleen investeringen die openbaar zijn.', en: 'Only investments that are public.' }
		return { ...own, description: joined([description, part]) }
	}
	if (evaluation.kind === 'ratio' || isCount(definition)) return own
	// Larger areas have a figure of their own: nothing is worked out when it is asked.
	const evaluated = { kind: 'statistic', aggregation: 'none' } as const
	return { ...own, cap: isPercentage(definition) ? rules.cap : null, evaluation: evaluated }
}

const signals = (id: 'signals.count' | 'signals.per1000'): MetricDefinition => {
	const definition = metricById.get(id)
	if (!definition) throw new Error(`${id} is not in the catalogue`)
	return definition
}

const listed = (labels: readonly Text[]): Text => ({
	nl: new Intl.ListFormat('nl').format(labels.map(({ nl }) => nl)),
	en: new Intl.ListFormat('en').format(labels.map(({ en }) => en)),
})

/** Count and rate of one kind of report; `label` null: all kinds together. */
function reportMetrics(metric: string, label: Text | null, what: Text): MetricDefinition[] {
	const named = (text: Text): Text => {
		if (!label) return text
		const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1)
		return { nl: `${label.nl}: ${lower(text.nl)}`, en: `${label.en}: ${lower(text.en)}` }
	}
	const count = signals('signals.count')
	const rate = signals('signals.per1000')
	return [
		{
			...rate,
			id: `${metric}Per1000`,
			label: named(rate.label),
			description: { nl: `${what.nl}, per 1.000 inwoners.`, en: `${what.en}, per 1,000 inhabitants.` },
			evaluation: { kind: 'ratio', numerator: metric, factor: 1000 },
			sensitivity: 'public',
		},
		{
			...count,
			id: metric,
			label: named(count.label),
			description: { nl: `${what.nl}.`, en: `${what.en}.` },
			evaluation: { kind: 'statistic', aggregation: 'sum' },
			sensitivity: 'public',
		},
	]
}

const inYear: Text = { nl: 'in een kalenderjaar', en: 'in a calendar year' }

function kind({ label }: PlannedCategory): Text {
	return {
		nl: `Meldingen en waarnemingen over ‘${label.nl}’ ${inYear.nl}`,
		en: `Reports and observations about ‘${label.en}’ ${inYear.en}`,
	}
}

/** The catalogue that a publication brings along: reports first, then what its config names, in that order. */
export function makeCatalogue({ reports, metrics }: Plan, rules: DisclosureRules): MetricDefinition[] {
	const categories = reports?.categories ?? []
	const total = categories.filter(({ inTotal }) => inTotal)
	const names = listed(total.map(({ label }) => label))
	const together: Text = {
		nl: `Meldingen en waarnemingen ${inYear.nl} over deze onderwerpen samen: ${names.nl}`,
		en: `Reports and observations ${inYear.en} about these subjects together: ${names.en}`,
	}
	return [
		...(total.length > 0 ? reportMetrics('reports.all', null, together) : []),
		...categories.flatMap((category) => reportMetrics(category.metric, category.label, kind(category))),
		...metrics.map(({ definition }) => published(definition, rules)),
	]
}
