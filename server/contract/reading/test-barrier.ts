import type { HotspotsAnswer } from '../hotspot.ts'
import type { Range } from '../signal-range.ts'
import type { Barrier, ReadingContext } from './area-reading.ts'
import { longerPeriod, perWijk, wholePeriod } from './remedies.ts'

/** Fewest areas that can be held against each other; as the server's. */
const FEWEST_AREAS = 8

/** Why a test of neighbours says nothing of this map, and which of a longer period and larger areas would mend it. Pure. */
export function testBarrier(
	{ global, query, parameters, metric }: HotspotsAnswer,
	context: ReadingContext,
): Barrier | null {
	const { words, format } = context
	const t = words.barriers
	switch (global.inference) {
		case 'ok':
			return null
		case 'noVariation':
			return { title: t.noVariation, text: t.noVariationText, remedies: [] }
		case 'tooFewAreas':
			return { title: t.tooFewAreas, text: t.tooFewAreasText, remedies: [] }
		case 'noData':
			return { title: t.noData, text: t.noDataText, remedies: [] }
		case 'tooFewExpected': {
			const mean = global.meanExpected ?? 0
			if (mean === 0) return nothingCounted(query.filter, context)
			const remedies = longerPeriod(query.filter, context, parameters.minimumExpected / mean)
			const [own, wijken] = [context.areaCounts[query.level] ?? 0, context.areaCounts.wijk ?? 0]
			if (
				query.level === 'buurt' &&
				metric.levels.includes('wijk') &&
				parameters.universe === null &&
				wijken >= FEWEST_AREAS &&
				(mean * own) / wijken >= parameters.minimumExpected
			)
				remedies.push(perWijk)
			return {
				title: t.tooFewExpected,
				text: t.tooFewExpectedText(
					format.decimal(mean, mean < 0.1 ? 2 : 1),
					words.areas[query.level],
					format.integer(parameters.minimumExpected),
				),
				remedies,
			}
		}
	}
}

/** Nothing was counted at all: only the longest period there is can then tell more. Pure. */
export function nothingCounted(filter: Range | null, { words, days }: ReadingContext): Barrier {
	const { noEvents, noEventsText } = words.barriers
	return { title: noEvents, text: noEventsText, remedies: wholePeriod(filter, days) }
}
