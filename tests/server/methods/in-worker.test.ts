import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { funnel } from '../../../server/methods/funnel.ts'
import { inWorker } from '../../../server/methods/in-worker.ts'
import { permutationP } from '../../../server/methods/permutation.ts'
import { openFixture } from '../fixture.ts'
import { gridNeighbours } from './maps.ts'

const neighbours = gridNeighbours(40, 40)
const values = Float64Array.from({ length: 1600 }, (_, i) => (i * 7919) % 101)
const question = { values, neighbours, permutations: 99, seed: 5 }

describe('the worker thread', () => {
	test('gives what the function itself gives, and leaves the input whole', async () => {
		const found = await inWorker('permutationP', question)
		expect(found).toEqual(permutationP(values, neighbours, 99, 5))
		expect([values.length, neighbours.targets.length > 0]).toEqual([1600, true])
	})

	test('judges a funnel of a country as the function itself does', async () => {
		const expected = Array.from({ length: 2000 }, (_, i) => 1 + (i % 90))
		const observed = expected.map((mean, i) => Math.max(0, Math.round(mean + Math.sqrt(mean) * ((i % 7) - 3))))
		expect(await inWorker('funnel', { observed, expected })).toEqual(funnel(observed, expected))
	})

	test('answers each of many with its own', async () => {
		const seeds = Array.from({ length: 12 }, (_, seed) => seed)
		const small = { ...question, permutations: 9 }
		const found = await Promise.all(seeds.map((seed) => inWorker('permutationP', { ...small, seed })))
		expect(found).toEqual(seeds.map((seed) => permutationP(values, neighbours, 9, seed)))
	})

	test('a task that fails tells why and does not end the thread', async () => {
		const broken = { ...question, neighbours: undefined as unknown as typeof neighbours }
		await expect(inWorker('permutationP', broken)).rejects.toThrow(/worker thread: .*undefined/)
		expect(await inWorker('permutationP', question)).toEqual(permutationP(values, neighbours, 99, 5))
	})

	test('leaves the server free: questions asked after a long test are answered before it', async () => {
		const testdam = await openFixture()
		const app = createApp(testdam.database)
		const order: string[] = []
		const long = inWorker('permutationP', { ...question, permutations: 9999 }).then(() => order.push('long'))
		for (let i = 0; i < 5; i++) {
			expect((await app.request('/api/v1/health')).status).toBe(200)
			order.push('health')
		}
		expect(order).toEqual(Array(5).fill('health'))
		await long
		expect(order.at(-1)).toBe('long')
		testdam.close()
	})

	test('a scan holds up no other test', async () => {
		const n = 1600
		const order: string[] = []
		const scan = inWorker('scan', {
			x: Float64Array.from({ length: n }, (_, i) => i % 40),
			y: Float64Array.from({ length: n }, (_, i) => Math.floor(i / 40)),
			events: values,
			population: new Float64Array(n).fill(1000),
			maximumShare: 0.1,
			maximumAreas: 200,
			permutations: 299,
			seed: 5,
		}).then(() => order.push('scan'))
		await inWorker('permutationP', question).then(() => order.push('permutation'))
		await scan
		expect(order).toEqual(['permutation', 'scan'])
	})

	test('does not keep a process alive that has its answer', async () => {
		const script = `
			import { inWorker } from './server/methods/in-worker.ts'
			const { p } = await inWorker('permutationP', { values: Float64Array.of(1, 2, 3, 4), seed: 1, permutations: 9,
				neighbours: { offsets: Int32Array.of(0, 1, 2, 3, 4), targets: Int32Array.of(1, 0, 3, 2) } })
			console.log(p.length)`
		const run = promisify(execFile)
		const { stdout } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
			timeout: 20_000,
		})
		expect(stdout.trim()).toBe('4')
	})
})
