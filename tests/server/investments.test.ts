import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { investmentsAnswer } from '../../server/contract/investment.ts'
import { B1, B6, type Fixture, OOST, openFixture, TESTDAM } from './fixture.ts'

let testdam: Fixture
beforeAll(async () => {
	testdam = await openFixture()
})
afterAll(() => testdam.close())
const ask = (question = '') => testdam.get<z.infer<typeof investmentsAnswer>>(`/investments${question}`)

test('are all given, with places, milestones and source, in order of start', async () => {
	const { asOf, partners, investments } = await ask()
	expect(asOf).toBe('2025-01-10')
	expect(partners).toEqual([
		{ name: 'Gemeente Testdam', kind: 'municipality' },
		{ name: 'Woonstee', kind: 'housing' },
	])
	expect(investments.map(({ id }) => id)).toEqual(['I1', 'I2', 'I3', 'I4', 'I5'])
	expect(investments[0]).toMatchObject({
		title: 'Park',
		partnerKind: 'municipality',
		startsOn: '2023-05-01',
		endsOn: null,
		budgeted: 1000,
		committed: 800,
		spent: 300,
		share: null,
		source: 'Investeringen Testdam',
		areas: [
			{ code: B1, name: 'Aa', share: 0.5, lon: 5.01, lat: 52.01 },
			{ name: 'Bee', share: 0.25 },
		],
	})
	expect(investments[3]).toMatchObject({ areas: [], milestones: [] })
	expect(investments[4]?.committed).toBeNull()
})

test('are late on the peildatum when an agreed day passed unreached, unless cancelled', async () => {
	const { investments } = await ask()
	expect(investments.map(({ late }) => late)).toEqual([true, false, false, false, false])
	expect(investments[0]?.milestones).toEqual([
		{ title: 'Ontwerp', agreedOn: '2024-01-01', actualOn: '2024-02-01', late: false },
		{ title: 'Oplevering', agreedOn: '2024-12-31', actualOn: null, late: true },
	])
})

describe('are chosen by', () => {
	test.each([
		[
			`?area=${B1}`,
			[
				['I1', 0.5],
				['I3', 1],
			],
		],
		[
			`?area=${OOST}`,
			[
				['I1', 0.75],
				['I3', 1],
			],
		],
		[
			`?area=${TESTDAM}&status=planned`,
			[
				['I2', 1],
				['I5', 1],
			],
		],
		[
			'?status=completed,cancelled',
			[
				['I3', null],
				['I4', null],
			],
		],
		[
			'?partner=Woonstee',
			[
				['I2', null],
				['I5', null],
			],
		],
		[`?area=${B6}&partner=Woonstee&status=planned`, [['I2', 1]]],
		['?status=onHold', []],
	])('%s', async (question, wanted) => {
		const { investments, partners } = await ask(question)
		expect(investments.map(({ id, share }) => [id, share])).toEqual(wanted)
		expect(partners).toHaveLength(2)
	})
})
