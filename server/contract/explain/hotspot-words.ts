import { defineMessages } from '../messages.ts'
import { sharedWords } from './shared-words.ts'

/** Words of explainHotspot, above those that all explanations share. */
export const hotspotWords = defineMessages({
	nl: {
		...sharedWords.nl,
		hot: 'Opvallend hoog',
		cold: 'Opvallend laag',
		quiet: 'Niet opvallend (getoetst)',
		aloneHigh: 'Hoog, maar geen cluster',
		aloneLow: 'Laag, maar geen cluster',
		clause: {
			hot: {
				both: (around: string) => `ook de buren liggen hoog (${around})`,
				own: (around: string) => `de buren liggen niet hoog (${around}), dus dit komt vooral door het gebied zelf`,
				around: (around: string, itself: string) => `${itself} ligt niet hoog, de buren wel (${around})`,
				neither: (around: string) => `samen met de buren valt het op (${around})`,
			},
			cold: {
				both: (around: string) => `ook de buren liggen laag (${around})`,
				own: (around: string) => `de buren liggen niet laag (${around}), dus dit komt vooral door het gebied zelf`,
				around: (around: string, itself: string) => `${itself} ligt niet laag, de buren wel (${around})`,
				neither: (around: string) => `samen met de buren valt het op (${around})`,
			},
		},
		quietPrefix: (fact: string) => `Getoetst en niet opvallend: ${fact}`,
		aroundQuiet: (around: string) => `bij de buren ${around}`,
		alone: (itself: string, around: string | null) =>
			`${itself} valt op, de buren niet${around ? ` (${around})` : ''}: geen cluster`,
		aloneWith: (high: boolean, around: string) =>
			`de buren liggen ook wat ${high ? 'hoger' : 'lager'} (${around}), maar niet genoeg voor een cluster`,
		ordinary: (more: boolean, areas: string) =>
			`Dat is ${more ? 'meer' : 'minder'} dan bij toeval alleen past, maar zulke verschillen zijn tussen ${areas} gewoon.`,
		notFine: 'Dat is niet hetzelfde als in orde.',
		chance: (how: 1 | 2 | 3, q: string) =>
			`Bij toeval alleen zou zo’n samenkomst ${['', 'weinig', 'zelden', 'zeer zelden'][how]} voorkomen (q ${q}).`,
		direction: {
			moreIsWorse: { hot: 'Hoger is hier minder gunstig.', cold: 'Lager is hier gunstiger.' },
			moreIsBetter: { hot: 'Hoger is hier gunstiger.', cold: 'Lager is hier minder gunstig.' },
			neutral: { hot: null, cold: null },
		} as Record<'moreIsWorse' | 'moreIsBetter' | 'neutral', { hot: string | null; cold: string | null }>,
		region: {
			hot: (n: string, areas: string) => `een aaneengesloten hotspot van ${n} ${areas}`,
			cold: (n: string, areas: string) => `een aaneengesloten laag gebied van ${n} ${areas}`,
		},
		inRegion: (core: string | null, region: string) =>
			core === null ? `Hoort bij ${region}` : `Hoort bij ${region}, met ${core} als kern`,
		isCore: (region: string) => `Is de kern van ${region}`,
		together: (fact: string) => `: samen ${fact}`,
	},
	en: {
		...sharedWords.en,
		hot: 'Remarkably high',
		cold: 'Remarkably low',
		quiet: 'Not remarkable (tested)',
		aloneHigh: 'High, but no cluster',
		aloneLow: 'Low, but no cluster',
		clause: {
			hot: {
				both: (around) => `the neighbours are high as well (${around})`,
				own: (around) => `the neighbours are not high (${around}), so this is mostly the area itself`,
				around: (around, itself) => `${itself} is not high, its neighbours are (${around})`,
				neither: (around) => `together with its neighbours it stands out (${around})`,
			},
			cold: {
				both: (around) => `the neighbours are low as well (${around})`,
				own: (around) => `the neighbours are not low (${around}), so this is mostly the area itself`,
				around: (around, itself) => `${itself} is not low, its neighbours are (${around})`,
				neither: (around) => `together with its neighbours it stands out (${around})`,
			},
		},
		quietPrefix: (fact) => `Tested and not remarkable: ${fact}`,
		aroundQuiet: (around) => `among the neighbours ${around}`,
		alone: (itself, around) => `${itself} stands out, its neighbours do not${around ? ` (${around})` : ''}: no cluster`,
		aloneWith: (high, around) =>
			`the neighbours are somewhat ${high ? 'higher' : 'lower'} too (${around}), but not enough for a cluster`,
		ordinary: (more, areas) =>
			`That is ${more ? 'more' : 'less'} than chance alone would give, but such differences are ordinary between ${areas}.`,
		notFine: 'That is not the same as in order.',
		chance: (how, q) =>
			`By chance alone such a gathering would ${['', 'not occur often', 'rarely occur', 'very rarely occur'][how]} (q ${q}).`,
		direction: {
			moreIsWorse: { hot: 'Higher is less favourable here.', cold: 'Lower is more favourable here.' },
			moreIsBetter: { hot: 'Higher is more favourable here.', cold: 'Lower is less favourable here.' },
			neutral: { hot: null, cold: null },
		},
		region: {
			hot: (n, areas) => `a connected hotspot of ${n} ${areas}`,
			cold: (n, areas) => `a connected low region of ${n} ${areas}`,
		},
		inRegion: (core, region) =>
			core === null ? `Belongs to ${region}` : `Belongs to ${region}, with ${core} as its core`,
		isCore: (region) => `Is the core of ${region}`,
		together: (fact) => `: together ${fact}`,
	},
})
export type HotspotWords = (typeof hotspotWords)['nl']
