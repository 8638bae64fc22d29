import type { Level } from '../../server/contract/common.ts'
import type { View } from '../../server/contract/view.ts'
import { levelOfCode } from '../view/resolve.ts'

const size: Record<Level, number> = { buurt: 0, wijk: 1, gemeente: 2 }

/** The View asked about areas of another level; a universe that cannot hold such areas, a wijk for wijken, is left out. */
export function viewAtLevel(view: View, level: Level): View {
	const fits = view.universe !== null && size[levelOfCode(view.universe)] > size[level]
	return { ...view, level, universe: fits ? view.universe : null }
}
