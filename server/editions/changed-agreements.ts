import type { z } from 'zod'
import type { Language } from '../contract/common.ts'
import { makeFormatters } from '../contract/format.ts'
import type { Investment } from '../contract/investment.ts'
import { defineMessages } from '../contract/messages.ts'
import type { agreementChange } from '../contract/presentation/edition.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { terms } from '../contract/terms.ts'

type AgreementChange = z.infer<typeof agreementChange>

const messages = defineMessages({
	nl: {
		agreed: (what: string, day: string) => `${what}: afgesproken op ${day}`,
		met: (what: string, day: string) => `${what}: gehaald op ${day}`,
		missed: (what: string, day: string) => `${what}: had op ${day} klaar moeten zijn`,
		unknown: 'niet bekend',
		none: 'geen',
		amounts: { budgeted: 'begroot', committed: 'toegezegd', spent: 'uitgegeven' },
	},
	en: {
		agreed: (what: string, day: string) => `${what}: agreed for ${day}`,
		met: (what: string, day: string) => `${what}: met on ${day}`,
		missed: (what: string, day: string) => `${what}: should have been done by ${day}`,
		unknown: 'not known',
		none: 'none',
		amounts: { budgeted: 'budgeted', committed: 'committed', spent: 'spent' },
	},
})

const order: readonly AgreementChange['kind'][] = ['missed', 'met', 'date', 'target', 'status', 'new', 'gone', 'amount']
const amounts = ['budgeted', 'committed', 'spent'] as const

/** Milestones by their title, and of equal titles the first by the first. */
function byTitle({ milestones }: Investment) {
	const found = new Map<string, Investment['milestones'][number]>()
	for (const milestone of milestones) {
		let key = milestone.title
		while (found.has(key)) key += '\u001f'
		found.set(key, milestone)
	}
	return found
}

/** All agreements under the question are in the Answer, so that one that is not in it is not there. */
const isWhole = (answer: SceneAnswer) => (answer.figures.find(({ key }) => key === 'rest')?.value ?? 0) === 0

/**
 * What changed in what was agreed, by investment: milestones met and missed, other days, targets, status, amounts, new ones and ones
 * that are gone. Of a list that shows only a part it is not said that something is new or gone. Pure.
 */
export function changedAgreements(before: SceneAnswer, after: SceneAnswer, language: Language): AgreementChange[] {
	const t = messages[language]
	const words = terms[language].investmentStatuses
	const format = makeFormatters(language)
	const [old, now] = [before, after].map(
		({ investments }) => new Map(investments?.investments.map((one) => [one.id, one])),
	)
	if (!old || !now) return []
	const changes: AgreementChange[] = []
	for (const [id, is] of now) {
		const was = old.get(id)
		const add = (kind: AgreementChange['kind'], from: string, to: string) =>
			changes.push({ kind, investment: id, title: is.title, before: from, after: to })
		if (was === undefined) {
			if (isWhole(before)) add('new', t.none, words[is.status])
			continue
		}
		const milestones = byTitle(was)
		for (const [key, milestone] of byTitle(is)) {
			const earlier = milestones.get(key)
			const agreed = (of: typeof milestone) => t.agreed(of.title, format.day(of.agreedOn))
			const from = earlier ? agreed(earlier) : t.none
			if (milestone.actualOn !== null && (earlier?.actualOn ?? null) === null) {
				add('met', from, t.met(milestone.title, format.day(milestone.actualOn)))
			} else if (milestone.late && is.status !== 'cancelled' && !earlier?.late) {
				add('missed', from, t.missed(milestone.title, format.day(milestone.agreedOn)))
			} else if (earlier === undefined || earlier.agreedOn !== milestone.agreedOn) {
				add('date', from, agreed(milestone))
			}
		}
		if (was.collegeTarget !== is.collegeTarget) add('target', was.collegeTarget ?? t.none, is.collegeTarget ?? t.none)
		if (was.status !== is.status) add('status', words[was.status], words[is.status])
		for (const amount of amounts) {
			if (was[amount] === is[amount]) continue
			const text = (of: Investment) =>
				`${t.amounts[amount]}: ${of[amount] === null ? t.unknown : format.euro(of[amount])}`
			add('amount', text(was), text(is))
		}
	}
	if (isWhole(after)) {
		for (const [id, was] of old) {
			if (!now.has(id)) {
				changes.push({ kind: 'gone', investment: id, title: was.title, before: words[was.status], after: t.none })
			}
		}
	}
	return changes.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
