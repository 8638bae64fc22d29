import type { Metric } from '../../server/contract/metric.ts'
import type { AnswerRow } from '../answer.ts'

/** What a picture of ranked areas is drawn from, whether few as bars or many as columns. */
export interface RankedProps {
	rows: readonly AnswerRow[]
	metric: Metric
	colorOf: (row: AnswerRow) => string | null
	/** False: outside what is chosen elsewhere, drawn pale. */
	isChosen: (row: AnswerRow) => boolean
	/** Areas that stand out from the rest. */
	marked: ReadonlySet<string>
	mean: { value: number; label: string } | null
	label: string
}
