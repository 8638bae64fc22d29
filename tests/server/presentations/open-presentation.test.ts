import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPresentation } from '../../../server/contract/presentation/open-presentation.ts'
import {
	isBroken,
	MAXIMUM_SCENES,
	type OpenedPresentation,
} from '../../../server/contract/presentation/presentation.ts'
import { scene as sceneSchema } from '../../../server/contract/presentation/scene.ts'
import { writePresentation } from '../../../server/contract/presentation/write-presentation.ts'
import { writtenPresentation, writtenScene } from './arbitrary.ts'

function opened(text: string): OpenedPresentation {
	const { presentation, fault } = openPresentation(text)
	if (fault) throw new Error(fault.detail)
	return presentation
}
const withScenes = (...scenes: unknown[]) => JSON.stringify({ schema: 1, title: 'Proef', scenes })

describe('a presentation that is opened and written', () => {
	it('is the same again, whatever its scenes hold', () => {
		fc.assert(
			fc.property(writtenPresentation, (written) => {
				const first = opened(JSON.stringify(written))
				const text = writePresentation(first)
				expect(opened(text)).toEqual(first)
				expect(writePresentation(opened(text))).toBe(text)
			}),
		)
	})

	it('keeps every scene that it cannot read to the letter', () => {
		fc.assert(
			fc.property(writtenPresentation, (written) => {
				// As it stands in a file: undefined does not.
				const given = JSON.parse(JSON.stringify(written)) as { scenes: unknown[] }
				const { scenes } = opened(JSON.stringify(given))
				const kept = JSON.parse(writePresentation({ ...opened(JSON.stringify(given)) })) as { scenes: unknown[] }
				expect(kept.scenes).toHaveLength(given.scenes.length)
				for (const [i, scene] of scenes.entries())
					if (isBroken(scene)) expect(JSON.stringify(kept.scenes[i])).toBe(JSON.stringify(given.scenes[i]))
			}),
		)
	})

	it('gives every scene an id of its own, the same at every opening', () => {
		fc.assert(
			fc.property(writtenPresentation, (written) => {
				const text = JSON.stringify(written)
				const ids = opened(text).scenes.map(({ id }) => id)
				expect(new Set(ids).size).toBe(ids.length)
				for (const id of ids) expect(id).toMatch(/^[a-z0-9]{1,16}$/)
				expect(opened(text).scenes.map(({ id }) => id)).toEqual(ids)
			}),
		)
	})

	it('reads every scene that the contract allows', () => {
		fc.assert(
			fc.property(writtenScene, (scene) => {
				const [read] = opened(withScenes(scene)).scenes
				expect(read).toEqual({ ...sceneSchema.parse({ ...scene, id: scene.id ?? 's1' }) })
			}),
		)
	})

	it('stands in its file as people would write it', () => {
		const text = writePresentation(
			opened(
				'\uFEFF{"scenes":[{"title":"Één","kind":"map","view":"metric=cbs.woz","hidden":false,"highlights":[]},\r\n{"new":1,"kind":"film"}],\r\n"title":"Proef","schema":1}\r\n',
			),
		)
		expect(text).toBe(`{
	"schema": 1,
	"title": "Proef",
	"subtitle": "",
	"author": "",
	"date": null,
	"language": "nl",
	"dataset": "",
	"scenes": [
		{
			"id": "s1",
			"kind": "map",
			"title": "Één",
			"view": "metric=cbs.woz"
		},
		{
			"new": 1,
			"kind": "film"
		}
	]
}
`)
	})

	it('lets the first of an id keep it, and readable scenes before others', () => {
		const { scenes } = opened(
			withScenes(
				{ id: 's1', kind: 'film' },
				{ id: 'b', kind: 'map' },
				{ id: 's1', kind: 'map' },
				{ id: 'b', kind: 'text' },
			),
		)
		expect(scenes.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['s2 broken', 'b map', 's1 map', 's3 text'])
	})
})

