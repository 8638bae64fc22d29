import { useEffect, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import { defineMessages, useMessages } from '../../i18n/language.tsx'
import { Failure, Loading } from '../../panels/section.tsx'
import { useView } from '../../view/use-view.tsx'
import { CandidatePicker } from './candidate-picker.tsx'
import css from './choice-panel.module.css'
import { ChoiceResult } from './choice-result.tsx'
import { CriteriaEditor } from './criteria-editor.tsx'
import { useChoice, useChoiceAreas } from './use-choice.ts'
import { useVerdictLine } from './use-verdict-line.ts'

const messages = defineMessages({
	nl: {
		title: 'Afwegen',
		question: 'Waar gaat de keuze over?',
		example: 'Bijvoorbeeld: waar komt de sporthal?',
		intro: 'Kies gebieden en criteria, en zeg hoe zwaar elk criterium telt. De uitkomst zegt ook hoe zeker hij is.',
		outcome: 'Uitkomst',
		candidates: 'Nog te kiezen: twee of meer gebieden.',
		criteria: 'Nog te kiezen: één of meer criteria.',
	},
	en: {
		title: 'Weigh',
		question: 'What is the choice about?',
		example: 'For example: where to build the sports hall?',
		intro:
			'Choose areas and criteria, and say how heavily each criterion counts. The outcome also says how sure it is.',
		outcome: 'Outcome',
		candidates: 'Still to choose: two or more areas.',
		criteria: 'Still to choose: one or more criteria.',
	},
})

/** The question in the words of who weighs; written to the address as one choice, when the field is left or on Enter. */
function Question() {
	const t = useMessages(messages)
	const { view, update } = useView()
	const [text, setText] = useState(view.question)
	useEffect(() => setText(view.question), [view.question])
	const keep = () => text.trim() !== view.question && update({ question: text.trim() })
	return (
		<TextField
			aria-label={t.question}
			className={css.question ?? ''}
			value={text}
			onChange={setText}
			maxLength={120}
			onBlur={keep}
			onKeyDown={(event) => (event.key === 'Enter' ? keep() : event.continuePropagation())}
		>
			<Input className={css.questionInput ?? ''} placeholder={`${t.question} ${t.example}`} enterKeyHint="done" />
		</TextField>
	)
}

/** Weighing a choice between areas: which, by what, what comes out, how firm that is, and a text to keep. */
export function ChoicePanel() {
	const t = useMessages(messages)
	const { view } = useView()
	const areas = useChoiceAreas()
	const { data, error, refetch, isPlaceholderData, enough } = useChoice()
	const verdict = useVerdictLine()
	return (
		<article className={css.choice} aria-labelledby="choice-title">
			<header className={css.head}>
				<h2 id="choice-title" className={css.title}>
					{t.title}
				</h2>
				<Question />
				<p role="status" className={css.verdict} data-there={data !== undefined || undefined}>
					{data ? verdict(data, areas.nameOf) : ''}
				</p>
			</header>
			<div className={css.columns}>
				<div className={css.setup}>
					{!enough && <p className={css.quiet}>{t.intro}</p>}
					<CandidatePicker choice={areas} />
					<CriteriaEditor level={areas.level} />
				</div>
				<div className={css.outcome} data-stale={isPlaceholderData || undefined}>
					{enough ? (
						error ? (
							<Failure error={error} retry={() => void refetch()} />
						) : data ? (
							<ChoiceResult answer={data} nameOf={areas.nameOf} />
						) : (
							<Loading lines={8} />
						)
					) : (
						<section className={css.missing} aria-label={t.outcome}>
							{view.candidates.length < 2 && <p>{t.candidates}</p>}
							{view.criteria.length < 1 && <p>{t.criteria}</p>}
						</section>
					)}
				</div>
			</div>
		</article>
	)
}
