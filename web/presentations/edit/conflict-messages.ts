import { defineMessages } from '../../i18n/language.tsx'

export const conflictMessages = defineMessages({
	nl: {
		mineKept: 'Je gaat verder met die van de ander. Die van jou staat als kopie in de lijst.',
		theirsKept: 'Je gaat verder met die van jou. Die van de ander staat als kopie in de lijst.',
		openCopy: 'Open de kopie',
	},
	en: {
		mineKept: 'You go on with the other’s. Yours stands in the list as a copy.',
		theirsKept: 'You go on with yours. The other’s stands in the list as a copy.',
		openCopy: 'Open the copy',
	},
})
