import { defineMessages } from '../i18n/language.tsx'

/** A name without what stands in brackets behind it: that a municipality is made up stands at the foot. */
const plain = (name: string) => name.replace(/\s*\([^)]*\)$/, '')

/** What the sheets of a presentation say by themselves, besides the words of its scenes. */
export const sceneWords = defineMessages({
	nl: {
		gemeente: (name: string) => `gemeente ${plain(name)}`,
		gap: (n: string) => `… ${n} ertussen`,
		before: (n: string) => `… ${n} ervoor`,
		after: (n: string) => `… nog ${n}`,
		area: 'Gebied',
		rank: 'Plaats',
		says: 'Wat de toets zegt',
		ranked: (metric: string, areas: string) => `Rangorde van ${areas} naar ${metric}.`,
		nothing: 'Hiervan is niets te laten zien in deze gegevens.',
		decisions: 'Gevraagde besluiten',
		loading: 'Wordt opgehaald…',
		failed: 'De cijfers van deze scène konden niet worden opgehaald.',
		gone: 'Deze scène vraagt iets wat er niet meer is:',
		of: { view: 'beeld', beside: 'tweede beeld', highlights: 'gemarkeerd gebied' },
		page: (n: number, total: number) => `pagina ${n} van ${total}`,
		sources: (names: string) => `Bron: ${names}`,
		marked: 'gemarkeerd',
		untitled: 'Scène zonder titel',
		fictional: 'Fictieve gegevens.',
	},
	en: {
		gemeente: (name: string) => `municipality of ${plain(name)}`,
		gap: (n: string) => `… ${n} in between`,
		before: (n: string) => `… ${n} before`,
		after: (n: string) => `… ${n} more`,
		area: 'Area',
		rank: 'Rank',
		says: 'What the test says',
		ranked: (metric: string, areas: string) => `Ranking of ${areas} by ${metric}.`,
		nothing: 'There is nothing to show of this in these data.',
		decisions: 'Decisions asked',
		loading: 'On its way…',
		failed: 'The figures of this scene could not be fetched.',
		gone: 'This scene asks something that is no longer there:',
		of: { view: 'picture', beside: 'second picture', highlights: 'highlighted area' },
		page: (n: number, total: number) => `page ${n} of ${total}`,
		sources: (names: string) => `Source: ${names}`,
		marked: 'highlighted',
		untitled: 'Scene without a title',
		fictional: 'Fictional data.',
	},
})
