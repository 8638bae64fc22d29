import type { Formatters } from '../format.ts'
import type { RobustnessAnswer } from '../hotspot.ts'
import { rangeText } from '../period-text.ts'
import type { RobustnessWords } from './robustness-words.ts'

type Check = RobustnessAnswer['checks'][number]
/** `unclear`: not found, where there was little chance of finding it. */
export type Standing = 'stands' | 'changes' | 'same' | 'unclear' | 'impossible'

/** With fewer wijken than this a wijk that is no hotspot does not speak against a buurt that is. */
const FEW_WIJKEN = 30

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
		const kind = yearsBetween(answer, check) > 1 ? words.yearsBefore(format.integer(yearsBetween(answer, check))) : null
		const label = `${kind ?? words.kinds[check.kind]}${check.period === null ? '' : ` (${periodOf(check.period, format)})`}`
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
		const place = check.kind === 'wijk' ? wijk : code
		if (place !== null && check.untested.includes(place)) {
			const reason = check.kind === 'wijk' ? words.wijkUntested : words.areaUntested
			return { kind: check.kind, label, standing: 'impossible', area: `${words.unknown}: ${reason}`, whole }
		}
		const standing = standingOf(check, code, wijk, main)
		if (standing === 'unclear') {
			const area = `${words.lost}; ${words.fewWijken(format.integer(check.tested))}`
			return { kind: check.kind, label, standing, area, whole }
		}
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

/** How many years before the asked days a check was done; 0 where it was done on the same, or on years of figures. */
function yearsBetween({ query }: RobustnessAnswer, { period }: Check): number {
	if (!query.filter || period === null) return 0
	return Number(query.filter.from.slice(0, 4)) - Number(period.slice(0, 4))
}

/** A year as it is; days `from/to`, half-open, as a range. */
function periodOf(period: string, format: Formatters): string {
	const [from, to] = period.split('/')
	return from && to ? rangeText(from, to, format) : period
}

const sideIn = ({ hot, cold }: { hot: string[]; cold: string[] }, code: string | null) =>
	code === null ? null : hot.includes(code) ? 'hot' : cold.includes(code) ? 'cold' : null

function standingOf(check: Check, code: string, wijk: string | null, main: 'hot' | 'cold' | null): Standing {
	if (main !== null) {
		if (check.kept.includes(code)) return 'stands'
		const opposite = check.kind === 'wijk' && sideIn(check, wijk) !== null
		return check.kind === 'wijk' && check.tested < FEW_WIJKEN && !opposite ? 'unclear' : 'changes'
	}
	return sideIn(check, check.kind === 'wijk' ? wijk : code) === null ? 'same' : 'changes'
}

function wholeText(check: Check, words: RobustnessWords, format: Formatters): string {
	const all = check.kept.length + check.lost.length
	const gained = format.integer(check.gained.length)
	if (check.kind === 'wijk' && check.hot.length + check.cold.length === 0) {
		return words.wholeWijkNone(format.integer(check.tested))
	}
	if (check.kind === 'wijk' && all > 0) {
		return words.wholeWijk(format.integer(check.kept.length), format.integer(all))
	}
	return all === 0
		? words.wholeNone(gained)
		: words.whole(format.integer(check.kept.length), format.integer(all), gained)
}
