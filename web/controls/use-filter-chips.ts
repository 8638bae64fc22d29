import { filterWords } from '../../server/contract/filter-words.ts'
import { terms } from '../../server/contract/terms.ts'
import type { View } from '../../server/contract/view.ts'
import { useMessages } from '../i18n/language.tsx'
import type { Categories } from '../queries.ts'
import { useView } from '../view/use-view.tsx'

export interface FilterChip {
	key: string
	label: string
	/** The change that takes this choice away. */
	without: (view: View) => Partial<View>
}

/** The View's signal filter as words, one per choice. */
export function useFilterChips(tree: Categories['categories']): FilterChip[] {
	const words = useMessages(terms)
	const { view } = useView()
	return filterWords(view, tree, words).map(({ field, key, label }) => ({
		key,
		label,
		without: (now: View) => ({ [field]: now[field].filter((k) => k !== key) }),
	}))
}
