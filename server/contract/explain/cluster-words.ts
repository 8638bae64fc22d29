import { defineMessages } from '../messages.ts'
import { sharedWords } from './shared-words.ts'

/** Words of explainCluster, above those that all explanations share. */
export const clusterWords = defineMessages({
	nl: {
		...sharedWords.nl,
		quadrants: {
			highHigh: 'Hoog tussen hoge buren',
			lowLow: 'Laag tussen lage buren',
			highLow: 'Hoog tussen lage buren',
			lowHigh: 'Laag tussen hoge buren',
		},
		quiet: 'Geen patroon met de buren (getoetst)',
		alike: (area: string) => `${area} lijkt opvallend sterk op haar buren.`,
		unlike: (area: string) => `${area} wijkt opvallend af van haar buren: een uitschieter.`,
		quietPrefix: (fact: string) => `Getoetst en niet opvallend: ${fact}`,
		around: (around: string) => `bij de buren ${around}`,
		notFine: 'Dat is niet hetzelfde als in orde.',
		chance: (how: 1 | 2 | 3, q: string, times: string | null) =>
			`Met dezelfde waarden willekeurig over de kaart verdeeld zou dit ${['', 'weinig', 'zelden', 'zeer zelden'][how]} voorkomen (q ${q}${
				times ? `, ${times} keer verdeeld` : ''
			}).`,
	},
	en: {
		...sharedWords.en,
		quadrants: {
			highHigh: 'High among high neighbours',
			lowLow: 'Low among low neighbours',
			highLow: 'High among low neighbours',
			lowHigh: 'Low among high neighbours',
		},
		quiet: 'No pattern with its neighbours (tested)',
		alike: (area) => `${area} is remarkably like its neighbours.`,
		unlike: (area) => `${area} is remarkably unlike its neighbours: an outlier.`,
		quietPrefix: (fact) => `Tested and not remarkable: ${fact}`,
		around: (around) => `among the neighbours ${around}`,
		notFine: 'That is not the same as in order.',
		chance: (how, q, times) =>
			`With the same values spread over the map at random this would ${['', 'not occur often', 'rarely occur', 'very rarely occur'][how]} (q ${q}${
				times ? `, spread ${times} times` : ''
			}).`,
	},
})
export type ClusterWords = (typeof clusterWords)['nl']
