import { defineMessages } from '../messages.ts'
import { sharedWords } from './shared-words.ts'

/** Words of explainFunnel, above those that all explanations share. */
export const funnelWords = defineMessages({
	nl: {
		...sharedWords.nl,
		verdicts: {
			'2': 'Ver boven verwachting voor de grootte',
			'1': 'Boven verwachting voor de grootte',
			'0': 'Zoals verwacht bij deze grootte (getoetst)',
			'-1': 'Onder verwachting voor de grootte',
			'-2': 'Ver onder verwachting voor de grootte',
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
			'2': 'Far above expectation for its size',
			'1': 'Above expectation for its size',
			'0': 'As expected for its size (tested)',
			'-1': 'Below expectation for its size',
			'-2': 'Far below expectation for its size',
		},
		times: (ratio) => `${ratio} times the expected number`,
		beyond: (odds, areas) =>
			`If only chance and the ordinary differences between ${areas} play a part, about 1 in ${odds} lies this far from what is expected.`,
		ordinary: (areas) =>
			`By pure chance this would be remarkable. But ${areas} differ more than that among themselves, and within that it is ordinary.`,
		notFine: 'That is not the same as in order.',
		apart: 'This is apart from a cluster: the neighbours were not looked at here.',
	},
})
export type FunnelWords = (typeof funnelWords)['nl']
