import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from '../../server/contract/json-fault.ts'

describe('jsonFault', () => {
	it.each<[string, number, number, string]>([
		['{"a": 1', 1, 8, 'the end of the file'],
		['{"a": 1,\n "b": oops}', 2, 7, '"oops}"'],
		['{"a": 1,}', 1, 9, '"}"'],
		['[1, 2\n3]', 2, 1, '"3]"'],
		['{\n\t"type" "x"}', 2, 9, '"\\"x\\"}"'],
		['[1] 2', 1, 5, '"2"'],
		['', 1, 1, 'the end of the file'],
		['[01]', 1, 3, '"1]"'],
		['["a\nb"]', 1, 2, '"\\"a"'],
		["{'a': 1}", 1, 2, '"\'a\': 1}"'],
	])('finds where %j stops being JSON', (text, line, column, found) => {
		expect(jsonFault(text)).toEqual({ line, column, found })
	})

	it('finds no fault in JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
				expect(jsonFault(JSON.stringify(value, null, space))).toBeNull()
			}),
		)
	})

	it('finds a fault exactly where JSON.parse refuses', () => {
		const spoiled = fc
			.tuple(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', 'x', '\\', '0', '\n'))
			.map(([value, at, insert]) => {
				const text = JSON.stringify(value)
				const place = at % (text.length + 1)
				return text.slice(0, place) + insert + text.slice(insert === '' ? place + 1 : place)
			})
		const refused = (text: string) => {
			try {
				JSON.parse(text)
				return false
			} catch {
				return true
			}
		}
		fc.assert(
			fc.property(spoiled, (text) => {
				expect(jsonFault(text) !== null).toBe(refused(text))
			}),
			{ numRuns: 500 },
		)
	})
})
