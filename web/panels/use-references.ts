import { useMemo } from 'react'
import type { AreaProfile } from '../../server/contract/area.ts'
import type { ValueStatus, ValuesAnswer } from '../../server/contract/values.ts'
import { useView } from '../view/use-view.tsx'
import { type SimilarMean, similarMean } from './similar-mean.ts'
import { type AnswerRows, useAnswerRows } from './use-answer-rows.ts'

/** A value to compare with, and how it was made. */
export interface Reference {
	code: string
	name: string
	value: number | null
	status: ValueStatus
	aggregation: ValuesAnswer['aggregation']
}

export interface References {
	/** The Answer at the level of the area itself: the same one as on the map when the map shows that level. */
	own: AnswerRows
	buurten: AnswerRows
	wijk: Reference | null
	gemeente: Reference | null
	similar: SimilarMean | null
}

function referenceIn(rows: AnswerRows, ancestor: { code: string; name: string } | undefined): Reference | null {
	const row = ancestor && rows.byCode.get(ancestor.code)
	if (!ancestor || !row || !rows.answer) return null
	return {
		code: ancestor.code,
		name: ancestor.name,
		value: row.value,
		status: row.status,
		aggregation: rows.answer.aggregation,
	}
}

/** What an area is compared with under the current View: its wijk, its gemeente and the mean of similar areas. */
export function useReferences(profile: AreaProfile): References {
	const { view } = useView()
	const buurten = useAnswerRows(view, 'buurt')
	const wijken = useAnswerRows(view, 'wijk')
	const gemeenten = useAnswerRows(view, 'gemeente')
	const own = { buurt: buurten, wijk: wijken, gemeente: gemeenten }[profile.level]
	const ancestor = (level: string) => profile.ancestors.find((area) => area.level === level)
	const similar = useMemo(
		() => (profile.similar ? similarMean(own.rows, profile.similar.codes) : null),
		[own.rows, profile.similar],
	)
	return {
		own,
		buurten,
		wijk: referenceIn(wijken, ancestor('wijk')),
		gemeente: referenceIn(gemeenten, ancestor('gemeente')),
		similar,
	}
}
