import { defineMessages } from '../i18n/language.tsx'
import { sharedWords } from './shared-words.ts'

/** Words of explainFunnel, above those that all explanations share. */
export const funnelWords = defineMessages({
	nl: {
		...sharedWords.nl,
		verdicts: {
			'2': 'Veel hoger dan bij deze grootte past',
			'1': 'Hoger dan bij deze grootte past',
			'0': 'Niet opvallend voor zijn grootte',
			'-1': 'Lager dan bij deze grootte past',
			'-2': 'Veel lager dan bij deze grootte past',
		} as Record<string, string>,
		times: (ratio: string) => `${ratio} keer het verwachte aantal`,
		beyond: (odds: string, areas: string) =>
			`Als alleen toeval en de gewone verschillen tussen ${areas} meespelen, ligt ongeveer 1 op de ${odds} zo ver van de verwachting.`,
		ordinary: (areas: string) =>
			`Bij zuiver toeval zou dit opvallen. Maar ${areas} verschillen onderling meer dan dat, en daarbinnen is het gewoon.`,
		notFine: 'Dat is niet hetzelfde als in orde.',
		apart: 'Dit staat los van een cluster: naar de buren is hier niet gekeken.',
	},
	en: {
		...sharedWords.en,
		verdicts: {
			'2': 'Far higher than fits this size',
			'1': 'Higher than fits this size',
			'0': 'Not striking for its size',
			'-1': 'Lower than fits this size',
			'-2': 'Far lower than fits this size',
		},
		times: (ratio) => `${ratio} times the expected number`,
		beyond: (odds, areas) =>
			`If only chance and the ordinary differences between ${areas} play a part, about 1 in ${odds} lies this far from what is expected.`,
		ordinary: (areas) =>
			`By pure chance this would be striking. But ${areas} differ more than that among themselves, and within that it is ordinary.`,
		notFine: 'That is not the same as being fine.',
		apart: 'This is apart from a cluster: the neighbours were not looked at here.',
	},
})
export type FunnelWords = (typeof funnelWords)['nl']
