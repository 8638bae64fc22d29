import { useMemo } from 'react'
import type { Scale } from '../../server/contract/scale.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { AnswerRow } from '../answer.ts'
import { useColors } from '../charts/use-colors.ts'
import { useReading } from '../reading/use-reading.ts'
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
		// A reading on its way has classes of its own: those of the values do not stand in for it.
		const known = view.reading === 'values' || reading !== null
		return {
			scale,
			colorOf: reading ? (row) => reading.classOf(row.code)?.color ?? null : colorOf,
			isChosen: (row) => codes?.has(row.code) !== false && (!known || inBins(row, view.bins, scale, reading)),
		}
	}, [scale, colorOf, reading, codes, view.bins, view.reading])
}
