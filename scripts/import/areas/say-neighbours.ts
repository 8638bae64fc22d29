import { TOLERANCE } from '../../../data/contiguity.ts'
import type { NeighboursWritten } from '../../geometry/write-neighbours.ts'

/** Codes named before "and n more". */
const SHOWN = 10

const nouns = { buurt: ['buurt', 'buurten'], wijk: ['wijk', 'wijken'], gemeente: ['gemeente', 'gemeenten'] } as const

/** What the summary says about the neighbours of one level: borders drawn apart, and areas that border on no other. */
export function sayNeighbours({ level, areas, pairs, islands }: NeighboursWritten): string[] {
	if (areas < 2) return []
	const [one, more] = nouns[level]
	const said: string[] = []
	if (pairs.near > 0) {
		const all = pairs.edge + pairs.vertex + pairs.near
		said.push(
			`${all} ${all === 1 ? 'pair' : 'pairs'} of neighbouring ${more}, ${pairs.near} of them along borders drawn up to ${TOLERANCE} m apart`,
		)
	}
	if (islands.length > 0) {
		const rest = islands.length > SHOWN ? ` and ${islands.length - SHOWN} more` : ''
		const who = islands.length === 1 ? `1 ${one} borders` : `${islands.length} ${more} border`
		said.push(`${who} on no other: ${islands.slice(0, SHOWN).join(', ')}${rest}`)
	}
	return said
}
