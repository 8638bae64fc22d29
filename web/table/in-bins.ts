import type { AnswerRow } from '../answer.ts'
import type { Scale } from '../scale/scale.ts'

/** Whether an area lies in one of the chosen classes; every area does when none is chosen or there are no classes. */
export function inBins(
	row: Pick<AnswerRow, 'value' | 'status'>,
	bins: readonly number[],
	scale: Scale | null,
): boolean {
	if (bins.length === 0 || !scale?.classed) return true
	const bin = row.value !== null && row.status === 'ok' ? scale.binOf(row.value) : null
	return bin !== null && bins.includes(bin.index)
}
