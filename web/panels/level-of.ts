import type { Level } from '../../server/contract/common.ts'

/** The level that the first two letters of a CBS code say: BU, WK or GM. */
export function levelOf(code: string): Level {
	return code.startsWith('BU') ? 'buurt' : code.startsWith('WK') ? 'wijk' : 'gemeente'
}
