import { addsUp } from '../contract/adds-up.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { shownRange } from '../contract/signal-range.ts'
import type { View } from '../contract/view.ts'
import { readSeries } from '../series/series.ts'
import type { Served } from '../served.ts'
import { findMetric } from '../values/question.ts'
import { readValues } from '../values/values.ts'

/** Lines that can be told apart, besides the gemeente. */
const LINES = 6
/** Without any area asked: those with the highest figures. */
const HIGHEST = 3
/** Fewer years than this are told by month. */
const YEARS = 4

/** Whole years between two days, as a fraction. */
const yearsFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000)

/**
 * The metric of a View through time, of its areas, the highlighted and (but of totals) the gemeente: years, or months of signals over a short time. The View
 * is one that was held against the Dataset.
 */
export async function readLines(
	served: Served,
	view: View,
	highlights: readonly string[],
): Promise<NonNullable<SceneAnswer['series']>> {
	const [metric, dataset] = await Promise.all([findMetric(served, view.metric), served.dataset()])
	const area = await linesOf(served, view, highlights)
	if (metric.period.kind !== 'days' || dataset.signals === null) {
		return readSeries(served, { metric: metric.id, area, interval: 'year' })
	}
	const { category, status, channel } = view
	const asked = view.from !== null || view.to !== null
	const range = asked ? shownRange(view, dataset.signals) : dataset.signals
	const [from, to] = [
		range.from > dataset.signals.from ? range.from : dataset.signals.from,
		range.to < dataset.signals.to ? range.to : dataset.signals.to,
	]
	const interval = yearsFrom(from, to) < YEARS ? 'month' : 'year'
	return readSeries(served, { metric: metric.id, area, interval, from, to, category, status, channel })
}

async function linesOf(served: Served, view: View, highlights: readonly string[]): Promise<string[]> {
	const [{ gemeente }, metric] = await Promise.all([served.dataset(), findMetric(served, view.metric)])
	const whole = gemeente !== null && metric.levels.includes('gemeente') ? [gemeente.code] : []
	const asked = [...new Set([...(view.area === null ? [] : [view.area]), ...highlights, ...view.compare])]
	const others = asked.filter((code) => !whole.includes(code)).slice(0, LINES)
	// Of a total each area is a part: beside the whole its line would lie flat on the floor.
	if (others.length > 0 && addsUp(metric)) return others
	if (others.length + whole.length > 0) return [...others, ...whole]
	const { areas, values, status } = await readValues(served, {
		metric: view.metric,
		level: view.level,
		...(metric.period.kind === 'days'
			? {
					from: view.from ?? undefined,
					to: view.to ?? undefined,
					category: view.category,
					status: view.status,
					channel: view.channel,
				}
			: {}),
		classification: 'unclassed',
		classes: 5,
	})
	return areas
		.flatMap((code, i) => (status[i] === 'ok' ? [{ code, value: values[i] ?? 0 }] : []))
		.sort((a, b) => b.value - a.value)
		.slice(0, HIGHEST)
		.map(({ code }) => code)
}
