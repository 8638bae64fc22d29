import { defineMessages } from '../i18n/language.tsx'

/** How strongly two metrics go together, in words; thresholds after Cohen (1988), with `strong` added. */
export type Strength = 'none' | 'weak' | 'moderate' | 'clear' | 'strong'

/** Whether chance alone gives so large an r in more than 1 of 20 cases: r √(n − 1) against the normal, which does from about ten pairs. */
export const mayBeChance = (r: number, n: number): boolean => Math.abs(r) * Math.sqrt(n - 1) < 1.96

/** Fewest areas of which something can be said. */
export const FEWEST_PAIRS = 8

export function strengthOf(r: number): Strength {
	const size = Math.abs(r)
	if (size < 0.1) return 'none'
	if (size < 0.3) return 'weak'
	if (size < 0.5) return 'moderate'
	return size < 0.7 ? 'clear' : 'strong'
}

export const correlationMessages = defineMessages({
	nl: {
		strengths: {
			none: 'nauwelijks samenhang',
			weak: 'zwakke samenhang',
			moderate: 'matige samenhang',
			clear: 'duidelijke samenhang',
			strong: 'sterke samenhang',
		} as Record<Strength, string>,
		often: { none: '', weak: 'iets vaker', moderate: 'vaker', clear: 'vaak', strong: 'meestal' } as Record<
			Strength,
			string
		>,
		up: (often: string) => `waar het een hoger is, is het ander ${often} ook hoger`,
		down: (often: string) => `waar het een hoger is, is het ander ${often} lager`,
		chance: (what: string) => `Bij zo weinig ${what} kan dat ook toeval zijn.`,
		r: (r: string, n: string, what: string) => `rangcorrelatie van Spearman ${r}, ${n} ${what}`,
		few: (n: string) => `Met zo weinig gebieden (${n}) is over samenhang niets te zeggen.`,
		still: 'Een van beide is overal gelijk: er is geen samenhang te berekenen.',
		caution: (what: string) =>
			`Dit gaat over ${what}, niet over mensen, en zegt niet dat het een het ander veroorzaakt.`,
	},
	en: {
		strengths: {
			none: 'hardly any relation',
			weak: 'a weak relation',
			moderate: 'a moderate relation',
			clear: 'a clear relation',
			strong: 'a strong relation',
		} as Record<Strength, string>,
		often: {
			none: '',
			weak: 'a little more often',
			moderate: 'more often',
			clear: 'often',
			strong: 'mostly',
		} as Record<Strength, string>,
		up: (often: string) => `where one is higher the other ${often} is too`,
		down: (often: string) => `where one is higher the other ${often} is lower`,
		chance: (what: string) => `With so few ${what} that may be chance.`,
		r: (r: string, n: string, what: string) => `Spearman's rank correlation ${r}, ${n} ${what}`,
		few: (n: string) => `With so few areas (${n}) nothing can be said about a relation.`,
		still: 'One of the two is the same everywhere: no relation can be computed.',
		caution: (what: string) => `This is about ${what}, not about people, and does not say that one causes the other.`,
	},
})
