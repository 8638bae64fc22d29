import { defineMessages } from '../messages.ts'

/** Words of standingText: how far a value lies from the mean. */
export const standingWords = defineMessages({
	nl: {
		unknown: 'geen bruikbaar cijfer',
		equalEverywhere: 'overal hetzelfde',
		at: 'rond het gemiddelde',
		above: (sd: string) => `${sd} keer de gewone afwijking hoger`,
		below: (sd: string) => `${sd} keer de gewone afwijking lager`,
		better: 'gunstiger',
		worse: 'minder gunstig',
		against: (mean: string) => `gemiddeld ${mean}`,
	},
	en: {
		unknown: 'no dependable figure',
		equalEverywhere: 'the same everywhere',
		at: 'near the mean',
		above: (sd: string) => `${sd} standard deviations higher`,
		below: (sd: string) => `${sd} standard deviations lower`,
		better: 'more favourable',
		worse: 'less favourable',
		against: (mean: string) => `mean ${mean}`,
	},
})
export type StandingWords = (typeof standingWords)['nl']
