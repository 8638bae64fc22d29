import { useState } from 'react'
import { type PatternStatus, patternStatuses } from '../../server/contract/patterns.ts'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import type { Drawn } from './use-drawn-answer.ts'

/**
 * The patterns that any Answer or reading so far had: they only grow, since each change makes the map cut all areas anew.
 */
export function useSeenStatuses(drawn: Drawn | null, reading: AreaReading | null): readonly PatternStatus[] {
	const [seen, setSeen] = useState<{
		answer: Drawn['answer'] | null
		reading: AreaReading | null
		statuses: readonly PatternStatus[]
	}>({ answer: null, reading: null, statuses: [] })
	if (drawn && (drawn.answer !== seen.answer || reading !== seen.reading)) {
		const now = new Set<string>(drawn.answer.status)
		// A value outside own classes is drawn as missing.
		if (drawn.answer.query.classification === 'own') now.add('missing')
		for (const { pattern, count } of reading?.classes ?? []) if (pattern !== null && count > 0) now.add(pattern)
		const statuses = patternStatuses.filter((status) => now.has(status) || seen.statuses.includes(status))
		setSeen({
			answer: drawn.answer,
			reading,
			statuses: statuses.length === seen.statuses.length ? seen.statuses : statuses,
		})
	}
	return seen.statuses
}
