import { defineMessages } from './messages.ts'

/** Words in the page of /embed that no Answer changes. */
export const embedWords = defineMessages({
	nl: { table: 'Tabel', map: 'Kaart' },
	en: { table: 'Table', map: 'Map' },
})
