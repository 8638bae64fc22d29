import { defineMessages } from '../messages.ts'

/** Words of explainRobustness. */
export const robustnessWords = defineMessages({
	nl: {
		kinds: {
			permutation: 'Met loting in plaats van formule',
			wijk: 'Per wijk',
			yearBefore: 'Een jaar eerder',
			scan: 'Met een scan in cirkels',
		},
		yearsBefore: (n: string) => `${n} jaar eerder`,
		stands: 'staat',
		changes: 'verandert',
		same: 'ook hier niet opvallend',
		unknown: 'niet te zeggen',
		lost: 'hier niet opvallend',
		gained: 'hier wel opvallend',
		reasons: {
			tooFewExpected: 'te weinig verwachte gevallen om te toetsen',
			noVariation: 'overal dezelfde waarde',
			tooFewAreas: 'te weinig gebieden om te toetsen',
			noData: 'geen gegevens',
			noYearBefore: 'van een even lange periode daarvoor zijn geen gegevens',
			noWijken: 'niet te herhalen per wijk',
			needsRate: 'alleen bij aantallen per inwoner',
		} as Record<string, string>,
		areaUntested: 'dit gebied is zo niet te toetsen',
		wijkUntested: 'deze wijk is niet te toetsen',
		fewWijken: (n: string) => `met ${n} wijken is dit moeilijk te zien`,
		onlyHigh: 'een scan zoekt alleen naar opvallend hoog',
		otherReason: 'niet mogelijk met deze gegevens',
		whole: (kept: string, all: string, gained: string) => {
			const verb = kept === '0' || kept === '1' ? 'blijft' : 'blijven'
			const stays =
				all === '1'
					? `het ene opvallende gebied blijft ${kept === '1' ? '' : 'niet '}staan`
					: `${kept === '0' ? 'geen' : kept} van de ${all} opvallende gebieden ${verb} staan`
			return gained === '0' ? stays : `${stays}, ${gained} ${gained === '1' ? 'komt' : 'komen'} erbij`
		},
		wholeWijk: (kept: string, all: string) =>
			`${kept} van de ${all} opvallende gebieden ${kept === '1' ? 'ligt' : 'liggen'} in een wijk die ook opvalt`,
		wholeWijkNone: (wijken: string) => `geen van de ${wijken} wijken valt op`,
		wholeNone: (gained: string) => {
			if (gained === '0') return 'ook zo geen opvallende gebieden'
			return gained === '1' ? 'zo is er 1 opvallend gebied' : `zo zijn er ${gained} opvallende gebieden`
		},
	},
	en: {
		kinds: {
			permutation: 'By drawing lots instead of a formula',
			wijk: 'Per wijk',
			yearBefore: 'A year earlier',
			scan: 'With a scan in circles',
		},
		yearsBefore: (n) => `${n} years earlier`,
		stands: 'stands',
		changes: 'changes',
		same: 'not remarkable here either',
		unknown: 'cannot be said',
		lost: 'not remarkable here',
		gained: 'remarkable here',
		reasons: {
			tooFewExpected: 'too few expected cases to test',
			noVariation: 'the same value everywhere',
			tooFewAreas: 'too few areas to test',
			noData: 'no data',
			noYearBefore: 'there are no data of as long a period before',
			noWijken: 'cannot be repeated per wijk',
			needsRate: 'only for numbers per inhabitant',
		},
		areaUntested: 'this area cannot be tested this way',
		wijkUntested: 'this wijk cannot be tested',
		fewWijken: (n) => `with ${n} wijken this is hard to see`,
		onlyHigh: 'a scan only looks for remarkably high',
		otherReason: 'not possible with these data',
		whole: (kept, all, gained) => {
			const stays =
				all === '1'
					? `the one remarkable area ${kept === '1' ? 'stands' : 'does not stand'}`
					: `${kept === '0' ? 'none' : kept} of the ${all} remarkable areas ${kept === '0' || kept === '1' ? 'stands' : 'stand'}`
			return gained === '0' ? stays : `${stays}, ${gained} ${gained === '1' ? 'is' : 'are'} added`
		},
		wholeWijk: (kept, all) =>
			`${kept} of the ${all} remarkable areas ${kept === '1' ? 'lies' : 'lie'} in a wijk that stands out too`,
		wholeWijkNone: (wijken) => `none of the ${wijken} wijken stands out`,
		wholeNone: (gained) => {
			if (gained === '0') return 'no remarkable areas this way either'
			return gained === '1' ? 'this way there is 1 remarkable area' : `this way there are ${gained} remarkable areas`
		},
	},
})
export type RobustnessWords = (typeof robustnessWords)['nl']
