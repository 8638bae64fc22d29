import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPresentation } from '../../../server/contract/presentation/open-presentation.ts'
import type { PresentationAnswer, PresentationsAnswer } from '../../../server/contract/presentation/presentation.ts'
import { askerOf, keptIn, presentationOf, tag } from './kept-in.ts'

const { folder, appOn, names, text, lay } = keptIn()
const app = () => askerOf(appOn())
interface Saved {
	id: string
	revision: string
}
const saved = async (response: Promise<Response> | Response): Promise<Saved> => {
	const answer = await response
	if (!answer.ok) throw new Error(await answer.text())
	return (await answer.json()) as Saved
}
const problem = async (response: Promise<Response> | Response) => {
	const answer = await response
	expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
	return (await answer.json()) as { status: number; detail: string }
}

describe('a presentation', () => {
	test('is made, opened, saved, listed and removed', async () => {
		const { get, post, put, remove } = app()
		expect(await (await get()).json()).toEqual({ editable: true, presentations: [] })
		const made = await post(presentationOf('Afval in Zuid: één jaar', { scenes: [{ id: 'a', kind: 'text' }] }))
		expect(made.status).toBe(201)
		expect(made.headers.get('Location')).toBe('/api/v1/presentations/afval-in-zuid-een-jaar')
		const { id, revision } = (await made.json()) as Saved
		expect(id).toBe('afval-in-zuid-een-jaar')
		expect(made.headers.get('ETag')).toBe(tag(revision))

		const opened = await get(`/${id}`)
		expect([opened.headers.get('ETag'), opened.headers.get('Cache-Control')]).toEqual([tag(revision), 'no-store'])
		const answer = (await opened.json()) as PresentationAnswer
		expect(answer).toMatchObject({ id, revision, editable: true, presentation: { scenes: [{ id: 'a', body: '' }] } })

		const changed = { ...answer.presentation, subtitle: 'voor het college', scenes: [...answer.presentation.scenes] }
		const put1 = await put(id, revision, changed)
		expect(put1.status).toBe(200)
		const next = (await put1.json()) as Saved
		expect(next.revision).not.toBe(revision)
		expect(put1.headers.get('ETag')).toBe(tag(next.revision))
		expect(await (await get(`/${id}`)).json()).toMatchObject({ ...next, presentation: changed })
		expect(openPresentation(text(`${id}.json`)).presentation).toEqual(changed)

		const { presentations } = (await (await get()).json()) as PresentationsAnswer
		expect(presentations).toEqual([
			expect.objectContaining({
				id,
				title: 'Afval in Zuid: één jaar',
				subtitle: 'voor het college',
				scenes: 1,
				fault: null,
				revision: next.revision,
			}),
		])
		expect(names()).toEqual([`${id}.json`])
		expect((await remove(id, next.revision)).status).toBe(204)
		expect((await get(`/${id}`)).status).toBe(404)
		expect(await (await get()).json()).toMatchObject({ presentations: [] })
	})

	test('that was removed lies aside, and comes back as it was', async () => {
		const { get, post, put, remove } = app()
		const first = await saved(post(presentationOf('Zuid', { scenes: [{ id: 'a', kind: 'text', body: 'één' }] })))
		const { presentation } = (await (await get('/zuid')).json()) as PresentationAnswer
		const before = text('zuid.json')
		await remove('zuid', first.revision)
		expect(names('removed')).toEqual([`zuid.${first.revision}.json`])
		expect(text(`removed/zuid.${first.revision}.json`)).toBe(before)
		expect(await saved(put('zuid', null, presentation))).toEqual(first)
		expect(text('zuid.json')).toBe(before)
		// And once more, over what lies there.
		expect((await remove('zuid', first.revision)).status).toBe(204)
		expect(names('removed')).toHaveLength(1)
	})

	test('gets an id of its own, also beside files that are none', async () => {
		lay('proef-3.json', '{')
		const { post } = app()
		const ids: string[] = []
		for (let i = 0; i < 4; i++) ids.push((await saved(post(presentationOf('Proef')))).id)
		expect(ids).toEqual(['proef', 'proef-2', 'proef-4', 'proef-5'])
		expect((await saved(post(presentationOf('Proef (versie van Els)')))).id).toBe('proef-versie-van-els')
		expect((await saved(post(presentationOf('日本')))).id).toBe('presentatie')
		expect((await saved(post(presentationOf('-'.repeat(160))))).id).toBe('presentatie-2')
		const long = await saved(post(presentationOf('w '.repeat(79))))
		expect(long.id).toMatch(/^w(-w)*$/)
		expect((await saved(post(presentationOf('w '.repeat(80))))).id).toBe(`${long.id}-2`)
		expect(text('proef-3.json')).toBe('{')
	})

	test('of which fifty are made at once under one title are fifty', async () => {
		const { post, get } = app()
		const made = await Promise.all(Array.from({ length: 50 }, () => saved(post(presentationOf('Samen')))))
		expect(new Set(made.map(({ id }) => id)).size).toBe(50)
		expect(((await (await get()).json()) as PresentationsAnswer).presentations).toHaveLength(50)
	})

	test('keeps scenes that cannot be read where they stand, and gives those of one id their own', async () => {
		lay(
			'oud.json',
			'\uFEFF{\r\n"schema":1,"title":"Oud","scenes":[{"kind":"film","z":1,"a":[2]},{"id":"x","kind":"text"}]}\r\n',
		)
		const { get, put } = app()
		const { revision, presentation } = (await (await get('/oud')).json()) as PresentationAnswer
		expect(presentation.scenes.map(({ kind }) => kind)).toEqual(['broken', 'text'])
		const [film, words] = presentation.scenes
		await saved(put('oud', revision, { ...presentation, scenes: [words, film, words] }))
		const { scenes } = JSON.parse(text('oud.json')) as { scenes: unknown[] }
		expect(JSON.stringify(scenes)).toBe(
			'[{"id":"x","kind":"text"},{"kind":"film","z":1,"a":[2]},{"id":"s2","kind":"text"}]',
		)
	})

	test('that is sent again because an answer got lost is saved, once', async () => {
		const { post, put } = app()
		const { id, revision } = await saved(post(presentationOf('Weer')))
		const again = presentationOf('Weer', { author: 'Els' })
		const first = await saved(put(id, revision, again))
		expect(await saved(put(id, revision, again))).toEqual(first)
		expect(await saved(put('anders', null, again))).toEqual(await saved(put('anders', null, again)))
		expect((await put(id, revision, presentationOf('Weer', { author: 'Edo' }))).status).toBe(412)
		expect((await put('anders', null, presentationOf('Weer'))).status).toBe(412)
	})

	test('that is saved as it was is not written again', async () => {
		const { get, post, put } = app()
		const first = await saved(post(presentationOf('Zelfde')))
		utimesSync(join(folder(), 'zelfde.json'), 1_700_000_000, 1_700_000_000)
		const { presentation } = (await (await get('/zelfde')).json()) as PresentationAnswer
		expect(await saved(put('zelfde', first.revision, presentation))).toEqual(first)
		const { presentations } = (await (await get()).json()) as PresentationsAnswer
		expect(presentations[0]?.modified).toBe('2023-11-14T22:13:20.000Z')
	})
})

