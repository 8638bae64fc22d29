import { defineMessages } from '../messages.ts'

/** Words of likenessText: in what another area differs. */
export const likenessWords = defineMessages({
	nl: {
		distance: (d: string) => `afstand ${d}`,
		higher: (metric: string, sd: string) => `${metric} hoger (${sd})`,
		lower: (metric: string, sd: string) => `${metric} lager (${sd})`,
		unknown: (metrics: string) => `niet te vergelijken op ${metrics}`,
	},
	en: {
		distance: (d: string) => `distance ${d}`,
		higher: (metric: string, sd: string) => `${metric} higher (${sd})`,
		lower: (metric: string, sd: string) => `${metric} lower (${sd})`,
		unknown: (metrics: string) => `cannot be compared on ${metrics}`,
	},
})
export type LikenessWords = (typeof likenessWords)['nl']
