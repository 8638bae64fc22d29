import { describe, expect, test } from 'vitest'
import type { PresentationAnswer, PresentationsAnswer } from '../../../server/contract/presentation/presentation.ts'
import { throwAt } from '../attack-judge.ts'
import { everyAttack } from '../attack-list.ts'
import { askerOf, keptIn, ORIGIN, presentationOf, tag } from './kept-in.ts'

const { appOn, names, text, lay, logged } = keptIn()
const app = () => askerOf(appOn())
const told = async (response: Promise<Response> | Response) => {
	const answer = await response
	return { status: answer.status, ...((await answer.json()) as { detail: string }) }
}
const file = (title: string, more: Record<string, unknown> = {}) => JSON.stringify(presentationOf(title, more))

describe('what is sent', () => {
	const ours = { Origin: ORIGIN }
	test.each([
		['not JSON', '{"schema": 1,\n}', 'the body is not JSON: line 2, column 1 has "}" where something else must stand'],
		['nothing', '', 'the request is not understood'],
		['a list', '[]', 'must be an object'],
		[
			'twice a title',
			'{"schema":1,"title":"a","title":"b","scenes":[]}',
			'the body has "title" twice in the same object',
		],
		['a wrong field', file('x', { colour: 'red' }), 'colour: is not a field that is known here'],
		['a later schema', file('x', { schema: 2 }), 'schema: must be 1'],
		['no title', file(''), 'title: must not be empty'],
		[
			'a scene that is none',
			file('x', { scenes: [{ id: 'a', kind: 'film' }] }),
			'scenes[0].kind: is not one that is known',
		],
		[
			'a scene with a wrong field',
			file('x', { scenes: [{ id: 'a', kind: 'map', view: 1 }] }),
			'scenes[0].view: must be text',
		],
		[
			'a scene with an area that is none',
			file('x', { scenes: [{ id: 'a', kind: 'map', highlights: [{ area: 'x' }] }] }),
			'scenes[0].highlights[0].area: must be a CBS area code such as BU01060000',
		],
		[
			'a broken scene without what it was',
			file('x', { scenes: [{ id: 'a', kind: 'broken', fault: '' }] }),
			'scenes[0].raw: is missing',
		],
		[
			'too many scenes',
			file('x', { scenes: Array.from({ length: 101 }, (_, i) => ({ id: `a${i}`, kind: 'text' })) }),
			'this presentation scenes: there are 101',
		],
		[
			'nested too deep',
			`{"schema":1,"title":"x","scenes":[{"id":"a","kind":"broken","fault":"","raw":${'['.repeat(38)}${']'.repeat(38)}}]}`,
			'is nested more than 40 deep',
		],
	])('with %s is refused by name, and nothing is kept', async (_, body, detail) => {
		const { ask } = app()
		const type = { 'Content-Type': 'application/json' }
		expect(await told(ask('POST', '', type, body))).toMatchObject({
			status: 400,
			detail: expect.stringContaining(detail),
		})
		expect(await told(ask('PUT', '/x', { ...type, 'If-None-Match': '*' }, body))).toMatchObject({ status: 400 })
		expect(names()).toEqual([])
	})

	test('in bytes that are no text is refused', async () => {
		const body = Buffer.concat([
			Buffer.from('{"schema":1,"title":"'),
			Buffer.from([0xff]),
			Buffer.from('","scenes":[]}'),
		])
		const headers = { ...ours, 'Content-Type': 'application/json' }
		const answer = appOn().request(`${ORIGIN}/api/v1/presentations`, { method: 'POST', headers, body })
		expect(await told(await answer)).toMatchObject({ status: 400, detail: 'the body is not text in UTF-8' })
	})

	test.each([
		'text/plain',
		'text/json',
		'application/jsonp',
		'application/x-www-form-urlencoded',
		'application/merge-patch+json',
		'multipart/form-data; boundary=x',
	])('as %s is 415', async (type) => {
		expect(await told(app().post(file('x'), { 'Content-Type': type }))).toMatchObject({
			status: 415,
			detail: expect.stringContaining(type.slice(0, 9)),
		})
		expect(names()).toEqual([])
	})

	test('too large is 413, also where its size is not said or was a lie', async () => {
		const large = file('x', { subtitle: 'x'.repeat(2 ** 21) })
		const { post, ask } = app()
		expect(await told(post(large))).toMatchObject({
			status: 413,
			detail: 'a document may be 2 MB at most: nothing was saved',
		})
		const stream = () =>
			new ReadableStream({
				start(controller) {
					for (let i = 0; i < 40; i++) controller.enqueue(new Uint8Array(2 ** 16).fill(0x20))
					controller.close()
				},
			})
		const headers = { ...ours, 'Content-Type': 'application/json' }
		const init = { method: 'POST', headers, body: stream(), duplex: 'half' } as RequestInit
		expect((await appOn().request(`${ORIGIN}/api/v1/presentations`, init)).status).toBe(413)
		// Small on its way, too large on the disk: an empty list takes three bytes here and many lines there.
		const raw = Array.from({ length: 350_000 }, () => 0)
		const wide = presentationOf('x', { scenes: [{ id: 'a', kind: 'broken', fault: '', raw }] })
		expect((await post(wide)).status).toBe(413)
		expect((await ask('PUT', '/x', { 'If-None-Match': '*', 'Content-Length': '9999999' }, '{}')).status).toBe(413)
		expect(names()).toEqual([])
		expect(logged).toEqual([])
	})

	test('without what it is based on is 428; with half of it 400', async () => {
		lay('x.json', file('X'))
		const { ask } = app()
		const body = presentationOf('Y')
		expect((await ask('PUT', '/x', {}, body)).status).toBe(428)
		expect((await ask('DELETE', '/x')).status).toBe(428)
		for (const headers of [
			{ 'If-Match': '*' },
			{ 'If-Match': '"0123456789abcdef", "0123456789abcdee"' },
			{ 'If-Match': '0123456789abcdef' },
			{ 'If-None-Match': '"0123456789abcdef"' },
			{ 'If-None-Match': '*', 'If-Match': '"0123456789abcdef"' },
		])
			expect([headers, (await ask('PUT', '/x', headers as Record<string, string>, body)).status]).toEqual([
				headers,
				400,
			])
		expect(text('x.json')).toBe(file('X'))
		// A proxy that compresses weakens the tag that it passes on.
		const { revision } = (await (await ask('GET', '/x')).json()) as PresentationAnswer
		expect((await ask('PUT', '/x', { 'If-Match': `W/${tag(revision)}` }, body)).status).toBe(200)
	})
})

