import type { Level } from '../common.ts'
import type { ClusterWords } from '../explain/cluster-words.ts'
import type { FunnelWords } from '../explain/funnel-words.ts'
import type { HotspotWords } from '../explain/hotspot-words.ts'
import type { TrendWords } from '../explain/trend-words.ts'
import type { TestStatus } from '../hotspot.ts'
import { defineMessages } from '../messages.ts'
import type { ValueStatus } from '../values.ts'

/** Many buurten are named so already: „Nieuwe Kerk e.o. e.o.” says nothing more. */
const around = (core: string, alone: boolean) => (alone || /(e\.o\.|en omgeving)$/.test(core) ? '' : ' e.o.')

/** The words of every reading; those of areas that could not be tested are in i18n/terms.ts. */
export const readingWords = defineMessages({
	nl: {
		titles: {
			hotspots: 'Hotspots',
			clusters: 'Clusters en uitschieters',
			funnel: 'Afwijkend voor de grootte',
			trend: 'Trend',
			bivariate: 'Twee cijfers',
		},
		steps: {
			hot: (how: string) => `Opvallend hoog, ${how}`,
			cold: (how: string) => `Opvallend laag, ${how}`,
			none: 'Niet opvallend (getoetst)',
			/** Light, middle, strong: how far beyond what chance gives, never how bad. */
			how: ['lichter', 'duidelijk', 'zeer duidelijk'] as readonly string[],
			limit: (how: string, q: string) => `${how} q ≤ ${q}`,
			shortNone: 'niet opvallend',
			sides: ['opvallend laag', 'opvallend hoog'] as readonly [string, string],
		},
		quadrants: {
			highHigh: 'Hoog tussen hoog',
			lowLow: 'Laag tussen laag',
			highLow: 'Hoog tussen laag: uitschieter',
			lowHigh: 'Laag tussen hoog: uitschieter',
		},
		funnel: {
			classes: {
				2: 'Ver boven verwachting (buiten 99,8%)',
				1: 'Boven verwachting (buiten 95%)',
				0: 'Zoals verwacht bij deze grootte (getoetst)',
				'-1': 'Onder verwachting (buiten 95%)',
				'-2': 'Ver onder verwachting (buiten 99,8%)',
			} as Record<number, string>,
			short: { 2: 'ver boven', 1: 'boven', 0: 'zoals verwacht', '-1': 'onder', '-2': 'ver onder' } as Record<
				number,
				string
			>,
			sides: ['onder verwachting', 'boven verwachting'] as readonly [string, string],
			limits: 'boven of onder: buiten 95%; ver: buiten 99,8%',
			spread: (phi: string) => `grenzen verruimd, omdat gebieden ook gewoon verschillen (φ = ${phi})`,
			noSpread: 'grenzen van toeval alleen: gebieden verschillen niet meer dan dat',
			noCluster: 'Elk gebied staat op zich: dit zegt niets over de buren.',
		},
		trend: {
			hot: {
				new: 'Nieuw hoog',
				intensifying: 'Toenemend hoog',
				persistent: 'Aanhoudend hoog',
				diminishing: 'Afnemend hoog',
				onAndOff: 'Wisselend hoog',
				historical: 'Vroeger hoog, nu niet',
			},
			cold: {
				new: 'Nieuw laag',
				intensifying: 'Steeds lager',
				persistent: 'Aanhoudend laag',
				diminishing: 'Laag, maar minder',
				onAndOff: 'Wisselend laag',
				historical: 'Vroeger laag, nu niet',
			},
			none: 'Geen patroon (getoetst)',
			up: 'Stijgend',
			down: 'Dalend',
			flat: 'Geen trend (getoetst)',
			steps: (n: string, interval: string) => `${n} ${interval}`,
			intervals: { year: 'jaren', quarter: 'kwartalen', month: 'maanden' },
			method: 'hotspots per periode (Gi*, met de periode ervoor), Mann-Kendall voor de richting',
			methodDirection: 'Mann-Kendall met de helling van Sen, per gebied',
			few: 'Te weinig perioden voor hotspots in de tijd: de kleuren zeggen alleen stijgend of dalend.',
		},
		bivariate: {
			levels: ['laag', 'midden', 'hoog'] as readonly string[],
			class: (a: string, levelA: string, b: string, levelB: string) => `${a}: ${levelA} · ${b}: ${levelB}`,
			headline: (a: string, b: string) => `${a} en ${b.charAt(0).toLowerCase()}${b.slice(1)}`,
			gapTitle: 'Zonder beide cijfers',
			thirds: 'elk cijfer in drie klassen met evenveel gebieden',
			edges: (label: string, low: string, high: string) => `${label}: laag onder ${low}, hoog vanaf ${high}`,
			edge: (label: string, edge: string) => `${label}: grens bij ${edge}`,
			caution: 'Samen hoog zegt niet dat het een het ander veroorzaakt.',
		},
		byNeighbours: 'door de buren',
		gapTitle: 'Niet te toetsen',
		denominator: (label: string, period: string) => `gedeeld door ${label.toLowerCase()} ${period}`,
		valueItself: 'de waarde zelf is getoetst',
		within: (name: string) => `vergeleken binnen ${name}`,
		neighbours: (self: boolean, metres: string) =>
			`buren: wat aan elkaar grenst (queen${metres === '0' ? '' : `, tot ${metres} m`})${self ? ' en zichzelf' : ''}`,
		correction: 'gecorrigeerd voor het aantal toetsen (Benjamini-Hochberg)',
		permutations: (n: string, seed: string) => `${n} permutaties (seed ${seed})`,
		tested: (n: string, areas: string, not: string) => `${n} ${areas} getoetst, ${not} niet te toetsen`,
		gate: {
			clustered: 'Deze cijfers klonteren.',
			dispersed: 'Deze cijfers klonteren niet: buren verschillen juist meer dan bij toeval.',
			none: 'Deze cijfers klonteren niet: een losse gekleurde vlek kan toeval zijn.',
			unknown: null as string | null,
		},
		moran: (i: string, p: string) => `klonteren op de hele kaart: Moran’s I ${i} (p ${p})`,
		few: (n: string, areas: string) => `Met ${n} ${areas} valt alleen een heel groot verschil op.`,
		notFine: 'Niet opvallend is niet hetzelfde als in orde.',
		reporting: 'Meldingen zeggen ook hoe graag mensen melden.',
		region: {
			hot: (core: string, alone: boolean) => `Hotspot ${core}${around(core, alone)}`,
			cold: (core: string, alone: boolean) => `Opvallend laag: ${core}${around(core, alone)}`,
		},
		cluster: {
			hot: (core: string, alone: boolean) => `Cluster hoog: ${core}${around(core, alone)}`,
			cold: (core: string, alone: boolean) => `Cluster laag: ${core}${around(core, alone)}`,
		},
		barriers: {
			tooFewExpected: 'Te weinig gevallen om te toetsen',
			tooFewExpectedText: (n: string, area: string, minimum: string) =>
				`Gemiddeld worden er ${n} per ${area} verwacht. Vanaf ${minimum} kan toeval van verschil worden onderscheiden.`,
			tooFewEach: (minimum: string) =>
				`Per gebied en periode worden er minder dan ${minimum} verwacht: toeval en verschil zijn dan niet te onderscheiden.`,
			noVariation: 'Overal dezelfde waarde',
			noVariationText: 'Er is geen verschil tussen gebieden om te toetsen.',
			tooFewAreas: 'Te weinig gebieden om te toetsen',
			tooFewAreasText: 'Voor een vergelijking zijn ten minste acht gebieden met buren nodig.',
			noData: 'Geen gegevens om te toetsen',
			noDataText: 'Voor deze vraag heeft geen enkel gebied een cijfer.',
			noEvents: 'Geen enkel geval in deze periode',
			noEventsText: 'Waar niets geteld is, valt niets te vergelijken.',
			tooFewPeriods: 'Te weinig perioden voor een trend',
			tooFewPeriodsText: (n: string) =>
				`Er zijn ${n} perioden met gegevens: zelfs een stijging in al die perioden kan dan toeval zijn.`,
		},
		columns: {
			z: 'z',
			q: 'q',
			slope: {
				year: 'Verandering per jaar',
				quarter: 'Verandering per jaar (cijfer per kwartaal)',
				month: 'Verandering per jaar (cijfer per maand)',
			},
		},
		dash: '–',
		areas: { buurt: 'buurt', wijk: 'wijk', gemeente: 'gemeente' },
	},
	en: {
		titles: {
			hotspots: 'Hotspots',
			clusters: 'Clusters and outliers',
			funnel: 'Unusual for its size',
			trend: 'Trend',
			bivariate: 'Two figures',
		},
		steps: {
			hot: (how: string) => `Remarkably high, ${how}`,
			cold: (how: string) => `Remarkably low, ${how}`,
			none: 'Not remarkable (tested)',
			how: ['lighter', 'clear', 'very clear'] as readonly string[],
			limit: (how: string, q: string) => `${how} q ≤ ${q}`,
			shortNone: 'not remarkable',
			sides: ['remarkably low', 'remarkably high'] as readonly [string, string],
		},
		quadrants: {
			highHigh: 'High among high',
			lowLow: 'Low among low',
			highLow: 'High among low: outlier',
			lowHigh: 'Low among high: outlier',
		},
		funnel: {
			classes: {
				2: 'Far above expectation (outside 99.8%)',
				1: 'Above expectation (outside 95%)',
				0: 'As expected for its size (tested)',
				'-1': 'Below expectation (outside 95%)',
				'-2': 'Far below expectation (outside 99.8%)',
			} as Record<number, string>,
			short: { 2: 'far above', 1: 'above', 0: 'as expected', '-1': 'below', '-2': 'far below' } as Record<
				number,
				string
			>,
			sides: ['below expectation', 'above expectation'] as readonly [string, string],
			limits: 'above or below: outside 95%; far: outside 99.8%',
			spread: (phi: string) => `limits widened, since areas differ in ordinary ways too (φ = ${phi})`,
			noSpread: 'limits of chance alone: areas differ no more than that',
			noCluster: 'Every area stands by itself: this says nothing about its neighbours.',
		},
		trend: {
			hot: {
				new: 'Newly high',
				intensifying: 'Increasingly high',
				persistent: 'Persistently high',
				diminishing: 'Decreasingly high',
				onAndOff: 'High on and off',
				historical: 'Formerly high, not now',
			},
			cold: {
				new: 'Newly low',
				intensifying: 'Ever lower',
				persistent: 'Persistently low',
				diminishing: 'Low, but less so',
				onAndOff: 'Low on and off',
				historical: 'Formerly low, not now',
			},
			none: 'No pattern (tested)',
			up: 'Rising',
			down: 'Falling',
			flat: 'No trend (tested)',
			steps: (n: string, interval: string) => `${n} ${interval}`,
			intervals: { year: 'years', quarter: 'quarters', month: 'months' },
			method: 'hotspots per period (Gi*, with the period before), Mann-Kendall for the direction',
			methodDirection: "Mann-Kendall with Sen's slope, per area",
			few: 'Too few periods for hotspots in time: the colours say rising or falling only.',
		},
		bivariate: {
			levels: ['low', 'middle', 'high'] as readonly string[],
			class: (a: string, levelA: string, b: string, levelB: string) => `${a}: ${levelA} · ${b}: ${levelB}`,
			headline: (a: string, b: string) => `${a} and ${b.charAt(0).toLowerCase()}${b.slice(1)}`,
			gapTitle: 'Without both figures',
			thirds: 'each figure in three classes with as many areas',
			edges: (label: string, low: string, high: string) => `${label}: low below ${low}, high from ${high}`,
			edge: (label: string, edge: string) => `${label}: edge at ${edge}`,
			caution: 'High together does not say that one causes the other.',
		},
		byNeighbours: 'because of its neighbours',
		gapTitle: 'Not testable',
		denominator: (label: string, period: string) => `divided by ${label.toLowerCase()} ${period}`,
		valueItself: 'the value itself was tested',
		within: (name: string) => `compared within ${name}`,
		neighbours: (self: boolean, metres: string) =>
			`neighbours: what touches (queen${metres === '0' ? '' : `, up to ${metres} m`})${self ? ' and itself' : ''}`,
		correction: 'corrected for the number of tests (Benjamini-Hochberg)',
		permutations: (n: string, seed: string) => `${n} permutations (seed ${seed})`,
		tested: (n: string, areas: string, not: string) => `${n} ${areas} tested, ${not} not testable`,
		gate: {
			clustered: 'These figures cluster.',
			dispersed: 'These figures do not cluster: neighbours differ more than by chance.',
			none: 'These figures do not cluster: a single coloured spot may be chance.',
			unknown: null as string | null,
		},
		moran: (i: string, p: string) => `clustering on the whole map: Moran’s I ${i} (p ${p})`,
		few: (n: string, areas: string) => `With ${n} ${areas} only a very large difference stands out.`,
		notFine: 'Not remarkable is not the same as in order.',
		reporting: 'Reports also say how readily people report.',
		region: {
			hot: (core: string, alone: boolean) => `Hotspot ${core}${alone ? '' : ' and around'}`,
			cold: (core: string, alone: boolean) => `Remarkably low: ${core}${alone ? '' : ' and around'}`,
		},
		cluster: {
			hot: (core: string, alone: boolean) => `High cluster: ${core}${alone ? '' : ' and around'}`,
			cold: (core: string, alone: boolean) => `Low cluster: ${core}${alone ? '' : ' and around'}`,
		},
		barriers: {
			tooFewExpected: 'Too few cases to test',
			tooFewExpectedText: (n: string, area: string, minimum: string) =>
				`On average ${n} are expected per ${area}. From ${minimum} chance can be told from difference.`,
			tooFewEach: (minimum: string) =>
				`Fewer than ${minimum} are expected per area and period: chance and difference cannot be told apart.`,
			noVariation: 'The same value everywhere',
			noVariationText: 'There is no difference between areas to test.',
			tooFewAreas: 'Too few areas to test',
			tooFewAreasText: 'A comparison needs at least eight areas with neighbours.',
			noData: 'No figures to test',
			noDataText: 'No area has a figure for this question.',
			noEvents: 'Not a single case in this period',
			noEventsText: 'Where nothing was counted, nothing can be compared.',
			tooFewPeriods: 'Too few periods for a trend',
			tooFewPeriodsText: (n: string) =>
				`There are ${n} periods with figures: even a rise in all of them could be chance.`,
		},
		columns: {
			z: 'z',
			q: 'q',
			slope: {
				year: 'Change per year',
				quarter: 'Change per year (figure per quarter)',
				month: 'Change per year (figure per month)',
			},
		},
		dash: '–',
		areas: { buurt: 'buurt', wijk: 'wijk', gemeente: 'municipality' },
	},
})

/** Those words, with the ones that readings share with other screens. */
export type ReadingWords = (typeof readingWords)['nl'] & {
	explain: HotspotWords
	explainCluster: ClusterWords
	explainFunnel: FunnelWords
	explainTrend: TrendWords
	gaps: Record<TestStatus, string>
	valueGaps: Record<ValueStatus, string>
	levels: Record<Level, string>
}
