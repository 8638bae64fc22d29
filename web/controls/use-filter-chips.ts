import type { View } from '../../server/contract/view.ts'
import { useMessages } from '../i18n/language.tsx'
import { terms } from '../i18n/terms.ts'
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
	const labels = new Map(
		tree.flatMap((branch) => [
			[branch.main, branch.label] as const,
			...branch.subs.map((sub) => [`${branch.main}/${sub.sub}`, sub.label] as const),
		]),
	)
	return [
		...view.category.map((key) => ({
			key,
			label: labels.get(key) ?? key,
			without: (now: View) => ({ category: now.category.filter((k) => k !== key) }),
		})),
		...view.status.map((key) => ({
			key,
			label: words.signalStatuses[key],
			without: (now: View) => ({ status: now.status.filter((k) => k !== key) }),
		})),
		...view.channel.map((key) => ({
			key,
			label: words.channels[key],
			without: (now: View) => ({ channel: now.channel.filter((k) => k !== key) }),
		})),
	]
}
