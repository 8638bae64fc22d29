import { useState } from 'react'
import { type PatternStatus, patternStatuses } from '../scale/patterns.ts'
import type { Drawn } from './use-drawn-answer.ts'

/** The statuses with a pattern that any Answer so far had: they only grow, since each change makes the map cut all areas anew. */
export function useSeenStatuses(drawn: Drawn | null): readonly PatternStatus[] {
	const [seen, setSeen] = useState<{ answer: Drawn['answer'] | null; statuses: readonly PatternStatus[] }>({
		answer: null,
		statuses: [],
	})
	if (drawn && drawn.answer !== seen.answer) {
		const now = new Set<string>(drawn.answer.status)
		// A value outside own classes is drawn as missing.
		if (drawn.answer.query.classification === 'own') now.add('missing')
		const statuses = patternStatuses.filter((status) => now.has(status) || seen.statuses.includes(status))
		setSeen({ answer: drawn.answer, statuses: statuses.length === seen.statuses.length ? seen.statuses : statuses })
	}
	return seen.statuses
}
