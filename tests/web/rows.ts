import { metrics } from '../../data/metrics.ts'
import type { Area } from '../../server/contract/area.ts'
import type { Metric } from '../../server/contract/metric.ts'
import type { ValueStatus, ValuesAnswer } from '../../server/contract/values.ts'
import { answerRows } from '../../web/answer.ts'

/** A metric of the catalogue as an Answer carries it. */
export function metricOf(id: string): Metric {
	const found = metrics.find((entry) => entry.id === id)
	if (!found) throw new Error(`no metric ${id}`)
	return { ...found, levels: ['buurt'], period: { kind: 'years', years: ['2024'] } }
}

type Entry = [name: string, value: number | null, status: ValueStatus, inhabitants?: number | null]

const codeOf = (i: number) => `BU9001${String(i).padStart(4, '0')}`

/** A small Answer of areas named in order, in two wijken by turns. */
export function answerOf(entries: readonly Entry[], metric = 'signals.per1000'): ValuesAnswer {
	return {
		query: { metric, level: 'buurt', period: '2024', filter: null, classification: 'quantile', classes: 5 },
		metric: metricOf(metric),
		breaks: [],
		areas: entries.map((_, i) => codeOf(i)),
		values: entries.map(([, value]) => value),
		status: entries.map(([, , status]) => status),
		numerator: entries.map(([, value]) => (value === null ? null : value * 10)),
		reference: null,
		denominator: null,
		aggregation: 'measured',
		unplaced: null,
	}
}

/** The same as rows. */
export function rowsOf(entries: readonly Entry[]) {
	const area = (code: string, name: string, parent: string | null, inhabitants: number | null): Area => ({
		code,
		level: parent ? 'buurt' : 'wijk',
		name,
		parent,
		inhabitants,
		lon: 5,
		lat: 52,
		bbox: [5, 52, 5, 52],
	})
	const parents = [0, 1].map((i) => area(`WK90010${i}`, `Wijk ${i}`, null, null))
	const areas = entries.map(([name, , , inhabitants], i) =>
		area(codeOf(i), name, `WK90010${i % 2}`, inhabitants === undefined ? 100 + i : inhabitants),
	)
	return answerRows(answerOf(entries), areas, parents)
}
