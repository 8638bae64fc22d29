import type { Metric } from '../../server/contract/metric.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import type { Difference } from './difference.ts'

const messages = defineMessages({
	nl: {
		equal: (name: string) => `${name} is gelijk`,
		higher: (name: string, size: string) => `${name} is ${size} hoger`,
		lower: (name: string, size: string) => `${name} is ${size} lager`,
		points: 'procentpunt',
	},
	en: {
		equal: (name: string) => `${name} is equal`,
		higher: (name: string, size: string) => `${name} is ${size} higher`,
		lower: (name: string, size: string) => `${name} is ${size} lower`,
		points: 'percentage points',
	},
})

/** A difference in words: "Havenkwartier is 12,3 hoger (17%)". Empty when a value is not known. */
export function useDifferenceText(): (
	difference: Difference | null,
	metric: Pick<Metric, 'decimals' | 'currency' | 'unit'>,
	name: string,
) => string {
	const t = useMessages(messages)
	const format = useFormat()
	return (difference, metric, name) => {
		if (!difference) return ''
		if (difference.kind === 'equal') return t.equal(name)
		const size = format.edge(metric, difference.size)
		const withUnit = metric.unit.nl === '%' ? `${size} ${t.points}` : size
		const words = t[difference.kind](name, withUnit)
		return difference.share === null ? words : `${words} (${format.integer(difference.share * 100)}%)`
	}
}
