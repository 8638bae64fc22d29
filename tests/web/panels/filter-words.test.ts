import { expect, test } from 'vitest'
import { filterWords } from '../../../server/contract/filter-words.ts'
import { terms } from '../../../server/contract/terms.ts'

const tree = [{ main: 'afval', label: 'Afval', count: 3, subs: [{ sub: 'grofvuil', label: 'Grofvuil', count: 2 }] }]
test('every choice in words, in the order of category, status and channel; an unknown category by its key', () => {
	const words = filterWords(
		{ category: ['afval/grofvuil', 'afval', 'water'], status: ['open'], channel: ['report'] },
		tree,
		terms.nl,
	)
	expect(words.map(({ field, label }) => `${field} ${label}`)).toEqual([
		'category Grofvuil',
		'category Afval',
		'category water',
		`status ${terms.nl.signalStatuses.open}`,
		'channel Melding van bewoner',
	])
	expect(filterWords({ category: [], status: [], channel: [] }, tree, terms.nl)).toEqual([])
})
