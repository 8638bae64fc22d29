import { defineMessages } from '../i18n/language.tsx'

/** What the explanation of methods is called, wherever it is offered. */
export const methodsTitle = defineMessages({
	nl: { title: 'Hoe wordt dit berekend?' },
	en: { title: 'How is this worked out?' },
})
