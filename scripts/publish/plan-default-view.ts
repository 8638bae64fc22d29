import type { Division } from '../../server/areas/division.ts'
import { defaultView, type View } from '../../server/contract/view.ts'
import { decodeView, encodeView } from '../../server/contract/view-codec.ts'
import { didYouMean } from '../import/suggest.ts'
import type { Fault, Plan } from './plan.ts'

/** The ids of the metrics that go out, best to open with first, with their levels. */
function opening({ metrics, reports, levels }: Plan): Map<string, readonly string[]> {
	const all = new Map<string, readonly string[]>()
	if (reports?.categories.some(({ inTotal }) => inTotal)) {
		for (const id of ['reports.allPer1000', 'reports.all']) all.set(id, levels)
	}
	for (const { metric, levels: at } of reports?.categories ?? []) all.set(`${metric}Per1000`, at).set(metric, at)
	for (const { definition, levels: at } of metrics) all.set(definition.id, at)
	return all
}

/** What of a View means something in a publication. */
const choices: readonly (keyof View)[] = [
	...['metric', 'level', 'period', 'classification', 'classes', 'breaks', 'overlays', 'area', 'compare'],
	...['compareMetrics', 'bins', 'display', 'sort', 'filter', 'camera', 'panels', 'language', 'theme'],
] as (keyof View)[]

/** The View that a publication opens with, as search parameters; without one asked the first metric that goes out. */
export function planDefaultView(plan: Plan, division: Division, fault: Fault): string {
	const { config, hasYear } = plan
	const place = 'defaultView'
	const asked = new URLSearchParams(config.defaultView.replace(/^\?/, ''))
	const metrics = opening(plan)
	const [first] = metrics.keys()
	const { view, problems } = decodeView(asked)
	for (const { parameter, value } of problems) {
		const hint =
			parameter in defaultView
				? ' is not written as it should be'
				: didYouMean(parameter, choices) || ' is no choice of a View'
		fault(place, `${parameter}=${value}${hint}`)
	}
	for (const parameter of asked.keys()) {
		if (parameter in defaultView && !choices.includes(parameter as keyof View)) {
			fault(place, `${parameter} means nothing in a publication`)
		}
	}
	if (!asked.has('metric') && first !== undefined) view.metric = first
	const levels = metrics.get(view.metric)
	if (!levels) {
		// Investments alone are a publication too: the map has no colours then.
		if (metrics.size > 0)
			fault(place, `metric ${view.metric} does not go out${didYouMean(view.metric, metrics.keys())}`)
	} else if (!levels.includes(view.level)) {
		if (asked.has('level'))
			fault(place, `${view.metric} does not go out per ${view.level}, only per ${levels.join(', ')}`)
		else view.level = levels[0] as View['level']
	}
	if (view.period !== null && view.period !== 'all' && !hasYear(view.period)) {
		fault(place, `figures of ${view.period} do not go out`)
	}
	for (const code of [view.area, ...view.compare]) {
		const area = code === null ? null : division.byCode.get(code)
		if (area === undefined || (area && !plan.levels.includes(area.level)))
			fault(place, `there is no area ${code} in this publication`)
	}
	return encodeView(view).toString()
}
