import { locales } from '../contract/format.ts'
import type { Investment } from '../contract/investment.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { terms } from '../contract/terms.ts'
import { addTable, type Column } from './add-table.ts'
import type { SlideContext } from './slide-scene.ts'

/** What was agreed, with the ladder of money, and late said in words. Null: there is nothing. */
export function addInvestments(answer: SceneAnswer, context: SlideContext): string[] | null {
	const { slide, box, language, format, words } = context
	const { investments: found } = answer
	if (found === null || found.investments.length === 0) return null
	const { moneyLadder, investmentStatuses, unknown } = terms[language]
	// Beside a body there is room for short amounts only.
	const write = box.w > 10 ? format.euro : format.compactEuro
	const money = (amount: number | null) => (amount === null ? unknown : write(amount))
	const state = ({ status, late, milestones, endsOn }: Investment): string => {
		const parts = milestones
			// Of what was cancelled nothing is late any more.
			.filter((milestone) => late && milestone.late)
			.map(({ title, agreedOn }) => words.latePart(title, format.day(agreedOn)))
		const ended = late && parts.length === 0 && endsOn !== null ? [words.lateEnd(format.day(endsOn))] : []
		return [investmentStatuses[status], ...parts, ...ended].join('; ')
	}
	const columns: Column[] = [
		{ title: words.agreement, share: 30 },
		{ title: words.partner, share: 22 },
		{ title: moneyLadder.budgeted, share: 13, numeric: true },
		{ title: moneyLadder.committed, share: 13, numeric: true },
		{ title: moneyLadder.spent, share: 13, numeric: true },
		{ title: words.status, share: 36 },
	]
	const left = addTable(slide, {
		columns,
		rows: found.investments.map((one) => ({
			cells: [one.title, one.partner, money(one.budgeted), money(one.committed), money(one.spent), state(one)],
			marked: one.late,
		})),
		box,
		name: words.names.table,
		locale: locales[language],
	})
	return [words.asOf(format.day(found.asOf)), ...(left > 0 ? [words.more(format.integer(left), left === 1)] : [])]
}
