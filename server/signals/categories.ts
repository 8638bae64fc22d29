import { z } from 'zod'
import type { categoriesAnswer } from '../contract/signal.ts'
import type { Database } from '../db.ts'
import type { Served } from '../served.ts'

const row = z.object({
	main: z.string(),
	sub: z.string(),
	mainLabel: z.string(),
	subLabel: z.string(),
	count: z.int(),
})
export type CategoryRow = z.infer<typeof row>

/** All categories, by label, with the number of signals in each. */
export const readCategoryRows = (database: Database): Promise<CategoryRow[]> =>
	database.query(new URL('./categories.sql', import.meta.url), row)

/** Every key that the parameter `category` accepts: `main` and `main/sub`. */
export async function categoryKeys(served: Served): Promise<Set<string>> {
	return new Set((await served.categories()).flatMap(({ main, sub }) => [main, `${main}/${sub}`]))
}

/** Rows, ordered by main, as a tree with counts; `subOf` gives what a sub carries. */
export function categoryTree<Row extends CategoryRow>(rows: readonly Row[]) {
	const mains = new Map<string, { main: string; label: string; count: number; subs: Row[] }>()
	for (const entry of rows) {
		const main = mains.get(entry.main) ?? { main: entry.main, label: entry.mainLabel, count: 0, subs: [] }
		main.count += entry.count
		main.subs.push(entry)
		mains.set(entry.main, main)
	}
	return [...mains.values()].map(({ subs, ...main }) => ({
		...main,
		subs: subs.map(({ sub, subLabel, count }) => ({ sub, label: subLabel, count })),
	}))
}

/** The tree of categories as /signals/categories answers it. */
export async function readCategories(served: Served): Promise<z.infer<typeof categoriesAnswer>> {
	return { categories: categoryTree(await served.categories()) }
}
