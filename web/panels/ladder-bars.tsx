import { terms } from '../../server/contract/terms.ts'
import { BarList } from '../charts/bar-list.tsx'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { type LadderTotals, ladderSteps } from './ladder.ts'

const messages = defineMessages({
	nl: {
		label: 'Begroot, toegezegd en uitgegeven',
		unknown: (n: string, one: boolean) => (one ? 'van 1 investering onbekend' : `van ${n} investeringen onbekend`),
		of: (share: string, what: string) => `${share}% van ${what}`,
	},
	en: {
		label: 'Budgeted, committed and spent',
		unknown: (n: string, one: boolean) => (one ? 'unknown for 1 investment' : `unknown for ${n} investments`),
		of: (share: string, what: string) => `${share}% of ${what}`,
	},
})

/** The money ladder as three bars on one scale: budgeted, committed, spent. */
export function LadderBars({ totals }: { totals: LadderTotals }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	return (
		<BarList
			label={t.label}
			bars={ladderSteps.map((step, i) => {
				const { euros, unknown } = totals.amounts[step]
				const before = ladderSteps[i - 1]
				// A share only where both sums are over the same investments.
				const whole =
					before === undefined || unknown > 0 || totals.amounts[before].unknown > 0
						? null
						: totals.amounts[before].euros
				const share =
					before !== undefined && euros !== null && whole !== null && whole > 0
						? t.of(format.integer((euros / whole) * 100), term.moneyLadder[before].toLowerCase())
						: null
				return {
					key: step,
					label: term.moneyLadder[step],
					value: euros,
					text: euros === null ? term.unknown : format.euro(euros),
					emphasis: step === 'spent',
					note:
						[share, unknown > 0 && euros !== null && t.unknown(format.integer(unknown), unknown === 1)]
							.filter(Boolean)
							.join('; ') || undefined,
				}
			})}
		/>
	)
}
