import type { Level } from '../../server/contract/common.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { SortKey } from './table-rows.ts'

/** Which columns an Answer asks for: no parent for a gemeente, no numerator where there is none, no difference with itself. */
export function columnsOf(answer: Pick<ValuesAnswer, 'numerator' | 'reference'>, level: Level): SortKey[] {
	const columns: (SortKey | null)[] = [
		'rank',
		'name',
		level === 'gemeente' ? null : 'wijk',
		'inhabitants',
		answer.numerator ? 'numerator' : null,
		'value',
		answer.reference && level !== 'gemeente' ? 'difference' : null,
		'status',
	]
	return columns.filter((column) => column !== null)
}
