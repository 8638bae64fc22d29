import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import type { Scale } from '../../server/contract/scale.ts'
import type { AnswerRow } from '../answer.ts'

/** Whether an area lies in one of the chosen classes; every area does when none is chosen or there are no classes. */
export function inBins(
	row: Pick<AnswerRow, 'code' | 'value' | 'status'>,
	bins: readonly number[],
	scale: Scale | null,
	reading: Pick<AreaReading, 'classOf'> | null = null,
): boolean {
	if (bins.length === 0) return true
	if (reading) {
		const found = reading.classOf(row.code)
		return found !== null && bins.includes(found.index)
	}
	if (!scale?.classed) return true
	const bin = row.value !== null && row.status === 'ok' ? scale.binOf(row.value) : null
	return bin !== null && bins.includes(bin.index)
}