test('every attack, as a body or anywhere in one, is kept as the words it is or refused, and leads nowhere', async () => {
	const headers = { Origin: ORIGIN, 'Content-Type': 'application/json' }
	const post = (body: string) => ({ address: '/api/v1/presentations', init: { method: 'POST', headers, body } })
	const scene = (more: Record<string, unknown>) => file('x', { scenes: [{ id: 'a', kind: 'map', ...more }] })
	const questions = everyAttack.flatMap((attack) =>
		[
			attack,
			file(attack),
			file('x', { [attack]: attack }),
			scene({ title: attack, view: attack, body: attack, highlights: [{ area: 'BU90010101', label: attack }] }),
			scene({ kind: 'broken', fault: attack, raw: { [attack]: attack } }),
		].map((body) => ({ ...post(body), sent: attack })),
	)
	expect(await throwAt(appOn(), questions)).toEqual([])
	expect(logged).toEqual([])
	expect(Object.keys(Object.prototype)).toEqual([])
	expect(names().length).toBeGreaterThan(everyAttack.length)
	expect(names().filter((name) => !/^[a-z0-9][a-z0-9-]*\.json$/.test(name))).toEqual([])
	const { presentations } = (await (await app().get()).json()) as PresentationsAnswer
	expect(presentations.filter(({ fault }) => fault !== null)).toEqual([])
})
