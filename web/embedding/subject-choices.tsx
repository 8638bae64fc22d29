import { useId, useState } from 'react'
import type { EmbedOptions } from '../../server/contract/embed.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { filterMetrics } from '../controls/metric-groups.ts'
import { useMessages, useText } from '../i18n/language.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import css from './embedding.module.css'
import { embeddingMessages } from './embedding-messages.ts'

/** As the address can hold. */
const MOST = 12
/** With fewer a field to search in is in the way. */
const MANY = 10

interface SubjectChoicesProps {
	metrics: readonly Metric[]
	/** Of the View: always among what may be chosen. */
	current: string
	chosen: EmbedOptions['choices']
	onChange: (chosen: EmbedOptions['choices']) => void
}

/** Which metrics people may choose from in the embed. */
export function SubjectChoices({ metrics, current, chosen, onChange }: SubjectChoicesProps) {
	const t = useMessages(embeddingMessages)
	const text = useText()
	const [query, setQuery] = useState('')
	const id = useId()
	const others = chosen.filter((one) => one !== current)
	const found = filterMetrics(metrics, query)
	const isFull = others.length >= MOST
	return (
		<Disclosure level={4} title={t.choices} summary={t.choicesSummary(others.length)}>
			<p id={id} className={css.hint}>
				{t.choicesHint(MOST)}
			</p>
			{metrics.length > MANY && (
				<SearchInput label={t.findSubject} placeholder={t.findSubject} value={query} onChange={setQuery} />
			)}
			{found.length === 0 && <p className={css.hint}>{t.noSubject}</p>}
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and speak its legend twice beside the heading */}
			<div role="group" aria-label={t.choices} aria-describedby={id} className={css.subjects}>
				{found.map((metric) => {
					const isCurrent = metric.id === current
					const isChosen = others.includes(metric.id)
					return (
						<Checkbox
							key={metric.id}
							isSelected={isCurrent || isChosen}
							isDisabled={isCurrent || (isFull && !isChosen)}
							onChange={(on) =>
								onChange(
									// In the order of the catalogue, so that the same choice gives the same address.
									metrics.map((one) => one.id).filter((one) => (one === metric.id ? on : others.includes(one))),
								)
							}
						>
							{text(metric.label)}
							{isCurrent && <span className={css.quiet}> ({t.current})</span>}
						</Checkbox>
					)
				})}
			</div>
		</Disclosure>
	)
}
