import { useMemo } from 'react'
import { terms } from '../../server/contract/terms.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { useView } from '../view/use-view.tsx'
import { correlationMessages, FEWEST_PAIRS, mayBeChance, strengthOf } from './correlation-words.ts'
import { rankCorrelation } from './rank-correlation.ts'

/** How two metrics go together in one sentence, and what that does not say. */
export function useCorrelationText(points: readonly { x: number; y: number }[]): { finding: string; caution: string } {
	const t = useMessages(correlationMessages)
	const term = useMessages(terms)
	const format = useFormat()
	const { view } = useView()
	const what = term.levelsPlural[view.level]
	const r = useMemo(() => rankCorrelation(points), [points])
	const n = format.integer(points.length)
	const caution = t.caution(what)
	if (points.length < FEWEST_PAIRS) return { finding: t.few(n), caution }
	if (r === null) return { finding: t.still, caution }
	const strength = strengthOf(r)
	const words = t.strengths[strength]
	const way = strength === 'none' ? '' : `: ${(r > 0 ? t.up : t.down)(t.often[strength])}`
	const finding = `${words.charAt(0).toUpperCase()}${words.slice(1)}${way} (${t.r(format.decimal(r, 2), n, what)}).${strength !== 'none' && mayBeChance(r, points.length) ? ` ${t.chance(what)}` : ''}`
	return { finding, caution }
}