describe('what cannot be opened says what and where', () => {
	const head = '"schema": 1, "title": "Proef"'
	const deep = `${'['.repeat(60)}${']'.repeat(60)}`
	it.each([
		['is not JSON: line 1, column 1 has the end of the file where something else must stand', 'broken', '', 1, 1],
		['line 3, column 10', 'broken', '{\n\t"schema": 1,\n\t"title" "x"\n}', 3, 10],
		['must be an object', 'broken', '[1]', null, null],
		['must be an object', 'broken', 'null', null, null],
		['schema: must be 1', 'broken', '{"title": "x"}', null, null],
		['schema: must be 1', 'broken', '{"schema": "2", "title": "x"}', null, null],
		['has schema 2, and this version knows 1', 'newer', '{"schema": 2, "title": [], "later": {}}', null, null],
		['title: must be text', 'broken', '{"schema": 1}', null, null],
		['title: must not be empty', 'broken', '{"schema": 1, "title": ""}', null, null],
		['title: may have 160 characters at most', 'broken', `{"schema": 1, "title": "${'x'.repeat(161)}"}`, null, null],
		['date: must be a date such as 2024-05-31', 'broken', `{${head}, "date": "22-11-2026"}`, null, null],
		['language: must be nl or en', 'broken', `{${head}, "language": "de"}`, null, null],
		['colour: is not a field that is known here', 'broken', `{${head}, "colour": "red"}`, null, null],
		['__proto__: is not a field that is known here', 'broken', `{${head}, "__proto__": {"a": 1}}`, null, null],
		['scenes: must be a list', 'broken', `{${head}, "scenes": {}}`, null, null],
		['line 2, column 2 has "title" twice in the same object', 'broken', `{${head},\n "title": "Andere"}`, 2, 2],
		['has "\\u0062" twice in the same object', 'broken', `{${head}, "scenes": [{"a": {"b": 1, "\\u0062": 2}}]}`, 1, 59],
		['has a number that cannot be kept exactly: 1e999', 'broken', `{${head}, "scenes": [1e999]}`, 1, 44],
		['cannot be kept exactly', 'broken', `{${head}, "scenes": [0.12345678901234567891]}`, 1, 44],
		['is nested more than 40 deep', 'broken', `{${head}, "scenes": [${deep}]}`, 1, 82],
		['is larger than 2 MB', 'unreadable', `{${head}, "subtitle": "${'x'.repeat(2 ** 21)}"}`, null, null],
		[
			'scenes: there are 101; a presentation may have 100',
			'broken',
			JSON.stringify({ schema: 1, title: 'x', scenes: Array(MAXIMUM_SCENES + 1).fill({ kind: 'text' }) }),
			null,
			null,
		],
	] as const)('%s', (detail, kind, text, line, column) => {
		const { presentation, fault } = openPresentation(text)
		expect(presentation).toBeNull()
		expect(fault).toEqual({ kind, detail: expect.stringContaining(detail), line, column })
	})

	it.each([
		[{ kind: 'film' }, 'kind: must be map, compare,'],
		[{ id: 'A 1', kind: 'map' }, 'id: must be 1 to 16 letters and digits'],
		[{ kind: 'map', view: 3 }, 'view: must be text'],
		[{ kind: 'map', highlights: [{ area: 'Centrum' }] }, 'highlights[0].area: must be a CBS area code'],
		[{ kind: 'map', sound: true }, 'sound: is not a field that is known here'],
		['map', 'must be an object'],
		[null, 'must be an object'],
	])('but a scene such as %j leaves the rest as it is', (scene, fault) => {
		const { scenes } = opened(withScenes({ id: 'a', kind: 'text' }, scene, { id: 'b', kind: 'closing' }))
		expect(scenes.map(({ kind }) => kind)).toEqual(['text', 'broken', 'closing'])
		expect(scenes[1]).toMatchObject({ fault: expect.stringContaining(fault), raw: scene })
	})

	it('opens numbers and keys that only look like trouble', () => {
		const raw = {
			kind: 'film',
			n: [0.1, -1.5e-7, 1e21, 100, 1.0, 123456789012345],
			o: [{ a: 1 }, { a: 2 }],
			s: '{"a":1,"a":2}',
		}
		expect(opened(withScenes(raw)).scenes[0]).toMatchObject({ raw })
	})
})