describe('two who edit at once', () => {
	test('the first is saved, the second told, and both versions can be kept', async () => {
		const { get, post, put } = app()
		const { id, revision } = await saved(post(presentationOf('Samen')))
		const els = await saved(put(id, revision, presentationOf('Samen', { subtitle: 'van Els' })))
		const edo = presentationOf('Samen', { subtitle: 'van Edo' })
		expect(await problem(put(id, revision, edo))).toMatchObject({
			status: 412,
			detail: 'samen was changed by somebody else since it was opened: nothing was saved or removed',
		})
		expect(await (await get(`/${id}`)).json()).toMatchObject({
			revision: els.revision,
			presentation: { subtitle: 'van Els' },
		})
		const copy = await saved(post({ ...edo, title: 'Samen (versie van Edo)' }))
		expect(await (await get(`/${copy.id}`)).json()).toMatchObject({ presentation: { subtitle: 'van Edo' } })
		expect(names()).toEqual(['samen-versie-van-edo.json', 'samen.json'])
	})

	test('of fifty saves on one version exactly one is kept, round after round', async () => {
		const { get, post, put } = app()
		let { id, revision } = await saved(post(presentationOf('Druk')))
		for (let round = 0; round < 4; round++) {
			const answers = await Promise.all(
				Array.from({ length: 50 }, (_, i) => put(id, revision, presentationOf('Druk', { subtitle: `${round} ${i}` }))),
			)
			const won = answers.flatMap((answer, i) => (answer.status === 200 ? [i] : []))
			expect(won).toHaveLength(1)
			expect(answers.filter(({ status }) => status === 412)).toHaveLength(49)
			const now = (await (await get(`/${id}`)).json()) as PresentationAnswer
			expect(now.presentation.subtitle).toBe(`${round} ${won[0]}`)
			revision = now.revision
		}
		expect(names()).toEqual(['druk.json'])
	})

	test('an edit by hand counts as one, down to a space', async () => {
		const { post, put, remove } = app()
		const { id, revision } = await saved(post(presentationOf('Hand')))
		const byHand = `${text('hand.json')} `
		lay('hand.json', byHand)
		expect((await put(id, revision, presentationOf('Hand'))).status).toBe(412)
		expect((await remove(id, revision)).status).toBe(412)
		expect(text('hand.json')).toBe(byHand)
	})

	test('what one removed the other does not bring back unasked', async () => {
		const { post, put, remove } = app()
		const { id, revision } = await saved(post(presentationOf('Weg')))
		await remove(id, revision)
		expect(await problem(put(id, revision, presentationOf('Weg')))).toMatchObject({
			status: 412,
			detail: 'weg was removed by somebody else since it was opened: nothing was saved',
		})
		expect((await remove(id, revision)).status).toBe(404)
		expect(names()).toEqual(['removed'])
	})

	test('a new one does not take the place of another', async () => {
		const { put } = app()
		await saved(put('plek', null, presentationOf('Eerst')))
		const before = text('plek.json')
		expect((await put('plek', null, presentationOf('Later'))).status).toBe(412)
		const both = await Promise.all([put('nieuw', null, presentationOf('A')), put('nieuw', null, presentationOf('B'))])
		expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
		expect(text('plek.json')).toBe(before)
	})

	test('two servers on one folder see what the other saved', async () => {
		const [one, other] = [askerOf(appOn(folder())), askerOf(appOn(folder()))]
		const { id, revision } = await saved(one.post(presentationOf('Samen')))
		const next = await saved(other.put(id, revision, presentationOf('Samen', { subtitle: 'b' })))
		expect((await one.put(id, revision, presentationOf('Samen', { subtitle: 'a' }))).status).toBe(412)
		expect(await (await one.get(`/${id}`)).json()).toMatchObject({ revision: next.revision })
	})
})
