import { defineMessages } from '../messages.ts'
import { sharedWords } from './shared-words.ts'

/** Words of explainTrend, above those that all explanations share. */
export const trendWords = defineMessages({
	nl: {
		...sharedWords.nl,
		quarter: (year: string, n: string) => `${n}e kwartaal ${year}`,
		steps: {
			year: (n: string) => `${n} ${n === '1' ? 'jaar' : 'jaren'}`,
			quarter: (n: string) => `${n} ${n === '1' ? 'kwartaal' : 'kwartalen'}`,
			month: (n: string) => `${n} ${n === '1' ? 'maand' : 'maanden'}`,
		},
		/** What a value is of, when that is no year: behind its unit. */
		each: { year: '', quarter: ' per kwartaal', month: ' per maand' },
		verdicts: { up: 'Stijgt', down: 'Daalt', none: 'Geen duidelijke trend (getoetst)' },
		slope: {
			up: (size: string, over: string) => `Stijgt ieder jaar met doorgaans ${size} (${over}).`,
			down: (size: string, over: string) => `Daalt ieder jaar met doorgaans ${size} (${over}).`,
		},
		drift: {
			up: (over: string) => `Stijgt, maar doorgaans te weinig om in een getal te zeggen (${over}).`,
			down: (over: string) => `Daalt, maar doorgaans te weinig om in een getal te zeggen (${over}).`,
		},
		flat: (over: string) =>
			`Getoetst: geen duidelijke stijging of daling (${over}). Dat is niet hetzelfde als gelijk gebleven.`,
		over: (steps: string, from: string, to: string) => `${steps}, ${from} tot en met ${to}`,
		chance: (q: string) => `Bij toeval alleen zou zo’n reeks zelden voorkomen (q ${q}).`,
		favour: {
			moreIsWorse: { up: 'Dat is de minder gunstige kant op.', down: 'Dat is de gunstige kant op.' },
			moreIsBetter: { up: 'Dat is de gunstige kant op.', down: 'Dat is de minder gunstige kant op.' },
			neutral: { up: null, down: null },
		} as Record<'moreIsWorse' | 'moreIsBetter' | 'neutral', { up: string | null; down: string | null }>,
		kind: { hot: 'hotspot', cold: 'opvallend laag gebied' },
		emergence: {
			new: (kind: string, since: string | null) =>
				since ? `Nieuw: sinds ${since} een ${kind}, daarvoor niet.` : `Nieuw: pas kort een ${kind}.`,
			intensifying: (kind: string) => `Toenemend: bijna steeds een ${kind}, en steeds sterker.`,
			persistent: (kind: string) => `Aanhoudend: bijna steeds een ${kind}.`,
			diminishing: (kind: string) => `Afnemend: bijna steeds een ${kind}, maar steeds zwakker.`,
			onAndOff: (kind: string, since: string | null) =>
				`Wisselend: soms wel, soms geen ${kind}${since ? `; nu wel, sinds ${since}` : ''}.`,
			historical: (kind: string) => `Historisch: was bijna steeds een ${kind}, in de laatste periode niet meer.`,
			none: () => 'Door de tijd geen hotspot en geen opvallend laag gebied.',
		},
		emergenceShort: {
			new: (kind: string, since: string | null) => `Nieuw${since ? ` sinds ${since}` : ''} (${kind})`,
			intensifying: (kind: string) => `Toenemend (${kind})`,
			persistent: (kind: string) => `Aanhoudend (${kind})`,
			diminishing: (kind: string) => `Afnemend (${kind})`,
			onAndOff: (kind: string) => `Wisselend (${kind})`,
			historical: (kind: string) => `Historisch (${kind})`,
			none: () => 'Geen',
		},
		tooShort: (steps: string) =>
			`${steps} is te kort om te zeggen of een hotspot nieuw of blijvend is: daarvoor zijn er 10 nodig.`,
		notOverTime: 'Of het door de tijd een hotspot was, is hier niet te toetsen.',
		inference: {
			tooFewPeriods: (steps: string) => `Er zijn ${steps} bekend. Dat is te kort voor een trend.`,
			tooFewExpected: (mean: string | null, counted: string) =>
				`${mean === null ? `Met zo weinig verwachte ${counted}` : `Met gemiddeld ${mean} verwachte ${counted}`} per gebied en periode is toeval te groot om een trend te zien.`,
			noData: 'Er zijn geen gegevens om een trend mee te berekenen.',
		},
	},
	en: {
		...sharedWords.en,
		quarter: (year, n) => `Q${n} ${year}`,
		steps: {
			year: (n) => `${n} ${n === '1' ? 'year' : 'years'}`,
			quarter: (n) => `${n} ${n === '1' ? 'quarter' : 'quarters'}`,
			month: (n) => `${n} ${n === '1' ? 'month' : 'months'}`,
		},
		each: { year: '', quarter: ' per quarter', month: ' per month' },
		verdicts: { up: 'Rises', down: 'Falls', none: 'No clear trend (tested)' },
		slope: {
			up: (size, over) => `Rises each year by typically ${size} (${over}).`,
			down: (size, over) => `Falls each year by typically ${size} (${over}).`,
		},
		drift: {
			up: (over) => `Rises, but typically too little to give a number (${over}).`,
			down: (over) => `Falls, but typically too little to give a number (${over}).`,
		},
		flat: (over) => `Tested: no clear rise or fall (${over}). That is not the same as unchanged.`,
		over: (steps, from, to) => `${steps}, ${from} up to and including ${to}`,
		chance: (q) => `By chance alone such a course would occur rarely (q ${q}).`,
		favour: {
			moreIsWorse: { up: 'That is the less favourable way.', down: 'That is the favourable way.' },
			moreIsBetter: { up: 'That is the favourable way.', down: 'That is the less favourable way.' },
			neutral: { up: null, down: null },
		},
		kind: { hot: 'hotspot', cold: 'remarkably low area' },
		emergence: {
			new: (kind, since) => (since ? `New: a ${kind} since ${since}, not before.` : `New: a ${kind} only lately.`),
			intensifying: (kind) => `Intensifying: nearly always a ${kind}, and ever stronger.`,
			persistent: (kind) => `Persistent: nearly always a ${kind}.`,
			diminishing: (kind) => `Diminishing: nearly always a ${kind}, but ever weaker.`,
			onAndOff: (kind, since) =>
				`On and off: at times a ${kind}, at times not${since ? `; now it is, since ${since}` : ''}.`,
			historical: (kind) => `Historical: was nearly always a ${kind}, no longer in the last period.`,
			none: () => 'Over time no hotspot and no remarkably low area.',
		},
		emergenceShort: {
			new: (kind, since) => `New${since ? ` since ${since}` : ''} (${kind})`,
			intensifying: (kind) => `Intensifying (${kind})`,
			persistent: (kind) => `Persistent (${kind})`,
			diminishing: (kind) => `Diminishing (${kind})`,
			onAndOff: (kind) => `On and off (${kind})`,
			historical: (kind) => `Historical (${kind})`,
			none: () => 'None',
		},
		tooShort: (steps) => `${steps} is too short to say whether a hotspot is new or lasting: that takes 10.`,
		notOverTime: 'Whether it was a hotspot over time cannot be tested here.',
		inference: {
			tooFewPeriods: (steps) => `${steps} are known. That is too short for a trend.`,
			tooFewExpected: (mean, counted) =>
				`With ${mean === null ? `so few expected ${counted}` : `${mean} expected ${counted} on average`} per area and period, chance is too large to see a trend.`,
			noData: 'There are no data to work out a trend with.',
		},
	},
})
export type TrendWords = (typeof trendWords)['nl']
