import { z } from 'zod'
import { areaOr404 } from '../areas/profile.ts'
import type { signalSummary, summaryQuery } from '../contract/signal.ts'
import type { Served } from '../served.ts'
import { categoryTree } from './categories.ts'
import { filterParameters, resolveFilter } from './filter.ts'

const row = z.object({
	main: z.string().nullable(),
	sub: z.string().nullable(),
	count: z.int(),
	open: z.int(),
	resolved: z.int(),
	medianDays: z.number().nullable(),
	p90Days: z.number().nullable(),
})

/** Signals of one area under the filter: by category, most first, with the days they took. */
export async function readSummary(
	served: Served,
	{ area: code, ...rest }: z.output<typeof summaryQuery>,
): Promise<z.infer<typeof signalSummary>> {
	const [division, { divisionYear }] = await Promise.all([served.division(), served.dataset()])
	const area = areaOr404(division, code, 'area', 400)
	const query = await resolveFilter(served, rest)
	const [rows, known] = await Promise.all([
		served.database.query(new URL('./summary.sql', import.meta.url), row, {
			...filterParameters(query),
			area: area.code,
			year: divisionYear,
		}),
		served.categories(),
	])
	const all = rows.find((r) => r.main === null)
	const mains = new Map(rows.filter((r) => r.sub === null).map((r) => [r.main, r]))
	const subs = new Map(rows.map((r) => [`${r.main}/${r.sub}`, r.count]))
	const counted = known
		.map((category) => ({ ...category, count: subs.get(`${category.main}/${category.sub}`) ?? 0 }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
	return {
		query,
		area: area.code,
		level: area.level,
		total: all?.count ?? 0,
		open: all?.open ?? 0,
		handling:
			all && all.medianDays !== null && all.p90Days !== null
				? { resolved: all.resolved, medianDays: all.medianDays, p90Days: all.p90Days }
				: null,
		categories: categoryTree(counted)
			.map((main) => ({ ...main, medianDays: mains.get(main.main)?.medianDays ?? null }))
			.sort((a, b) => b.count - a.count),
	}
}
