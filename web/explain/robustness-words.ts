import { defineMessages } from '../i18n/language.tsx'

const areas = (n: string) => (n === '1' ? 'gebied' : 'gebieden')

/** Words of explainRobustness. */
export const robustnessWords = defineMessages({
	nl: {
		kinds: {
			permutation: 'Met loting in plaats van formule',
			wijk: 'Per wijk',
			yearBefore: 'Een jaar eerder',
			scan: 'Met een scan in cirkels',
		},
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
			noYearBefore: 'van een jaar eerder zijn geen gegevens',
			noWijken: 'niet te herhalen per wijk',
			needsRate: 'alleen bij aantallen per inwoner',
		} as Record<string, string>,
		otherReason: 'niet mogelijk met deze gegevens',
		whole: (kept: string, all: string, gained: string) =>
			`${kept} van de ${all} opvallende ${areas(all)} ${kept === '1' ? 'blijft' : 'blijven'} staan${
				gained === '0' ? '' : `, ${gained} ${gained === '1' ? 'komt' : 'komen'} erbij`
			}`,
		wholeNone: (gained: string) =>
			gained === '0'
				? 'ook zo geen opvallende gebieden'
				: `zo ${gained === '1' ? 'is' : 'zijn'} er ${gained} opvallende ${areas(gained)}`,
	},
	en: {
		kinds: {
			permutation: 'By drawing lots instead of a formula',
			wijk: 'Per wijk',
			yearBefore: 'A year earlier',
			scan: 'With a scan in circles',
		},
		stands: 'stands',
		changes: 'changes',
		same: 'not striking here either',
		unknown: 'cannot be said',
		lost: 'not striking here',
		gained: 'striking here',
		reasons: {
			tooFewExpected: 'too few expected cases to test',
			noVariation: 'the same value everywhere',
			tooFewAreas: 'too few areas to test',
			noData: 'no data',
			noYearBefore: 'there are no data of a year earlier',
			noWijken: 'cannot be repeated per wijk',
			needsRate: 'only for numbers per inhabitant',
		},
		otherReason: 'not possible with these data',
		whole: (kept, all, gained) =>
			`${kept} of the ${all} striking ${all === '1' ? 'area' : 'areas'} ${kept === '1' ? 'stands' : 'stand'}${
				gained === '0' ? '' : `, ${gained} ${gained === '1' ? 'is' : 'are'} added`
			}`,
		wholeNone: (gained) =>
			gained === '0'
				? 'no striking areas this way either'
				: `${gained} striking ${gained === '1' ? 'area' : 'areas'} this way`,
	},
})
export type RobustnessWords = (typeof robustnessWords)['nl']
