import { setImmediate } from 'node:timers/promises'
import type { Level } from '../contract/common.ts'
import type { Metric } from '../contract/metric.ts'
import { MINIMUM_STEPS } from '../methods/emerging.ts'
import { expectedNeeded, MINIMUM_EXPECTED } from '../methods/expected-needed.ts'
import type { Served } from '../served.ts'
import { filterParameters } from '../signals/filter.ts'
import { addCount, type MonthCounts } from '../trends/month-counts.ts'
import { expectedAsked, meanExpected, type Panel, signalPanel } from '../trends/panel.ts'
import { monthsOf, type Step, type TrendInterval, WINDOW, wholeSteps } from '../trends/steps.ts'
import { lastWholeYear } from './as-of.ts'

interface Chosen {
	steps: Step[]
	interval: TrendInterval
}

/** Rows added up between two turns of the event loop: a few milliseconds. */
const ROWS_AT_ONCE = 50_000

const intervals = ['month', 'quarter', 'year'] as const

/** The first day of a month counted from year 0. */
const firstDayOf = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** The interval that /trends would choose for a category, and its steps with the one before; null where none has enough. */
function choose(
	months: ReadonlyMap<number, number>,
	areas: number,
	asked: number,
	from: string,
	to: string,
): Chosen | null {
	for (const interval of intervals) {
		const steps = wholeSteps(from, to, interval).slice(-WINDOW[interval] - 1)
		const window = steps.slice(-WINDOW[interval])
		if (window.length < MINIMUM_STEPS) continue
		let events = 0
		for (const { month, months: length } of window) {
			for (let m = month; m < month + length; m++) events += months.get(m) ?? 0
		}
		if (events / (areas * window.length) >= asked) return { interval, steps }
	}
	return null
}

/**
 * Every category of signals through time, main and main/sub, that has enough of them to look for hotspots: two expected per
 * area and step. Two queries for all, whatever the number of categories.
 */
export async function categoryPanels(
	served: Served,
	metric: Metric,
	level: Level,
	places: number[],
	from: string,
	to: string,
): Promise<Map<string, Panel>> {
	const [division, { divisionYear }] = await Promise.all([served.division(), served.dataset()])
	const { rows, codes } = division.levels.buurt
	const part = division.parts[level]
	const lastYear = lastWholeYear(to)
	const people = await served.population('inhabitants', lastYear, level)
	const enough = (place: number) => (people.values[place] ?? 0) >= (metric.minimumInhabitants ?? 0)
	const tested = places.filter(enough)
	const testedSet = new Set(tested)
	const testedBuurten = rows.flatMap(({ code }, i) => (testedSet.has(part[i] ?? -1) ? [code] : []))
	const parameters = {
		...filterParameters({ from, to, category: [], status: [], channel: [] }),
		year: divisionYear,
	}
	if (tested.length === 0) return new Map()
	const asked = Math.max(MINIMUM_EXPECTED, expectedNeeded(tested.map((place) => people.values[place] ?? 0)) / 2)
	const known = await served.categories()
	const categories = [...new Set(known.flatMap(({ main, sub }) => [main, `${main}/${sub}`]))]
	const totals = await served.database.integers(new URL('./category-months.sql', import.meta.url), {
		...parameters,
		buurten: testedBuurten,
		categories,
	})
	const perCategory = new Map<string, Map<number, number>>()
	totals.category?.forEach((place, row) => {
		const key = categories[place] ?? ''
		const months = perCategory.get(key) ?? new Map<number, number>()
		perCategory.set(key, months.set(totals.month?.[row] ?? 0, totals.count?.[row] ?? 0))
	})
	const chosen = [...perCategory].flatMap(([key, months]) => {
		const choice = choose(months, tested.length, asked, from, to)
		return choice ? [{ key, ...choice, counts: new Map() as MonthCounts }] : []
	})
	if (chosen.length === 0) return new Map()
	const earliest = Math.min(...chosen.map(({ steps }) => steps[0]?.month ?? 0))
	const none = new Int32Array()
	const {
		category = none,
		place = none,
		month = none,
		count = none,
	} = await served.database.integers(new URL('./category-steps.sql', import.meta.url), {
		...parameters,
		from: firstDayOf(earliest),
		buurten: codes,
		asked: chosen.map(({ key, steps, interval }) => `${key}|${steps[0]?.month}|${monthsOf[interval]}`),
	})
	for (let row = 0; row < count.length; row++) {
		const into = chosen[category[row] as number]?.counts
		if (into) addCount(into, month[row] as number, place[row] as number, count[row] as number, codes.length)
		if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await setImmediate()
	}
	const panels = new Map<string, Panel>()
	for (const { key, steps, interval, counts } of chosen) {
		const panel = await signalPanel(served, metric, level, places, counts, steps, WINDOW[interval], lastYear)
		if ((meanExpected(panel) ?? 0) >= expectedAsked(panel)) panels.set(key, panel)
		await setImmediate()
	}
	return panels
}
