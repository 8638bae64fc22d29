import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { ladderSteps } from '../panels/ladder.ts'
import { Icon } from '../ui/icon.tsx'
import { Agreement } from './agreement.tsx'
import css from './investments-content.module.css'
import { sceneWords } from './scene-words.ts'
import { useFittingItems } from './use-fitting-items.ts'

const messages = defineMessages({
	nl: {
		list: 'Investeringen en afspraken',
		count: (n: string, one: boolean) => (one ? '1 investering' : `${n} investeringen`),
		late: (n: string) => `${n} te laat`,
		asOf: (day: string) => `stand op ${day}`,
		rest: (n: string, one: boolean) => (one ? 'en nog 1 investering' : `en nog ${n} investeringen`),
	},
	en: {
		list: 'Investments and agreements',
		count: (n: string, one: boolean) => (one ? '1 investment' : `${n} investments`),
		late: (n: string) => `${n} late`,
		asOf: (day: string) => `as of ${day}`,
		rest: (n: string, one: boolean) => (one ? 'and 1 more investment' : `and ${n} more investments`),
	},
})

/** What was agreed: the sums, then every investment that there is room for, those that are late first. */
export function InvestmentsContent({ scene, answer }: { scene: Scene; answer: SceneAnswer }) {
	const t = useMessages(messages)
	const words = useMessages(sceneWords)
	const term = useMessages(terms)
	const format = useFormat()
	const all = answer.investments?.investments ?? []
	const [ref, fitting] = useFittingItems<HTMLUListElement>(all.length)
	if (!answer.investments || all.length === 0) return <p className={css.quiet}>{words.nothing}</p>
	// The list holds the first of them; the sums are of all.
	const figureOf = (key: string) => answer.figures.find((figure) => figure.key === key)?.value ?? null
	const count = figureOf('agreements') ?? all.length
	const late = figureOf('late') ?? 0
	const marked = new Set(scene.highlights.map(({ area }) => area))
	return (
		<div className={css.place}>
			<p className={css.sums}>
				<b>{t.count(format.integer(count), count === 1)}</b>
				{ladderSteps.map((step) => {
					const euros = figureOf(step)
					return (
						<span key={step}>
							{term.moneyLadder[step]} <b>{euros === null ? term.unknown : format.compactEuro(euros)}</b>
						</span>
					)
				})}
				{late > 0 && (
					<span className={css.late}>
						<Icon name="warning" />
						{t.late(format.integer(late))}
					</span>
				)}
				<span className={css.quiet}>{t.asOf(format.day(answer.investments.asOf))}</span>
			</p>
			<ul ref={ref} className={css.list} aria-label={t.list}>
				{all.slice(0, fitting).map((investment) => (
					<Agreement
						key={investment.id}
						investment={investment}
						marked={investment.areas.some(({ code }) => marked.has(code))}
					/>
				))}
			</ul>
			{fitting < all.length && (
				<p className={css.rest}>… {t.rest(format.integer(all.length - fitting), all.length - fitting === 1)}</p>
			)}
		</div>
	)
}
