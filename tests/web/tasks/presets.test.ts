import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCriterion } from '../../../server/contract/criterion.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import type { PrioritiesAnswer } from '../../../server/contract/priority.ts'
import { presets } from '../../../web/tasks/choice/presets.ts'
import { type DemoApp, openDemoApp } from '../../data/demo-app.ts'

let demo: DemoApp
beforeAll(async () => {
	demo = await openDemoApp()
})
afterAll(() => demo.close())

const ask = async <T>(path: string): Promise<T> => (await (await demo.app.request(`/api/v1/${path}`)).json()) as T

test.each(['buurt', 'wijk'] as const)('no start that is ready counts the same twice, per %s', async (level) => {
	const { metrics } = await ask<{ metrics: Metric[] }>('metrics')
	const { areas } = await ask<{ areas: { code: string }[] }>(`areas?level=${level}`)
	const two = areas.slice(0, 2).map(({ code }) => code)
	const found = presets(metrics, level)
	expect(found.map(({ key }) => key)).toEqual(['need', 'sport', 'safety', 'elderly'])
	for (const { key, criteria } of found) {
		const asked = `candidates=${two.join(',')}&criteria=${criteria.map(writeCriterion).join(',')}`
		const { correlated } = await ask<PrioritiesAnswer>(`priorities?${asked}`)
		expect(correlated, key).toEqual([])
	}
})
