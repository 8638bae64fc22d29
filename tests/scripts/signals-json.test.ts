import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonElements } from '../../scripts/import/json-elements.ts'

function split(text: string, path: string[], sizes: number[] = [text.length || 1]) {
	const splitter = new JsonElements(path)
	const found: unknown[] = []
	for (let at = 0, i = 0; at < text.length; i++) {
		const size = sizes[i % sizes.length] as number
		found.push(...splitter.push(text.slice(at, at + size)).map((element) => JSON.parse(element) as unknown))
		at += size
	}
	splitter.end()
	return { found, splitter }
}

describe('JsonElements', () => {
	it('gives the elements of any list in any JSON, however the text is cut', () => {
		const outer = fc.dictionary(fc.string(), fc.jsonValue())
		const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })
		fc.assert(
			fc.property(
				outer,
				fc.array(fc.jsonValue()),
				outer,
				sizes,
				fc.constantFrom(undefined, 1, '\t'),
				(before, list, after, cut, indent) => {
					const entries = (part: object, tag: string) => Object.entries(part).map(([k, v]) => [`${tag}${k}`, v])
					const object = Object.fromEntries([...entries(before, 'a'), ['features', list], ...entries(after, 'b')])
					const { found, splitter } = split(JSON.stringify(object, null, indent), ['features'], cut)
					expect(found).toEqual(JSON.parse(JSON.stringify(list)))
					expect(splitter.found).toBe(true)
					expect(split(JSON.stringify({ x: object }), ['x', 'features'], cut).found).toEqual(found)
					expect(split(JSON.stringify(list), [], cut).found).toEqual(found)
				},
			),
		)
	})

	it('is not led astray by the same key elsewhere', () => {
		const text = '{"a": {"features": [1]}, "b": "features", "features": [2, [3], {"features": [4]}], "features2": [5]}'
		expect(split(text, ['features']).found).toEqual([2, [3], { features: [4] }])
	})

	it('knows null and an absent list from an empty one', () => {
		expect(split('{"features": null}', ['features']).splitter).toMatchObject({ found: false, isNull: true })
		expect(split('{"type": "x"}', ['features']).splitter).toMatchObject({ found: false, isNull: false })
		expect(split('{"features": [ ]}', ['features']).splitter).toMatchObject({ found: true, isNull: false })
	})

	it.each([
		['{"features": [{"a": 1}, {"b"', /stops in or after element 2/],
		['{"features": [1, 2', /stops in or after element 2/],
		['{"features": [1]', /stops too early/],
		['{"features": [1,]}', /nothing stands before/],
		['{"features": [,1]}', /nothing stands before/],
		['{"features": [1}', /closed by }/],
		['{"a": ]', /brackets do not match/],
	])('refuses %s', (text, reason) => {
		expect(() => split(text, ['features'])).toThrow(reason)
	})
})
