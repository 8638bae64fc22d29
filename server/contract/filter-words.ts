import type { z } from 'zod'
import type { categoriesAnswer, SignalFilter } from './signal.ts'

interface FilterTerms {
	signalStatuses: Record<SignalFilter['status'][number], string>
	channels: Record<SignalFilter['channel'][number], string>
}

/** Which signals count, one word per choice with its key: `[['afval/grofvuil', 'Grofvuil'], ['open', 'open']]`. Pure. */
export function filterWords(
	{ category, status, channel }: Pick<SignalFilter, 'category' | 'status' | 'channel'>,
	tree: z.infer<typeof categoriesAnswer>['categories'],
	terms: FilterTerms,
): { field: 'category' | 'status' | 'channel'; key: string; label: string }[] {
	const labels = new Map(
		tree.flatMap((branch) => [
			[branch.main, branch.label] as const,
			...branch.subs.map((sub) => [`${branch.main}/${sub.sub}`, sub.label] as const),
		]),
	)
	return [
		...category.map((key) => ({ field: 'category' as const, key, label: labels.get(key) ?? key })),
		...status.map((key) => ({ field: 'status' as const, key, label: terms.signalStatuses[key] })),
		...channel.map((key) => ({ field: 'channel' as const, key, label: terms.channels[key] })),
	]
}
