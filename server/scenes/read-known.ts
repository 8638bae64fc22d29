import type { Level } from '../contract/common.ts'
import type { Known } from '../contract/resolve-view.ts'
import type { Served } from '../served.ts'
import { categoryKeys } from '../signals/categories.ts'

/** What a View of this Dataset is held against: its metrics, its areas per level, its categories. */
export async function readKnown(served: Served): Promise<Known> {
	const [dataset, { metrics }, division] = await Promise.all([served.dataset(), served.metrics(), served.division()])
	const codes = (level: Level) => new Set(division.levels[level].codes)
	return {
		dataset,
		metrics,
		areas: { buurt: codes('buurt'), wijk: codes('wijk'), gemeente: codes('gemeente') },
		// A publication has none, and refuses them whole.
		categories: dataset.publication === null ? await categoryKeys(served) : null,
	}
}
