import { type InvestmentWords, investmentWords } from '../../server/contract/overlays/investment-words.ts'
import { useMessages } from '../i18n/language.tsx'
import { useFace } from '../view/use-face.ts'

/** What investments are called, and how far they are, as each face says it: on the map as in the list. */
export const useInvestmentWords = (): InvestmentWords => useMessages(investmentWords)[useFace().name]
