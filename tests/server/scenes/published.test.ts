import { afterAll, beforeAll, expect, test } from 'vitest'
import { sceneKinds } from '../../../server/contract/presentation/scene.ts'
import { B1, B4 } from '../fixture.ts'
import { openPublished, type Published } from '../published-fixture.ts'
import { askScene, figureValues } from './ask-scene.ts'

let published: Published
beforeAll(async () => {
	published = await openPublished()
})
afterAll(() => published?.close())

test('a publication answers a scene with what it has', async () => {
	const answer = await askScene(published, { kind: 'map', view: 'metric=reports.all' })
	expect(answer.pictures[0]?.values).toEqual(await published.get('/values?metric=reports.all'))
	expect(answer.notices).toEqual([])
	expect(figureValues(answer)[`value:${B1}`]).toBe(15)
	// Suppressed is no number that words may name.
	expect(figureValues(answer)[`value:${B4}`]).toBeUndefined()
})

test.each([
	['map', 'metric=signals.per1000', ['metric']],
	['map', 'metric=reports.all&category=afval', ['category']],
	['map', 'metric=reports.all&reading=hotspots', ['reading']],
	['map', 'metric=reports.all&overlays=points', ['overlays']],
	['needEffort', 'metric=reports.all&second=cbs.woz', ['second', 'reading']],
	['lines', 'metric=signals.count&status=open', ['status', 'metric']],
])('%s of %s says what is not published', async (kind, view, parameters) => {
	const answer = await askScene(published, { kind, view })
	expect(answer.notices.map(({ parameter }) => parameter).sort()).toEqual(parameters.sort())
	expect(new Set(answer.notices.map(({ reason }) => reason))).toEqual(new Set(['notPublished']))
	for (const { read } of answer.pictures) expect(read).toBeNull()
})

test('no scene tells of a single report', async () => {
	for (const kind of sceneKinds)
		for (const view of ['', 'metric=signals.count&reading=trend', 'overlays=points,heat&category=afval/grofvuil']) {
			const text = JSON.stringify((await askScene(published, { kind, view, beside: view })).pictures)
			for (const secret of ['s01', 's12', '2024-10-27', 'grofvuil'])
				expect([kind, view, text.includes(secret)]).toEqual([kind, view, false])
		}
})
