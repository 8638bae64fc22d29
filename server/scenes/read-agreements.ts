import type { z } from 'zod'
import { buurtenOf } from '../areas/division.ts'
import type { Investment, investmentsAnswer } from '../contract/investment.ts'
import { asksLate } from '../contract/presentation/caption-lines.ts'
import { terms } from '../contract/terms.ts'
import type { View } from '../contract/view.ts'
import type { Served } from '../served.ts'

/** How many stand on a scene. */
const AGREEMENTS = 12

/** Where something is being done or held up first. */
const order: readonly Investment['status'][] = ['onHold', 'inProgress', 'planned', 'completed', 'cancelled']
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
/** What is promised, else what is set aside for it. */
export const promised = ({ committed, budgeted }: Investment): number => committed ?? budgeted ?? 0

/** Whether one of the words that an investment is shown with has the text of a filter in it; `te laat` finds what is late. */
function says(entry: Investment, filter: string): boolean {
	const text = fold(filter)
	if (text === '') return true
	if (asksLate(filter)) return entry.late
	const words = [
		entry.id,
		entry.title,
		entry.programme,
		entry.theme,
		entry.partner,
		entry.collegeTarget,
		terms.nl.investmentStatuses[entry.status],
		terms.en.investmentStatuses[entry.status],
		...entry.areas.map(({ name }) => name),
	]
	return words.some((word) => word !== null && fold(word).includes(text))
}

export interface ReadAgreements {
	/** The first of them, in order: late first, then by status and amount. */
	answer: z.infer<typeof investmentsAnswer>
	/** All of them, for the figures. */
	all: Investment[]
	/** How many there are when nothing is searched for. */
	of: number
}

/** What was agreed in the areas together, all of the Dataset without any; the filter of the View counts. */
export async function readAgreements(
	served: Served,
	areas: readonly string[],
	{ filter }: Pick<View, 'filter'>,
): Promise<ReadAgreements> {
	const [{ asOf, partners, investments }, division] = await Promise.all([served.investments(), served.division()])
	const inside = new Set(
		areas.flatMap((code) => {
			const area = division.byCode.get(code)
			return area === undefined ? [] : buurtenOf(division, area)
		}),
	)
	const there = investments.flatMap((entry): Investment[] => {
		if (areas.length === 0) return [entry]
		const here = entry.areas.filter(({ code }) => inside.has(code))
		return here.length === 0 ? [] : [{ ...entry, share: here.reduce((sum, { share }) => sum + share, 0) }]
	})
	const all = there
		.filter((entry) => says(entry, filter))
		.sort(
			(a, b) =>
				Number(b.late) - Number(a.late) ||
				order.indexOf(a.status) - order.indexOf(b.status) ||
				promised(b) - promised(a) ||
				(a.id < b.id ? -1 : 1),
		)
	return { answer: { asOf, partners, investments: all.slice(0, AGREEMENTS) }, all, of: there.length }
}
