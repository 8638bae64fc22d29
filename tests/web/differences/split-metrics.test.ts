import { describe, expect, test } from 'vitest'
import type { Level } from '../../../server/contract/common.ts'
import { mainDifferences } from '../../../server/contract/explain/main-differences.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { viewSchema } from '../../../server/contract/view.ts'
import { MAXIMUM_BESIDE, splitMetrics } from '../../../web/differences/split-metrics.ts'

const entry = (id: string, levels: Level[] = ['buurt', 'wijk', 'gemeente']) => ({ id, levels }) as Metric
const catalogue = [entry('a.one'), entry('a.two'), entry('a.three', ['buurt']), entry('a.four')]
const ids = (metrics: readonly Metric[]) => metrics.map(({ id }) => id)
const split = (metric: string, compareMetrics: string[], level: Level = 'buurt', of = catalogue) => {
	const { used, waiting, addable } = splitMetrics({ metric, compareMetrics }, of, level)
	return { used: ids(used), waiting: ids(waiting), addable: ids(addable) }
}

describe('the set of metrics', () => {
	test('the one on the map first, each once, the rest can be added', () => {
		expect(split('a.two', ['a.one', 'a.two'])).toEqual({
			used: ['a.two', 'a.one'],
			waiting: [],
			addable: ['a.three', 'a.four'],
		})
	})
	test('without figures at the level a metric waits, and is not offered', () => {
		expect(split('a.one', ['a.three'], 'wijk')).toEqual({
			used: ['a.one'],
			waiting: ['a.three'],
			addable: ['a.two', 'a.four'],
		})
		expect(split('a.three', ['a.one'], 'wijk').used).toEqual(['a.one'])
	})
	test('what the Dataset does not have is left out; without a catalogue nothing is used', () => {
		expect(split('a.one', ['z.gone']).used).toEqual(['a.one'])
		expect(split('a.one', ['a.two'], 'buurt', [])).toEqual({ used: [], waiting: [], addable: [] })
	})
	test('a full set offers nothing more', () => {
		const many = Array.from({ length: MAXIMUM_BESIDE + 3 }, (_, i) => entry(`m.n${i}`))
		const beside = ids(many.slice(1, MAXIMUM_BESIDE + 1))
		expect(split('m.n0', beside, 'buurt', many).addable).toEqual([])
		expect(split('m.n0', beside.slice(1), 'buurt', many).addable).not.toEqual([])
	})
	test('as many as a View can hold', () => {
		const compareMetrics = (length: number) => Array.from({ length }, (_, i) => `m.n${i}`)
		expect(viewSchema.safeParse({ compareMetrics: compareMetrics(MAXIMUM_BESIDE) }).success).toBe(true)
		expect(viewSchema.safeParse({ compareMetrics: compareMetrics(MAXIMUM_BESIDE + 1) }).success).toBe(false)
	})
})

describe('what a pair differs most on', () => {
	test.each<[string, (number | null)[], number, number[]]>([
		['largest first, whichever way', [0.6, -2, 1], 3, [1, 2, 0]],
		['no more than asked', [3, -2, 1], 2, [0, 1]],
		['small differences are not named', [0.4, 2, -0.3], 3, [1]],
		['but one always is', [0.1, -0.2], 3, [1]],
		['unknown is no difference', [null, 1, null], 3, [1]],
		['nothing known', [null, null], 3, []],
		['none', [], 3, []],
	])('%s', (_, differences, count, wanted) => {
		expect(mainDifferences(differences, count)).toEqual(wanted)
	})
})
