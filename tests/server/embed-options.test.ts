import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeEmbedOptions, defaultEmbedOptions, encodeEmbedOptions } from '../../server/contract/embed.ts'
import { embedHref } from '../../server/contract/embed-href.ts'
import { B1, OOST } from './fixture.ts'

describe('options', () => {
	const area = fc.constantFrom(B1, OOST, 'GM0001')
	const asked = fc.record({
		interactive: fc.boolean(),
		title: fc.boolean(),
		legend: fc.boolean(),
		search: fc.boolean(),
		choices: fc.uniqueArray(fc.constantFrom('cbs.woz', 'reports.all', 'police.crimes'), { maxLength: 3 }),
		lockLevel: fc.boolean(),
		lockArea: fc.option(area),
		accent: fc.option(fc.stringMatching(/^[0-9a-f]{6}$/)),
		bbox: fc.option(
			fc
				.tuple(fc.integer({ min: -1800, max: 1790 }), fc.integer({ min: -850, max: 840 }))
				.map(([x, y]): [number, number, number, number] => [x / 10, y / 10, x / 10 + 1, y / 10 + 0.25]),
		),
	})

	test('survive the address, beside a View that is left alone', () => {
		fc.assert(
			fc.property(asked, (options) => {
				const params = encodeEmbedOptions(options)
				params.set('metric', 'cbs.woz')
				const decoded = decodeEmbedOptions(params)
				expect(decoded).toEqual({ options, rest: new URLSearchParams('metric=cbs.woz'), problems: [] })
			}),
		)
	})

	test('that are the default are not written', () => {
		expect(encodeEmbedOptions(defaultEmbedOptions).toString()).toBe('')
	})

	test('that are faulty keep their default and are told', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('interactive', 'lockArea', 'accent', 'choices', 'bbox'),
				fc.string(),
				(name, value) => {
					const { options, problems } = decodeEmbedOptions(new URLSearchParams([[name, `!${value}`]]))
					expect(options).toEqual(defaultEmbedOptions)
					expect(problems).toEqual([{ parameter: name, value: `!${value}`.slice(0, 100) }])
				},
			),
		)
	})
})

test('an address keeps what else stands in it when a choice changes', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.string()), (others) => {
			const before = new URLSearchParams(others)
			for (const name of ['area', 'level']) before.delete(name)
			const after = new URLSearchParams(embedHref(before.toString(), { area: B1, level: null }))
			expect(after.get('area')).toBe(B1)
			after.delete('area')
			expect(after.toString()).toBe(before.toString())
		}),
	)
})
