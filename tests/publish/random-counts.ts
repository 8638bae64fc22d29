import { randomLcg } from 'd3-random'
import type { CategoryPlace, CountCell, Hierarchy } from '../../scripts/publish/disclosure/protected-cell.ts'
import { statisticKey, sumOfKeys } from '../../scripts/publish/disclosure/record-key.ts'

type Random = () => number
const upTo = (random: Random, n: number) => Math.floor(random() * n)

function randomAreas(random: Random): Map<string, string> {
	const areas = new Map<string, string>()
	for (let w = 0, wijken = 1 + upTo(random, 4); w < wijken; w++) {
		areas.set(`WK${w}`, 'GM')
		for (let b = 0, buurten = 1 + upTo(random, 4); b < buurten; b++) areas.set(`BU${w}${b}`, `WK${w}`)
	}
	return areas
}

function randomCategories(random: Random): Map<string, CategoryPlace> {
	const categories = new Map<string, CategoryPlace>([['all', { parent: null, complete: true }]])
	for (let m = 0, mains = 1 + upTo(random, 4); m < mains; m++) {
		const subs = upTo(random, 3)
		categories.set(`main${m}`, { parent: 'all', complete: subs > 0 && random() < 0.2 })
		for (let s = 0; s < subs; s++) categories.set(`main${m}/sub${s}`, { parent: `main${m}`, complete: false })
	}
	return categories
}

/**
 * Counts as they might be: up to four wijken of four buurten, four mains with subs, two years; most counts small, some buurten
 * nearly empty, some categories not published per buurt. Always the same for one `seed`.
 */
export function randomCounts(seed: number): { cells: CountCell[]; hierarchy: Hierarchy } {
	const random = randomLcg(seed / 2 ** 20 + 0.1)
	const areas = randomAreas(random)
	const categories = randomCategories(random)
	const buurten = [...areas.keys()].filter((area) => area.startsWith('BU'))
	const few = new Set(buurten.filter(() => random() < 0.08))
	const notPerBuurt = new Set([...categories.keys()].filter((key) => key !== 'all' && random() < 0.1))
	const scale = 2 + random() ** 2 * 40
	const periods = random() < 0.5 ? ['2024'] : ['2024', '2025']

	const table = new Map<string, { count: number; keys: bigint[] }>()
	for (const period of periods)
		for (const buurt of buurten) {
			const size = random() * scale
			for (const [category, { complete }] of categories) {
				// What is the whole of its parts has no records of its own.
				const count = complete ? 0 : Math.floor(-Math.log(1 - random()) * size)
				if (count === 0) continue
				const key = statisticKey(`secret ${seed}`, category, buurt, period)
				for (let of: string | null = category; of !== null; of = categories.get(of)?.parent ?? null)
					for (const area of [buurt, areas.get(buurt), 'GM']) {
						const cell = table.get(`${of} ${area} ${period}`) ?? { count: 0, keys: [] }
						table.set(`${of} ${area} ${period}`, { count: cell.count + count, keys: [...cell.keys, key] })
					}
			}
		}
	const cells = periods.flatMap((period) =>
		[...categories.keys()].flatMap((category) =>
			[...areas.keys(), 'GM'].map((area): CountCell => {
				const { count, keys } = table.get(`${category} ${area} ${period}`) ?? { count: 0, keys: [] }
				const published = !(notPerBuurt.has(category) && area.startsWith('BU'))
				return { category, area, period, count, key: sumOfKeys(keys), published, few: few.has(area) }
			}),
		),
	)
	return { cells, hierarchy: { areas, categories } }
}
