import { defineMessages } from '../i18n/language.tsx'

export const aboutWords = defineMessages({
	nl: {
		title: 'Over deze kaart',
		open: 'Uitleg en bronnen',
		short: 'Uitleg',
		limits: 'Grenzen aan de cijfers',
		protected: 'Aantallen zijn afgerond, en kleine aantallen staan er niet.',
		reading: 'Zo lees je de kaart',
		steps: [
			'Kies een onderwerp. Elk gebied krijgt de kleur van zijn cijfer.',
			'De legenda zegt wat een kleur betekent. Een gearceerd gebied heeft geen cijfer, en de legenda zegt waarom.',
			'Kies een gebied op de kaart of zoek het op naam. Je leest het cijfer, het verloop, en wat er gebeurt.',
			'Kaart en tabel tonen dezelfde cijfers. Een verschil op de kaart is een vraag, geen antwoord.',
		],
		sources: 'Bronnen',
		source: (subjects: string) => `voor ${subjects}`,
		licence: (licence: string) => `licentie ${licence}`,
		contact: 'Vragen?',
		ask: 'Vraag het de gemeente:',
	},
	en: {
		title: 'About this map',
		open: 'Help and sources',
		short: 'Help',
		limits: 'Limits of the figures',
		protected: 'Counts are rounded, and small ones are not shown.',
		reading: 'How to read the map',
		steps: [
			'Choose a subject. Each area takes the colour of its figure.',
			'The legend says what a colour means. A hatched area has no figure, and the legend says why.',
			'Choose an area on the map or find it by name. You read the figure, its course, and what is happening.',
			'Map and table show the same figures. A difference on the map is a question, not an answer.',
		],
		sources: 'Sources',
		source: (subjects: string) => `for ${subjects}`,
		licence: (licence: string) => `licence ${licence}`,
		contact: 'Questions?',
		ask: 'Ask the municipality:',
	},
})
