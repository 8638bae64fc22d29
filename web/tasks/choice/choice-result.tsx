import { correlatedSentences, unknownSentences } from '../../../server/contract/explain/choice-caveats.ts'
import { shareText } from '../../../server/contract/explain/choice-numbers.ts'
import { decidingSentences } from '../../../server/contract/explain/choice-tipping.ts'
import { choiceWords } from '../../../server/contract/explain/choice-words.ts'
import type { PrioritiesAnswer } from '../../../server/contract/priority.ts'
import { terms } from '../../../server/contract/terms.ts'
import { RankIntervals } from '../../charts/rank-intervals.tsx'
import { defineMessages, useFormat, useLanguage, useMessages } from '../../i18n/language.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useView } from '../../view/use-view.tsx'
import { ChoiceFigures } from './choice-figures.tsx'
import { ChoiceKeep } from './choice-keep.tsx'
import css from './choice-panel.module.css'

const messages = defineMessages({
	nl: {
		ranking: 'De rangorde',
		first: (share: string) => `· bovenaan ${share}`,
		decides: 'Wat de doorslag geeft',
		figures: 'De cijfers',
		double: 'Let op: dubbel geteld',
		unknown: 'Niet alles is bekend',
		how: 'Hoe komt deze rangorde tot stand?',
		how1: (what: string) =>
			`Elk cijfer wordt omgezet in een plaats tussen alle ${what}, van 0 (vraagt er het minst om) tot 1 (vraagt er het meest om). De score is het gemiddelde, gewogen met jouw gewichten.`,
		how2: (count: string) =>
			`Gewichten zijn nooit precies. Daarom is ${count} keer opnieuw geteld met gewichten die rond de jouwe schuiven. De balk laat de plaatsen zien die een gebied in negen van de tien varianten heeft.`,
		how3: 'Overlappen de balken, dan beslissen de cijfers niet: dan is er geen duidelijke eerste en telt wat niet in cijfers staat.',
	},
	en: {
		ranking: 'The ranking',
		first: (share: string) => `· on top ${share}`,
		decides: 'What decides',
		figures: 'The figures',
		double: 'Mind: counted double',
		unknown: 'Not everything is known',
		how: 'How does this ranking come about?',
		how1: (what: string) =>
			`Each figure becomes a place among all ${what}, from 0 (asks for it least) to 1 (asks for it most). The score is the mean, weighed with your weights.`,
		how2: (count: string) =>
			`Weights are never exact. So it was counted ${count} times again with weights that shift around yours. The bar shows the places that an area takes in nine of ten variants.`,
		how3: 'Where the bars overlap, the figures do not decide: then there is no clear first, and what is not in figures counts.',
	},
})

/** What comes out: places with their intervals, what decides and what would turn it, the figures, and the text to keep. */
export function ChoiceResult({ answer, nameOf }: { answer: PrioritiesAnswer; nameOf: (code: string) => string }) {
	const t = useMessages(messages)
	const choice = useMessages(choiceWords)
	const words = useMessages(terms)
	const language = useLanguage()
	const format = useFormat()
	const { update } = useView()
	const label = (id: string) => answer.criteria.find(({ metric }) => metric === id)?.label[language] ?? id
	const { deciding, tips, never } = decidingSentences(answer, { area: nameOf, metric: label }, choice, format)
	const correlated = correlatedSentences(answer, language, format)
	const unknown = unknownSentences(answer, nameOf, language)
	return (
		<>
			<section className={css.step} aria-labelledby="choice-ranking">
				<h3 id="choice-ranking" className={css.heading}>
					{t.ranking}
				</h3>
				<RankIntervals
					label={t.ranking}
					rows={answer.rows.map(({ area, rank, rankLow, rankHigh, first }) => ({
						code: area,
						name: nameOf(area),
						rank,
						low: rankLow,
						high: rankHigh,
						note: first === null ? null : t.first(shareText(first, choice, format)),
					}))}
					onPick={(area) => update({ area })}
				/>
				{unknown.length > 0 && (
					<Notice kind="warning" title={t.unknown}>
						{unknown.join(' ')}
					</Notice>
				)}
			</section>
			{(deciding !== null || tips.length > 0 || never !== null) && (
				<section className={css.step} aria-labelledby="choice-decides">
					<h3 id="choice-decides" className={css.heading}>
						{t.decides}
					</h3>
					{deciding !== null && <p className={css.deciding}>{deciding}</p>}
					<ul className={css.tips}>
						{[...tips, never].map((sentence) => sentence !== null && <li key={sentence}>{sentence}</li>)}
					</ul>
					{correlated.length > 0 && (
						<Notice kind="warning" title={answer.correlated.some(({ double }) => double) ? t.double : undefined}>
							{correlated.join(' ')}
						</Notice>
					)}
				</section>
			)}
			<section className={css.step} aria-labelledby="choice-figures">
				<h3 id="choice-figures" className={css.heading}>
					{t.figures}
				</h3>
				<ChoiceFigures answer={answer} nameOf={nameOf} />
			</section>
			<ChoiceKeep answer={answer} nameOf={nameOf} />
			<Disclosure title={t.how}>
				<div className={css.how}>
					<p>{t.how1(words.levelsPlural[answer.query.level])}</p>
					<p>{t.how2(format.integer(answer.scenarios.count))}</p>
					<p>{t.how3}</p>
				</div>
			</Disclosure>
		</>
	)
}
