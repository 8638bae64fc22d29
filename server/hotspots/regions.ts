import { type Neighbours, neighboursOf } from '../methods/weights.ts'

/** A connected set of hot or of cold areas; `core` has the strongest score. */
export interface Region {
	id: string
	kind: 'hot' | 'cold'
	members: number[]
	core: number
}

/**
 * Connected sets of areas with the same sign of `bin`, by contiguity. Ids hot-1 …, cold-1 … by the strength of the core;
 * equals in the order of the areas. Members ascend.
 */
export function connectRegions(bin: ArrayLike<number>, strength: ArrayLike<number>, neighbours: Neighbours): Region[] {
	const seen = new Uint8Array(bin.length)
	const found: Omit<Region, 'id'>[] = []
	for (let start = 0; start < bin.length; start++) {
		const sign = Math.sign(bin[start] as number)
		if (sign === 0 || seen[start]) continue
		const members = [start]
		seen[start] = 1
		for (let at = 0; at < members.length; at++) {
			for (const next of neighboursOf(neighbours, members[at] as number)) {
				if (seen[next] || Math.sign(bin[next] as number) !== sign) continue
				seen[next] = 1
				members.push(next)
			}
		}
		members.sort((a, b) => a - b)
		const core = members.reduce((best, i) =>
			Math.abs(strength[i] as number) > Math.abs(strength[best] as number) ? i : best,
		)
		found.push({ kind: sign > 0 ? 'hot' : 'cold', members, core })
	}
	found.sort((a, b) => Math.abs(strength[b.core] as number) - Math.abs(strength[a.core] as number))
	const count = { hot: 0, cold: 0 }
	return found.map((region) => {
		count[region.kind] += 1
		return { id: `${region.kind}-${count[region.kind]}`, ...region }
	})
}
