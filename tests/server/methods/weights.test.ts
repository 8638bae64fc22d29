import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neighboursOf, restrict, restrictTo, toNeighbours } from '../../../server/methods/weights.ts'
import oracle from '../../oracles/weights.json' with { type: 'json' }
import { gridNeighbours } from './maps.ts'

test.each(['columbus', 'sids'] as const)('%s: rows are the lists of the reference', (place) => {
	const lists = oracle[place].queen
	const neighbours = toNeighbours(lists)
	expect(lists.map((_, i) => [...neighboursOf(neighbours, i)])).toEqual(lists)
	expect(neighbours.offsets).toHaveLength(lists.length + 1)
})

test('leaving areas out renumbers the rest and drops links to them, as done by hand on lists', () => {
	fc.assert(
		fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (keep) => {
			const all = gridNeighbours(5, 4)
			const kept = keep.flatMap((is, i) => (is ? [i] : []))
			const wanted = kept.map((i) => [...neighboursOf(all, i)].filter((j) => keep[j]).map((j) => kept.indexOf(j)))
			const left = restrict(all, keep)
			expect(wanted.map((_, i) => [...neighboursOf(left, i)])).toEqual(wanted)
			expect(left.offsets).toHaveLength(kept.length + 1)
			expect(restrictTo(all, kept)).toEqual(left)
		}),
	)
})
