import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AlertsAnswer } from '../../server/contract/alert.ts'
import { type DemoApp, openDemoApp } from '../data/demo-app.ts'
import { makeQuiet } from '../data/quiet-demo.ts'

let town: DemoApp
beforeAll(async () => {
	// Every buurt and category half more or less from one month to the next, but nothing that lasts.
	town = await openDemoApp((path) => makeQuiet(path, 'a', 0.3, 0.5))
}, 120_000)
afterAll(() => town?.close())

test('where reports come in clumps by themselves, few of them are told as surges', async () => {
	const days = [
		'2021-03-15',
		'2022-01-01',
		'2022-07-01',
		'2022-10-20',
		'2023-02-10',
		'2023-06-15',
		'2023-11-20',
		'2024-06-05',
		'2025-01-08',
		'2025-11-01',
	]
	const lists: AlertsAnswer[] = []
	for (const on of days) lists.push(await town.get<AlertsAnswer>(`/alerts?on=${on}`))
	const areas = lists.flatMap(({ alerts }) => alerts)
	const surges = areas.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'surge'))
	// Taken as coming evenly, 1.9 areas on a list and 1.5 with a surge.
	expect(areas.length / days.length).toBeLessThanOrEqual(1.5)
	expect(surges.length / days.length).toBeLessThanOrEqual(0.6)
	expect(Math.max(...lists.map(({ alerts }) => alerts.length))).toBeLessThanOrEqual(4)
}, 60_000)
