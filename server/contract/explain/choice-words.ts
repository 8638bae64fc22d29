import { defineMessages } from '../messages.ts'
import type { Normalisation } from './explain-choice.ts'

/** Sentences of the text that keeps a choice; every one stands by itself, because the text is read without the screen. */
export const choiceWords = defineMessages({
	nl: {
		why: (a: string, b: string) => `Waarom ${a} en niet ${b}`,
		or: (a: string, b: string) => `${a} of ${b}?`,
		usualQuestion: (what: string) => `Welke ${what} komt het eerst in aanmerking?`,
		question: (question: string) => `De vraag: ${question}`,

		places: (a: string, first: string, b: string, second: string, of: string) =>
			`Bij de gekozen gewichten staat ${a} op de ${first} plaats van ${of} en ${b} op de ${second}.`,
		noPlace: (name: string) => `${name} heeft geen plaats, omdat een van de cijfers niet bekend is.`,
		firsts: (a: string, sharesA: string, b: string, sharesB: string) =>
			`Wie de gewichten laat schuiven, vindt ${a} ${sharesA} bovenaan, en ${b} ${sharesB}.`,
		shareAll: 'in alle varianten',
		shareNone: 'in geen enkele variant',
		shareMost: 'in meer dan 99 van de 100 varianten',
		shareFew: 'in minder dan 1 van de 100 varianten',
		share: (n: string) => `in ${n} van de 100 varianten`,
		verdicts: {
			clear: (a: string) => `${a} staat bij vrijwel elke weging hoger.`,
			ahead: (a: string) => `${a} ligt voor, maar niet bij elke weging: de plaatsen overlappen.`,
			race: 'Het verschil is klein: bij andere gewichten kunnen zij van plaats wisselen. De cijfers alleen beslissen dit niet.',
			tie: 'Bij deze gewichten staan zij gelijk. De cijfers beslissen dit niet.',
			unknown: 'Er is te weinig bekend om tussen deze twee te wegen.',
		},

		difference: 'Waar het verschil in zit',
		speaks: (name: string) => `pleit voor ${name}`,
		speaksFor: (label: string, a: string, valueA: string, b: string, valueB: string, speaks: string) =>
			`${label}: ${a} ${valueA}, ${b} ${valueB}; ${speaks}.`,
		alike: 'maakt geen verschil',
		notCompared: 'niet te vergelijken',

		decides: 'Wat de doorslag geeft, en wat de uitkomst zou keren',
		deciding: (label: string, first: string, other: string) =>
			`${label} geeft de doorslag: zonder dit criterium staat niet ${first} maar ${other} bovenaan.`,
		decidingAlone: (label: string, first: string) =>
			`${label} geeft ${first} de grootste voorsprong; zonder dit criterium blijft er niets te wegen.`,
		notDeciding: (label: string, first: string) =>
			`${label} geeft ${first} de grootste voorsprong. Ook zonder dit criterium blijft ${first} bovenaan.`,
		tips: (near: boolean, label: string, heavier: boolean, at: string, now: string, winner: string) =>
			`Weegt het criterium ${label} ${heavier ? 'zwaarder' : 'lichter'} dan ${at} (nu ${now}), dan staat ${winner} bovenaan${near ? ': een kleine verschuiving' : ''}.`,
		onEdge: (label: string, now: string, winner: string) =>
			`${label} staat met gewicht ${now} precies op het kantelpunt: een fractie anders en ${winner} staat bovenaan.`,
		neverTips: (labels: string) =>
			`Voor ${labels} geldt: geen enkel gewicht van 0 tot 100 zet een ander gebied bovenaan.`,

		ranking: 'De rangorde',
		rankingHead: ['Gebied', 'Plaats', 'Bij andere gewichten', 'Bovenaan'],
		rankingAbout: (count: string) =>
			`Bij andere gewichten: de plaatsen in negen van de tien van ${count} varianten, waarin elk gewicht om het gekozen gewicht schuift.`,
		interval: (low: string, high: string) => (low === high ? low : `${low} tot ${high}`),
		none: 'geen',

		figures: 'De cijfers',
		area: 'Gebied',
		meanOf: (what: string) => `Gemiddeld van alle ${what}`,

		criteria: 'De criteria',
		high: 'een hoge waarde pleit voor een gebied',
		low: 'een lage waarde pleit voor een gebied',
		weight: (weight: string, share: string, low: string, high: string) =>
			`gewicht ${weight}, dat is ${share}% van het geheel (in de varianten ${low} tot ${high}%)`,
		onlyFilter: (what: string) => `alleen ${what}`,
		from: (source: string) => `bron: ${source}`,

		caveats: 'Wat hier niet in staat',
		notInFigures: 'De cijfers zeggen niets over kosten, ruimte, lopende plannen of wat bewoners zelf willen.',
		weightsAreChosen: 'De gewichten zijn een keuze, geen meting. Wie anders weegt, kan anders uitkomen.',
		normalisations: {
			percentileRank: (what: string) =>
				`Elk cijfer is omgezet in de plaats tussen alle ${what}: het gaat om meer of minder dan elders, niet om een norm.`,
			minmax: (what: string) =>
				`Elk cijfer is omgezet in de plek tussen het laagste en het hoogste van alle ${what}: het gaat om meer of minder dan elders, niet om een norm.`,
			zscore: (what: string) =>
				`Elk cijfer is omgezet in de afstand tot het gemiddelde van alle ${what}: het gaat om meer of minder dan elders, niet om een norm.`,
		} satisfies Record<Normalisation, (what: string) => string> as Record<Normalisation, (what: string) => string>,
		reports: 'Meldingen zeggen ook iets over hoe graag mensen melden.',
		crimes: 'Misdrijven tellen waar ze gebeuren, niet waar daders of slachtoffers wonen.',
		double: (a: string, b: string, r: string) =>
			`${a} en ${b} hangen sterk samen (r = ${r}) en vragen om dezelfde gebieden: zij tellen dubbel.`,
		against: (a: string, b: string, r: string) =>
			`${a} en ${b} hangen sterk samen (r = ${r}), maar werken in deze afweging tegen elkaar in.`,
		unknown: (name: string, labels: string) =>
			`Van ${name} is niet alles bekend of betrouwbaar: ${labels}. Daarom heeft ${name} geen plaats. Onbekend is geen nul.`,
		periods: 'De cijfers zijn niet allemaal van dezelfde periode; zie bij elk criterium.',
		fictional: 'Deze gegevens zijn fictief: er kan niets echts mee worden besloten.',

		account: 'Verantwoording',
		data: (title: string, asOf: string | null) =>
			asOf === null ? `Gegevens: ${title}.` : `Gegevens: ${title}, peildatum ${asOf}.`,
		madeOn: (day: string) => `Gemaakt op ${day} met Regiekaart.`,
		sum: {
			linear: (count: string, seed: string) =>
				`Berekening: gewogen gemiddelde van de omgezette cijfers; ${count} varianten van de gewichten (Dirichlet, startgetal ${seed}).`,
			geometric: (count: string, seed: string) =>
				`Berekening: gewogen meetkundig gemiddelde van de omgezette cijfers; ${count} varianten van de gewichten (Dirichlet, startgetal ${seed}).`,
		},
		address: 'Deze afweging op het scherm:',
	},
	en: {
		why: (a: string, b: string) => `Why ${a} and not ${b}`,
		or: (a: string, b: string) => `${a} or ${b}?`,
		usualQuestion: (what: string) => `Which ${what} comes first?`,
		question: (question: string) => `The question: ${question}`,

		places: (a: string, first: string, b: string, second: string, of: string) =>
			`At the chosen weights ${a} takes the ${first} place of ${of} and ${b} the ${second}.`,
		noPlace: (name: string) => `${name} has no place, because one of its figures is not known.`,
		firsts: (a: string, sharesA: string, b: string, sharesB: string) =>
			`If the weights are shifted, ${a} comes out on top ${sharesA}, and ${b} ${sharesB}.`,
		shareAll: 'in all variants',
		shareNone: 'in no variant',
		shareMost: 'in more than 99 of 100 variants',
		shareFew: 'in fewer than 1 of 100 variants',
		share: (n: string) => `in ${n} of 100 variants`,
		verdicts: {
			clear: (a: string) => `${a} stands higher with nearly any weighing.`,
			ahead: (a: string) => `${a} is ahead, but not with every weighing: the places overlap.`,
			race: 'The difference is small: with other weights they may change places. The figures alone do not decide it.',
			tie: 'At these weights they are equal. The figures do not decide it.',
			unknown: 'Too little is known to weigh these two.',
		},

		difference: 'Where the difference lies',
		speaks: (name: string) => `speaks for ${name}`,
		speaksFor: (label: string, a: string, valueA: string, b: string, valueB: string, speaks: string) =>
			`${label}: ${a} ${valueA}, ${b} ${valueB}; ${speaks}.`,
		alike: 'makes no difference',
		notCompared: 'cannot be compared',

		decides: 'What decides, and what would turn the outcome',
		deciding: (label: string, first: string, other: string) =>
			`${label} decides: without this criterion not ${first} but ${other} comes out on top.`,
		decidingAlone: (label: string, first: string) =>
			`${label} gives ${first} the largest lead; without this criterion nothing is left to weigh.`,
		notDeciding: (label: string, first: string) =>
			`${label} gives ${first} the largest lead. Without this criterion ${first} stays on top as well.`,
		tips: (near: boolean, label: string, heavier: boolean, at: string, now: string, winner: string) =>
			`If the criterion ${label} weighs ${heavier ? 'more' : 'less'} than ${at} (now ${now}), ${winner} comes out on top${near ? ': a small shift' : ''}.`,
		onEdge: (label: string, now: string, winner: string) =>
			`${label} is exactly at the tipping point with weight ${now}: a trifle more or less and ${winner} comes out on top.`,
		neverTips: (labels: string) => `For ${labels}: no weight from 0 to 100 puts another area on top.`,

		ranking: 'The ranking',
		rankingHead: ['Area', 'Place', 'With other weights', 'On top'],
		rankingAbout: (count: string) =>
			`With other weights: the places in nine of ten of ${count} variants, in which each weight shifts around the chosen one.`,
		interval: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
		none: 'none',

		figures: 'The figures',
		area: 'Area',
		meanOf: (what: string) => `Mean of all ${what}`,

		criteria: 'The criteria',
		high: 'a high value speaks for an area',
		low: 'a low value speaks for an area',
		weight: (weight: string, share: string, low: string, high: string) =>
			`weight ${weight}, which is ${share}% of the whole (${low} to ${high}% in the variants)`,
		onlyFilter: (what: string) => `only ${what}`,
		from: (source: string) => `source: ${source}`,

		caveats: 'What is not in here',
		notInFigures: 'The figures say nothing about costs, room, plans under way or what residents themselves want.',
		weightsAreChosen: 'The weights are a choice, not a measurement. Who weighs otherwise may end up elsewhere.',
		normalisations: {
			percentileRank: (what: string) =>
				`Each figure is turned into its place among all ${what}: it is about more or less than elsewhere, not about a norm.`,
			minmax: (what: string) =>
				`Each figure is turned into its position between the lowest and the highest of all ${what}: it is about more or less than elsewhere, not about a norm.`,
			zscore: (what: string) =>
				`Each figure is turned into its distance from the mean of all ${what}: it is about more or less than elsewhere, not about a norm.`,
		},
		reports: 'Reports also say how readily people report.',
		crimes: 'Crimes count where they happen, not where offenders or victims live.',
		double: (a: string, b: string, r: string) =>
			`${a} and ${b} are strongly related (r = ${r}) and ask for the same areas: they count double.`,
		against: (a: string, b: string, r: string) =>
			`${a} and ${b} are strongly related (r = ${r}), but work against each other in this weighing.`,
		unknown: (name: string, labels: string) =>
			`Not all is known or reliable of ${name}: ${labels}. Hence ${name} has no place. Unknown is not zero.`,
		periods: 'The figures are not all of the same period; see each criterion.',
		fictional: 'These data are fictional: nothing real can be decided with them.',

		account: 'How this was made',
		data: (title: string, asOf: string | null) =>
			asOf === null ? `Data: ${title}.` : `Data: ${title}, as of ${asOf}.`,
		madeOn: (day: string) => `Made on ${day} with Regiekaart.`,
		sum: {
			linear: (count: string, seed: string) =>
				`Computation: weighted mean of the converted figures; ${count} variants of the weights (Dirichlet, seed ${seed}).`,
			geometric: (count: string, seed: string) =>
				`Computation: weighted geometric mean of the converted figures; ${count} variants of the weights (Dirichlet, seed ${seed}).`,
		},
		address: 'This weighing on the screen:',
	},
})
