import type { EditionLevel } from '../../server/contract/presentation/edition.ts'
import { defineMessages } from '../i18n/language.tsx'

type Levels = Record<EditionLevel, { label: string; description: string }>

export const panelMessages = defineMessages({
	nl: {
		title: 'Bevroren edities',
		explain: 'In een bevroren editie verandert geen cijfer meer. Zo staat er na de vergadering nog wat er toen stond.',
		changes: 'Wat is er veranderd sinds de vorige editie?',
		unreadable: (name: string) => `${name} kan niet worden geopend`,
		level: 'Voor wie',
		levels: {
			team: { label: 'Voor het team', description: 'Alles wat in de scènes staat, met de sprekersnotities.' },
			partners: {
				label: 'Voor partners',
				description:
					'Zonder meldingen, investeringen en cijfers die alleen voor het team zijn, en zonder sprekersnotities.',
			},
			public: { label: 'Openbaar', description: 'Van een publicatie: iedereen mag hem zien.' },
		} satisfies Levels,
		make: 'Maak bevroren editie',
		making: 'Bezig met bevriezen…',
		takes:
			'De presentatie wordt bevroren zoals hij nu is opgeslagen. Elke scène wordt bewaard en daarna nagerekend. Dat duurt meestal een paar seconden.',
		made: 'De editie is gemaakt',
		already: (day: string) => `Er is niets veranderd: deze editie is al bevroren op ${day}`,
		left: (n: number) =>
			n === 1
				? 'Eén verborgen of onleesbare scène staat er niet in.'
				: `${n} verborgen of onleesbare scènes staan er niet in.`,
		open: 'Open de editie',
		notMade: 'De editie is niet gemaakt',
		failed: 'De bevroren edities konden niet worden opgehaald',
	},
	en: {
		title: 'Frozen editions',
		explain: 'In a frozen edition no number changes any more. After the meeting it still says what it said then.',
		changes: 'What changed since the previous edition?',
		unreadable: (name: string) => `${name} cannot be opened`,
		level: 'For whom',
		levels: {
			team: { label: 'For the team', description: 'Everything in the scenes, with the speaker notes.' },
			partners: {
				label: 'For partners',
				description: 'Without reports, investments and figures that are for the team alone, and without speaker notes.',
			},
			public: { label: 'Public', description: 'Of a publication: anybody may see it.' },
		} satisfies Levels,
		make: 'Make frozen edition',
		making: 'Freezing…',
		takes:
			'The presentation is frozen as it is saved now. Every scene is kept and then worked out once more. This mostly takes a few seconds.',
		made: 'The edition has been made',
		already: (day: string) => `Nothing has changed: this edition was frozen on ${day}`,
		left: (n: number) =>
			n === 1 ? 'One hidden or unreadable scene is not in it.' : `${n} hidden or unreadable scenes are not in it.`,
		open: 'Open the edition',
		notMade: 'The edition was not made',
		failed: 'The frozen editions could not be fetched',
	},
})
