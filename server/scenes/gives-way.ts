import type { ViewNotice } from '../contract/resolve-view.ts'
import { defaultView, type View } from '../contract/view.ts'
import { ProblemError } from '../http/problem.ts'

type Reason = ViewNotice['reason']

/** What changes when an Answer refuses a parameter, and why it is said to be so. */
const concessions: Readonly<Record<string, { reason: Reason; fields: readonly (keyof View)[] }>> = {
	period: { reason: 'periodWithoutFigures', fields: ['period'] },
	from: { reason: 'emptyRange', fields: ['from', 'to'] },
	to: { reason: 'emptyRange', fields: ['from', 'to'] },
	category: { reason: 'notInDataset', fields: ['category'] },
	universe: { reason: 'levelWithoutFigures', fields: ['universe'] },
	second: { reason: 'levelWithoutFigures', fields: ['second', 'reading'] },
	breaks: { reason: 'malformed', fields: ['breaks', 'classification'] },
	reading: { reason: 'metricWithoutEvents', fields: ['reading'] },
}

/**
 * A View without what an Answer refused, and the notice of it; `view` is null when there is nothing left to let go. Throws again
 * what is no refusal of a question.
 */
export function givesWay(view: View, error: unknown): { view: View | null; notice: ViewNotice } {
	if (!(error instanceof ProblemError) || error.status >= 429) throw error
	const { parameter = '', value = '' } = error.problem
	// A reading that cannot be done on this metric names the metric, which itself is there.
	const named = parameter === 'metric' && view.reading !== defaultView.reading ? 'reading' : parameter
	const concession = concessions[named]
	const defaults = Object.fromEntries((concession?.fields ?? []).map((field) => [field, defaultView[field]]))
	const changes = Object.entries(defaults).some(
		([field, is]) => JSON.stringify(view[field as keyof View]) !== JSON.stringify(is),
	)
	return {
		view: changes ? { ...view, ...defaults } : null,
		notice: {
			parameter: named === '' ? 'metric' : named,
			value: named === 'reading' ? view.reading : value,
			reason: concession?.reason ?? 'notInDataset',
		},
	}
}
