import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declining, emerging, hotspot, latePromises, neglected } from '../../data/demo/truths.ts'
import { investmentsAnswer } from '../../server/contract/investment.ts'
import { seriesAnswer, valuesAnswer } from '../../server/contract/values.ts'
import { type DemoApp, openDemoApp } from './demo-app.ts'

let demo: DemoApp
beforeAll(async () => {
	demo = await openDemoApp()
})
afterAll(() => demo?.close())
const ask = (question: string) => demo.get(question)

/** Areas with a reliable value, highest first. */
async function ranked(question: string): Promise<{ area: string; value: number }[]> {
	const { areas, values, status } = valuesAnswer.parse(await ask(`/values?${question}`))
	return areas
		.map((area, i) => ({ area, value: status[i] === 'ok' ? (values[i] ?? null) : null }))
		.filter((row): row is { area: string; value: number } => row.value !== null)
		.sort((a, b) => b.value - a.value)
}
const category = ({ main, sub }: { main: string; sub: string }) => `category=${main}/${sub}`

test('the hotspot holds the four highest rates on the map', async () => {
	const found = await ranked(`metric=signals.per1000&${category(hotspot)}&from=2023-01-01&to=2026-01-01`)
	expect(
		found
			.slice(0, 4)
			.map((row) => row.area)
			.sort(),
	).toEqual([...hotspot.buurten].sort())
	expect(Number(found[3]?.value)).toBeGreaterThan(1.2 * Number(found[4]?.value))
})

test('the emerging cluster leads the map of 2025 in its wijk, and its months show when it began', async () => {
	const answer = seriesAnswer.parse(
		await ask(
			`/series?metric=signals.count&interval=month&${category(emerging)}&from=2023-01-01&to=2026-01-01&area=${emerging.buurten.join(',')}`,
		),
	)
	const total = (from: string, to: string) =>
		answer.series.reduce(
			(sum, { values }) =>
				sum +
				values.reduce<number>(
					(n, v, i) => n + (answer.periods[i]! >= from && answer.periods[i]! < to ? (v ?? 0) : 0),
					0,
				),
			0,
		)
	const start = emerging.from.slice(0, 7)
	expect(total(start, '2026-01') / 15).toBeGreaterThan((3 * total('2023-01', start)) / 21)
})

describe('the declining buurt', () => {
	test.each([
		['lbm.score', -1],
		['cbs.income', -1],
		['police.crimesPer1000', 1],
	])('%s goes the wrong way for years', async (metric, direction) => {
		const { series } = seriesAnswer.parse(await ask(`/series?metric=${metric}&area=${declining.buurt}`))
		const values = (series[0]?.values ?? []).filter((v) => v !== null)
		const third = Math.floor(values.length / 3)
		const mean = (list: number[]) => list.reduce((sum, v) => sum + v, 0) / list.length
		expect(Math.sign(mean(values.slice(-third)) - mean(values.slice(0, third)))).toBe(direction)
	})
})

test('the neglected buurt has the lowest score and the least money for each inhabitant where many live', async () => {
	const scores = await ranked('metric=lbm.score&period=2024')
	expect(scores.at(-1)?.area).toBe(neglected.buurt)
	const inNeed = scores.slice(-12).map((row) => row.area)
	const money = await ranked('metric=investments.perInhabitant&period=all')
	const ofThose = money.filter((row) => inNeed.includes(row.area))
	expect(ofThose.at(-1)?.area).toBe(neglected.buurt)
	expect(Number(ofThose.at(-2)?.value)).toBeGreaterThan(10 * Number(ofThose.at(-1)?.value))
})

test('the late promises are late, and no others', async () => {
	const { investments, asOf } = investmentsAnswer.parse(await ask('/investments'))
	expect(asOf).toBe('2025-12-31')
	expect(investments).toHaveLength(150)
	expect(
		investments
			.filter((i) => i.late)
			.map((i) => i.id)
			.sort(),
	).toEqual(latePromises.map((promise) => promise.id))
})

test('every number names the recipe as its source', async () => {
	for (const metric of ['signals.per1000', 'lbm.score', 'investments.committed']) {
		const answer = valuesAnswer.parse(await ask(`/values?metric=${metric}`))
		expect(answer.metric.source.name).toMatch(/^Markerwaard \(fictief\), eigen recept/)
		expect(answer.metric.source.licence).toBe('CC0')
	}
})
