import type { Metric } from '../../server/contract/metric.ts'
import { investmentWords } from '../../server/contract/overlays/investment-words.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import type { FaceName } from '../view/face.ts'
import { useFace } from '../view/use-face.ts'

type Families = Record<Metric['family'], string>

/** The kinds of figures as each face calls them: what the team calls a signal is a report to a resident. */
const families = defineMessages<Record<FaceName, Families>>({
	nl: {
		internal: terms.nl.families,
		public: { signals: 'Meldingen', statistics: 'Cijfers', investments: investmentWords.nl.public.name },
	},
	en: {
		internal: terms.en.families,
		public: { signals: 'Reports', statistics: 'Figures', investments: investmentWords.en.public.name },
	},
})

export const useFamilyWords = (): Families => useMessages(families)[useFace().name]
