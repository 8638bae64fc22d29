import { useMemo } from 'react'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { AnswerRow } from '../answer.ts'
import { useColors } from '../charts/use-colors.ts'
import { useReading } from '../reading/use-reading.ts'
import type { Scale } from '../scale/scale.ts'
import { inBins } from '../table/in-bins.ts'
import { useView } from '../view/use-view.tsx'
import { useBrushed } from './use-brushed.ts'

export interface AreaLook {
	/** Of the values, whatever the colours say. */
	scale: Scale | null
	/** The colour on the map; null for an area that has none there. */
	colorOf: (row: AnswerRow) => string | null
	/** Whether an area is among the classes chosen in the legend and inside the brush: what is not, is drawn pale. */
	isChosen: (row: AnswerRow) => boolean
}

/** How each area looks in charts: as it does on the map. */
export function useAreaLook(answer: ValuesAnswer | null): AreaLook {
	const { view } = useView()
	const { scale, colorOf } = useColors(answer)
	const { reading } = useReading()
	const { codes } = useBrushed()
	return useMemo(() => {
		const inClass = (row: AnswerRow) => {
			if (!reading) return inBins(row, view.bins, scale)
			const own = reading.classOf(row.code)
			return view.bins.length === 0 || (own !== null && view.bins.includes(own.index))
		}
		return {
			scale,
			colorOf: reading ? (row) => reading.classOf(row.code)?.color ?? null : colorOf,
			isChosen: (row) => (codes === null || codes.has(row.code)) && inClass(row),
		}
	}, [scale, colorOf, reading, codes, view.bins])
}
