import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages, levels } from '../../../server/contract/common.ts'
import { sceneKinds } from '../../../server/contract/presentation/scene.ts'
import { readings } from '../../../server/contract/view.ts'
import { B1, B5, type Fixture, OOST, openFixture, TESTDAM } from '../fixture.ts'
import { askScene } from './ask-scene.ts'

let fixture: Fixture
beforeAll(async () => {
	fixture = await openFixture()
})
afterAll(() => fixture?.close())

const kind = fc.constantFrom(...sceneKinds)
const language = fc.constantFrom(...languages)
const codes = [B1, B5, OOST, TESTDAM, 'BU99990000']

/** Views that are nearly right: every choice may be one that this Dataset has, one that it has not, or nonsense. */
const nearly = fc
	.record(
		{
			metric: fc.constantFrom(
				'signals.per1000',
				'signals.count',
				'cbs.woz',
				'police.crimesPer1000',
				'investments.committed',
				'gone.away',
				'?',
			),
			level: fc.constantFrom(...levels, 'street'),
			period: fc.constantFrom('2023', '2024', 'all', '1999', 'x'),
			from: fc.constantFrom('2024-01-01', '1990-01-01', '9999-12-31', 'x'),
			to: fc.constantFrom('2025-01-01', '2024-01-01', '0001-01-01', 'x'),
			category: fc.constantFrom('afval', 'afval/grofvuil', 'weg', '/'),
			reading: fc.constantFrom(...readings, 'tea'),
			second: fc.constantFrom('cbs.woz', 'signals.per1000', 'gone.away'),
			universe: fc.constantFrom(...codes),
			area: fc.constantFrom(...codes),
			compare: fc.subarray(codes).map((list) => list.join(',')),
			classification: fc.constantFrom('own', 'quantile', 'ckmeans', 'none'),
			breaks: fc.constantFrom('1,2', '2,1', '', 'NaN'),
			sort: fc.constantFrom('value', '-value', 'name', '-z', '--'),
			filter: fc.string({ maxLength: 8 }),
			overlays: fc.constantFrom('points', 'names', 'x'),
		},
		{ requiredKeys: [] },
	)
	.map((view) => new URLSearchParams(view as Record<string, string>).toString())

const view = fc.oneof({ weight: 4, arbitrary: nearly }, { weight: 1, arbitrary: fc.string({ maxLength: 200 }) })

test('whatever is typed as a View is answered', async () => {
	await fc.assert(
		fc.asyncProperty(kind, view, view, fc.subarray(codes), language, async (kind, view, beside, areas, language) => {
			const answer = await askScene(fixture, { kind, view, beside, areas, language })
			const keys = answer.figures.map(({ key }) => key)
			if (new Set(keys).size !== keys.length)
				throw new Error(`a figure twice: ${keys.filter((key, i) => keys.indexOf(key) !== i)}`)
			const named = new Set(Object.keys(answer.names))
			const stranger = answer.shown.find((code) => !named.has(code))
			if (stranger !== undefined) throw new Error(`no name of ${stranger}`)
			// What was resolved needs no notice when it is asked again, and shows the same.
			const [picture] = answer.pictures
			if (kind === 'map' && picture) {
				const again = await askScene(fixture, { kind, view: picture.view, areas: [], language })
				if (again.notices.length > 0)
					throw new Error(`${picture.view} still has notices ${JSON.stringify(again.notices)}`)
				if (JSON.stringify(again.pictures) !== JSON.stringify(answer.pictures))
					throw new Error(`${picture.view} shows another picture`)
			}
		}),
		{ numRuns: 150 },
	)
})

test('an answer is the same whoever asks it again', async () => {
	const question = { kind: 'map', view: 'reading=funnel', areas: [B1] }
	expect(await askScene(fixture, question)).toEqual(await askScene(fixture, question))
})
