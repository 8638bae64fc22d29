import type { Level } from '../../server/contract/common.ts'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { SortKey } from './table-rows.ts'

/**
 * Which columns an Answer asks for: no parent for a gemeente, no numerator where there is none, no difference with itself.
 * A reading puts its class and figures in the place of the status, which it says too.
 */
export function columnsOf(
	answer: Pick<ValuesAnswer, 'numerator' | 'reference'>,
	level: Level,
	reading: Pick<AreaReading, 'columns'> | null = null,
): SortKey[] {
	const columns: (SortKey | null)[] = [
		'rank',
		'name',
		level === 'gemeente' ? null : 'wijk',
		'inhabitants',
		answer.numerator ? 'numerator' : null,
		'value',
		...(reading ? reading.columns.map(({ key }) => key) : []),
		answer.reference && level !== 'gemeente' && !reading ? 'difference' : null,
		reading ? 'reading' : 'status',
	]
	return columns.filter((column) => column !== null)
}
