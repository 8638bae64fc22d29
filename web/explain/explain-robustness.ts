import type { RobustnessAnswer } from '../../server/contract/hotspot.ts'
import type { Formatters } from '../i18n/format.ts'
import { rangeText } from '../panels/period-text.ts'
import type { RobustnessWords } from './robustness-words.ts'

type Check = RobustnessAnswer['checks'][number]
export type Standing = 'stands' | 'changes' | 'same' | 'impossible'

/** One check in words: what it was, whether the result for the area stands, and the same of the whole map. */
export interface CheckText {
	kind: Check['kind']
	label: string
	standing: Standing
	/** Of the area: `staat`, `verandert: hier niet opvallend`; null when it was not tested. */
	area: string | null
	/** Of the map: `9 van de 12 opvallende gebieden blijven staan`; null when the check could not be done. */
	whole: string | null
}

/**
 * Whether the result for an area, remarkable or not, is the same under each check. `code` null: only of the map as a
 * whole, since the area itself was not tested. `wijk` is the wijk around it. Pure.
 */
export function explainRobustness(
	answer: RobustnessAnswer,
	code: string | null,
	wijk: string | null,
	words: RobustnessWords,
	format: Formatters,
): CheckText[] {
	const main = sideIn(answer, code)
	return answer.checks.map((check): CheckText => {
		const label = `${words.kinds[check.kind]}${check.period === null ? '' : ` (${periodOf(check.period, format)})`}`
		if (!check.possible) {
			const reason = words.reasons[check.reason ?? ''] ?? words.otherReason
			return { kind: check.kind, label, standing: 'impossible', area: `${words.unknown}: ${reason}`, whole: null }
		}
		const whole = wholeText(check, words, format)
		if (code === null) return { kind: check.kind, label, standing: 'impossible', area: null, whole }
		if (check.kind === 'scan' && main === 'cold') {
			return {
				kind: check.kind,
				label,
				standing: 'impossible',
				area: `${words.unknown}: ${words.onlyHigh}`,
				whole: null,
			}
		}
		const standing = standingOf(check, code, wijk, main)
		const how = main === null ? words.gained : words.lost
		return {
			kind: check.kind,
			label,
			standing,
			area: standing === 'changes' ? `${words.changes}: ${how}` : words[standing === 'same' ? 'same' : 'stands'],
			whole,
		}
	})
}

/** A year as it is; days `from/to`, half-open, as a range. */
function periodOf(period: string, format: Formatters): string {
	const [from, to] = period.split('/')
	return from && to ? rangeText(from, to, format) : period
}

const sideIn = ({ hot, cold }: { hot: string[]; cold: string[] }, code: string | null) =>
	code === null ? null : hot.includes(code) ? 'hot' : cold.includes(code) ? 'cold' : null

function standingOf(check: Check, code: string, wijk: string | null, main: 'hot' | 'cold' | null): Standing {
	if (main !== null) return check.kept.includes(code) ? 'stands' : 'changes'
	return sideIn(check, check.kind === 'wijk' ? wijk : code) === null ? 'same' : 'changes'
}

function wholeText(check: Check, words: RobustnessWords, format: Formatters): string {
	const all = check.kept.length + check.lost.length
	const gained = format.integer(check.gained.length)
	return all === 0
		? words.wholeNone(gained)
		: words.whole(format.integer(check.kept.length), format.integer(all), gained)
}
