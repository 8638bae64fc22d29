import { defineMessages } from '../i18n/language.tsx'

export const printWords = defineMessages({
	nl: {
		back: 'Naar de presentatie',
		print: 'Afdrukken of bewaren als PDF',
		pictures: 'Plaatjes (PNG)',
		picturing: (done: number, total: number) => `Plaatje ${done} van ${total} is klaar…`,
		noPictures: 'De plaatjes konden niet worden gemaakt. Probeer het nog eens, of bewaar als PDF.',
		notes: 'Met notities',
		paper: 'Papier',
		papers: { a4: 'A4 liggend', '16x9': 'Scherm 16:9' },
		notesPaper: 'Met notities is het papier A4 staand: het blad boven, de notities eronder.',
		memo: 'Bestuurlijke notitie',
		memoOf: 'Notitie over één gebied',
		notesTitle: 'Notities',
		noNotes: 'Geen notities bij deze scène.',
		more: (title: string) => `Toelichting bij “${title}”`,
		moreNote: (n: number) => `De hele tekst van pagina ${n}`,
		opening: 'De presentatie wordt geopend…',
		failed: 'Deze presentatie kan niet worden geopend.',
		empty: 'Deze presentatie heeft geen scènes om af te drukken.',
		broken: (n: number) =>
			n === 1
				? '1 scène kan niet worden gelezen en staat hier niet.'
				: `${n} scènes kunnen niet worden gelezen en staan hier niet.`,
		pages: 'Pagina’s',
		drawing: 'Het papier wordt klaargezet…',
	},
	en: {
		back: 'To the presentation',
		print: 'Print or save as PDF',
		pictures: 'Pictures (PNG)',
		picturing: (done: number, total: number) => `Picture ${done} of ${total} is done…`,
		noPictures: 'The pictures could not be made. Try again, or save as PDF.',
		notes: 'With notes',
		paper: 'Paper',
		papers: { a4: 'A4 landscape', '16x9': 'Screen 16:9' },
		notesPaper: 'With notes the paper is A4 portrait: the sheet on top, the notes under it.',
		memo: 'Memo',
		memoOf: 'Memo about one area',
		notesTitle: 'Notes',
		noNotes: 'No notes with this scene.',
		more: (title: string) => `Text with “${title}”`,
		moreNote: (n: number) => `The whole text of page ${n}`,
		opening: 'The presentation is being opened…',
		failed: 'This presentation cannot be opened.',
		empty: 'This presentation has no scenes to print.',
		broken: (n: number) =>
			n === 1 ? '1 scene cannot be read and is not here.' : `${n} scenes cannot be read and are not here.`,
		pages: 'Pages',
		drawing: 'The paper is being made ready…',
	},
})
