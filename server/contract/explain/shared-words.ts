import { defineMessages } from '../messages.ts'
import { terms } from '../terms.ts'

const plural = (n: string, one: string, many: string) => (n === '1' ? one : many)

/** Words that every explanation needs: areas, what is counted, facts, and reasons why nothing was tested. */
export const sharedWords = defineMessages({
	nl: {
		language: 'nl' as 'nl' | 'en',
		area: {
			buurt: { this: 'deze buurt', itself: 'de buurt zelf', one: 'buurt', many: 'buurten' },
			wijk: { this: 'deze wijk', itself: 'de wijk zelf', one: 'wijk', many: 'wijken' },
			gemeente: { this: 'deze gemeente', itself: 'de gemeente zelf', one: 'gemeente', many: 'gemeenten' },
		},
		counted: {
			signals: { one: 'melding', many: 'meldingen' },
			'police.crimes': { one: 'misdrijf', many: 'misdrijven' },
			'police.burglaries': { one: 'inbraak', many: 'inbraken' },
			'police.violence': { one: 'geweldsmisdrijf', many: 'geweldsmisdrijven' },
			other: { one: 'geval', many: 'gevallen' },
		} as Record<string, { one: string; many: string }> & { other: { one: string; many: string } },
		count: (n: string, noun: { one: string; many: string }) =>
			n === '0' ? `geen ${noun.many}` : `${n} ${plural(n, noun.one, noun.many)}`,
		eventFact: (count: string, expected: string, range: string | null, inhabitants: string | null) =>
			`${count} waar er ${expected} verwacht ${plural(expected, 'werd', 'werden')}${range ? ` (${range})` : ''}${
				inhabitants ? ` gezien ${inhabitants} ${plural(inhabitants, 'inwoner', 'inwoners')}` : ''
			}`,
		eventShort: (observed: string, expected: string, range: string | null) =>
			`${observed} waar ${expected} verwacht${range ? ` (${range})` : ''}`,
		valueFact: (value: string, mean: string) => `${value} tegen gemiddeld ${mean}`,
		valueShort: (value: string, mean: string) => `${value}, gemiddeld ${mean}`,
		aroundEvents: (observed: string, expected: string) => `${observed} waar ${expected} verwacht`,
		aroundValues: (mean: string) => `gemiddeld ${mean}`,
		known: (fact: string) => `Wel bekend: ${fact}.`,
		reporting: 'Meldingen zeggen ook hoe graag mensen melden.',
		where: 'Misdrijven tellen waar ze gebeuren, niet waar daders of slachtoffers wonen.',
		stance: 'De kaart signaleert. Hoe het er echt is, vraagt om een kijk ter plekke.',
		outside: 'Niet vergeleken',
		outsideUniverse: (area: string, name: string) =>
			`Alleen gebieden in ${name} zijn met elkaar vergeleken, en ${area} hoort daar niet bij.`,
		outsideAll: (area: string) => `Over ${area} zegt deze berekening niets.`,
		notTested: 'Niet te toetsen',
		reasons: terms.nl.testStatuses,
		why: {
			noNeighbours: (area: string) =>
				`${area} grenst aan geen enkel gebied dat te toetsen is. Een cluster bestaat uit buren, dus daarover valt hier niets te zeggen.`,
			noPopulation: (counted: string) =>
				`Hier staan geen inwoners ingeschreven. Een aantal ${counted} per inwoner heeft dan geen betekenis.`,
			noPopulationValue: 'Hier staan geen inwoners ingeschreven. Het cijfer heeft dan geen betekenis.',
			tooFewInhabitants: (inhabitants: string | null, minimum: string | null) =>
				`${
					inhabitants === null
						? 'Er wonen te weinig mensen'
						: `Er ${plural(inhabitants, 'woont', 'wonen')} ${inhabitants} ${plural(inhabitants, 'mens', 'mensen')}${
								minimum ? `, minder dan de ${minimum} die nodig zijn` : ', te weinig voor een toets'
							}`
				}. Bij zo weinig inwoners zegt het cijfer meer over toeval dan over het gebied.`,
			tooFewExpected: (
				mean: string | null,
				needed: string | null,
				counted: string,
				area: string,
				advice: string | null,
			) =>
				`${
					mean === null
						? `Met zo weinig verwachte ${counted} per ${area}`
						: `Met gemiddeld ${mean} verwachte ${counted} per ${area}`
				}${needed ? ` (nodig: ${needed})` : ''} is toeval te groot om iets te zeggen${advice ? `; ${advice}` : ''}.`,
			noVariation: (areas: string) =>
				`Alle ${areas} die te toetsen zijn, hebben dezelfde waarde. Er is dan geen verschil om te toetsen.`,
			tooFewAreas: (n: string, one: string, many: string) =>
				`Er ${plural(n, 'is', 'zijn')} hier ${n === '0' ? `geen ${many}` : `maar ${n} ${plural(n, one, many)}`} met genoeg gegevens. Onder de 8 zegt een toets niets.`,
			missing: 'Voor dit gebied en deze periode zijn geen gegevens bekend. Dat is iets anders dan nul.',
			suppressed: 'De bron kent de waarde, maar publiceert die niet omdat het om weinig mensen of woningen gaat.',
			notApplicable: 'Dit cijfer heeft hier geen betekenis.',
		},
		advice: { longer: 'kies een langere periode', wijk: 'kijk per wijk', or: ' of ' },
		seeWijk: 'Kijk per wijk',
		seeFunnel: 'Bekijk wat afwijkt voor de grootte',
		seeHotspots: 'Bekijk de hotspots op de kaart',
	},
	en: {
		language: 'en',
		area: {
			buurt: { this: 'this buurt', itself: 'the buurt itself', one: 'buurt', many: 'buurten' },
			wijk: { this: 'this wijk', itself: 'the wijk itself', one: 'wijk', many: 'wijken' },
			gemeente: {
				this: 'this municipality',
				itself: 'the municipality itself',
				one: 'municipality',
				many: 'municipalities',
			},
		},
		counted: {
			signals: { one: 'report', many: 'reports' },
			'police.crimes': { one: 'crime', many: 'crimes' },
			'police.burglaries': { one: 'burglary', many: 'burglaries' },
			'police.violence': { one: 'violent crime', many: 'violent crimes' },
			other: { one: 'case', many: 'cases' },
		},
		count: (n, noun) => (n === '0' ? `no ${noun.many}` : `${n} ${plural(n, noun.one, noun.many)}`),
		eventFact: (count, expected, range, inhabitants) =>
			`${count} where ${expected} ${plural(expected, 'was', 'were')} expected${range ? ` (${range})` : ''}${
				inhabitants ? ` given ${inhabitants} ${plural(inhabitants, 'inhabitant', 'inhabitants')}` : ''
			}`,
		eventShort: (observed, expected, range) => `${observed} where ${expected} expected${range ? ` (${range})` : ''}`,
		valueFact: (value, mean) => `${value} against a mean of ${mean}`,
		valueShort: (value, mean) => `${value}, mean ${mean}`,
		aroundEvents: (observed, expected) => `${observed} where ${expected} expected`,
		aroundValues: (mean) => `mean ${mean}`,
		known: (fact) => `What is known: ${fact}.`,
		reporting: 'Reports also measure how readily people report.',
		where: 'Crimes count where they happen, not where offenders or victims live.',
		stance: 'The map signals. How things really are asks for a look on the spot.',
		outside: 'Not compared',
		outsideUniverse: (area, name) =>
			`Only areas inside ${name} were held against each other, and ${area} is not among them.`,
		outsideAll: (area) => `This calculation says nothing about ${area}.`,
		notTested: 'Not testable',
		reasons: terms.en.testStatuses,
		why: {
			noNeighbours: (area) =>
				`${area} borders on no area that can be tested. A cluster consists of neighbours, so nothing can be said about that here.`,
			noPopulation: (counted) =>
				`No inhabitants are registered here. A number of ${counted} per inhabitant then has no meaning.`,
			noPopulationValue: 'No inhabitants are registered here. The figure then has no meaning.',
			tooFewInhabitants: (inhabitants, minimum) =>
				`${
					inhabitants === null
						? 'Too few people live here'
						: `${inhabitants} ${plural(inhabitants, 'person lives', 'people live')} here${
								minimum ? `, fewer than the ${minimum} that are needed` : ', too few for a test'
							}`
				}. With so few inhabitants the figure says more about chance than about the area.`,
			tooFewExpected: (mean, needed, counted, area, advice) =>
				`${
					mean === null
						? `With so few expected ${counted} per ${area}`
						: `With ${mean} expected ${counted} per ${area} on average`
				}${needed ? ` (needed: ${needed})` : ''}, chance is too large to say anything${advice ? `; ${advice}` : ''}.`,
			noVariation: (areas) =>
				`All ${areas} that can be tested have the same value. There is then no difference to test.`,
			tooFewAreas: (n, one, many) =>
				`${n === '0' ? `No ${many} here have` : `Only ${n} ${plural(n, `${one} here has`, `${many} here have`)}`} enough data. Under 8 a test says nothing.`,
			missing: 'No data are known for this area and period. That is not the same as zero.',
			suppressed: 'The source knows the value but does not publish it, because it is about few people or dwellings.',
			notApplicable: 'This figure has no meaning here.',
		},
		advice: { longer: 'choose a longer period', wijk: 'look per wijk', or: ' or ' },
		seeWijk: 'Look per wijk',
		seeFunnel: 'See what is unusual for its size',
		seeHotspots: 'See the hotspots on the map',
	},
})
export type SharedWords = (typeof sharedWords)['nl']
