import { type Buurt, buurten, wijkCode, wijken } from './places.ts'
import { type Profile, profiles } from './profiles.ts'
import { randomFor } from './random.ts'
import { reporting } from './truths.ts'

export const FIRST_YEAR = 2014
export const LAST_YEAR = 2025
export const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i)

/** What is lasting about one buurt: how it stands out from its kind, and how its population went. */
export interface Character {
	buurt: Buurt
	profile: Profile
	/** Prosperity against others of its kind, in standard deviations: part of the wijk, part of its own. */
	prosperity: number
	/** Exact (unrounded by CBS) inhabitants on 1 January, by year. */
	inhabitants: ReadonlyMap<number, number>
	/** How readily people report, apart from what there is to report: 1 = as elsewhere. */
	reporting: number
}

/** New estates were built between these years: empty before, full after. */
function built(buurt: Buurt, order: number): { from: number; to: number } | null {
	return buurt.kind === 'new' ? { from: 2011 + order, to: 2017 + order } : null
}

const wijkName = (buurt: Buurt) => wijken.find((_, w) => wijkCode(w) === buurt.wijk)?.name ?? ''

/** The character of every buurt, in the order of the codes. */
export function makeCharacters(): Character[] {
	const random = randomFor('people')
	const wijkEffect = new Map<string, number>()
	let order = 0
	return buurten.map((buurt) => {
		const profile = profiles[buurt.kind]
		if (!wijkEffect.has(buurt.wijk)) wijkEffect.set(buurt.wijk, random.normal() * 0.35)
		const prosperity = (wijkEffect.get(buurt.wijk) ?? 0) + random.normal() * 0.6
		const works = built(buurt, order)
		if (works) order++
		const growth = profile.growth + random.normal() * 0.003
		const inhabitants = new Map(
			years.map((year) => {
				const filled = works ? Math.min(1, Math.max(0, (year - works.from) / (works.to - works.from))) : 1
				const people = buurt.inhabitants * filled * (1 + growth) ** (year - LAST_YEAR) + random.normal() * 4
				return [
					year,
					buurt.inhabitants === 0 || filled === 0
						? 0
						: year === LAST_YEAR
							? buurt.inhabitants
							: Math.max(5, Math.round(people)),
				]
			}),
		)
		return {
			buurt,
			profile,
			prosperity,
			inhabitants,
			reporting: (reporting[wijkName(buurt)] ?? 1) * Math.exp(random.normal() * 0.12),
		}
	})
}
