import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { type Neighbours, toNeighbours } from '../../../server/methods/weights.ts'
import weights from '../../oracles/weights.json' with { type: 'json' }

/** Neighbour lists by the name that reference files call them by: `weights.json sids.queen`. */
export function weightsOf(name: string): Neighbours {
	const [place, kind] = name.replace('weights.json ', '').split('.') as ['columbus' | 'sids', string]
	const lists = (weights[place] as unknown as Record<string, number[][] | undefined>)[kind]
	if (!lists) throw new Error(`weights.json has no ${name}`)
	return toNeighbours(lists)
}

/** A property, or a ratio of two (`SID74/BIR74`), of the features of a reference GeoJSON file. */
export function valuesOf(file: string, property: string): Float64Array {
	const { features } = JSON.parse(readFileSync(new URL(`../../oracles/${file}`, import.meta.url), 'utf8')) as {
		features: { properties: Record<string, number> }[]
	}
	const [over = '', under] = property.split('/')
	return Float64Array.from(features, ({ properties }) =>
		under ? (properties[over] as number) / (properties[under] as number) : (properties[over] as number),
	)
}

/** Every number equals the reference to 1e-9, relative above 1; null there is NaN here. */
export function expectClose(found: ArrayLike<number>, wanted: readonly (number | null)[], tolerance = 1e-9): void {
	expect(found).toHaveLength(wanted.length)
	const off = wanted.flatMap((value, i) => {
		const got = found[i] as number
		const far =
			value === null ? !Number.isNaN(got) : !(Math.abs(got - value) <= tolerance * Math.max(1, Math.abs(value)))
		return far ? [{ i, got, value }] : []
	})
	expect(off).toEqual([])
}
