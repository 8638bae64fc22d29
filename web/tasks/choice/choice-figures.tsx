import type { CSSProperties } from 'react'
import { figureText, whenText } from '../../../server/contract/explain/choice-numbers.ts'
import { unitPlace } from '../../../server/contract/explain/unit-place.ts'
import type { PrioritiesAnswer } from '../../../server/contract/priority.ts'
import { terms } from '../../../server/contract/terms.ts'
import { Bar } from '../../charts/bar.tsx'
import { barAxis } from '../../charts/bar-span.ts'
import { defineMessages, useFormat, useLanguage, useMessages } from '../../i18n/language.tsx'
import { useHover } from '../../view/use-hover.tsx'
import css from './choice-figures.module.css'

const messages = defineMessages({
	nl: {
		table: 'De cijfers per gebied en criterium',
		area: 'Gebied',
		mean: (what: string) => `Gemiddeld, alle ${what}`,
		bar: 'Balk: wat het cijfer aan de score van het gebied bijdraagt, bij deze gewichten. Alle balken hebben dezelfde schaal.',
		source: 'Bronnen',
		high: 'hoog telt',
		low: 'laag telt',
	},
	en: {
		table: 'The figures per area and criterion',
		area: 'Area',
		mean: (what: string) => `Mean, all ${what}`,
		bar: 'Bar: what the figure brings to the score of the area, at these weights. All bars share one scale.',
		source: 'Sources',
		high: 'high counts',
		low: 'low counts',
	},
})

/** Each figure with its unit and period, and what it brings to the score as a bar: rows in order of rank. */
export function ChoiceFigures({ answer, nameOf }: { answer: PrioritiesAnswer; nameOf: (code: string) => string }) {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const language = useLanguage()
	const format = useFormat()
	const { hovered, setHovered } = useHover()
	const { criteria, rows, query } = answer
	const axis = barAxis(rows.flatMap(({ contributions }) => contributions))
	const sources = [...new Set(criteria.map(({ source }) => source.name))]
	return (
		<div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
			<section className={css.scroll} aria-label={t.table} tabIndex={0}>
				<table className={css.table} style={{ '--rk-criteria': criteria.length } as CSSProperties}>
					<thead>
						<tr>
							<th scope="col" className={css.first}>
								{t.area}
							</th>
							{criteria.map((criterion) => (
								<th key={criterion.metric} scope="col">
									{criterion.label[language]}
									<span className={css.quiet}>
										{[
											unitPlace(criterion, language) === 'label' && criterion.unit[language],
											whenText(criterion, language, format),
											t[criterion.direction],
										]
											.filter(Boolean)
											.join(', ')}
									</span>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr
								key={row.area}
								data-lit={hovered === row.area || undefined}
								onPointerEnter={() => setHovered(row.area)}
								onPointerLeave={() => setHovered(null)}
							>
								<th scope="row" className={css.first}>
									{nameOf(row.area)}
								</th>
								{criteria.map((criterion, k) => {
									const status = row.status[k] ?? 'missing'
									return (
										<td key={criterion.metric} data-unknown={status !== 'ok' || undefined}>
											{figureText(criterion, row.values[k] ?? null, status, language, format)}
											<Bar value={row.contributions[k] ?? null} axis={axis} />
										</td>
									)
								})}
							</tr>
						))}
						<tr className={css.mean}>
							<th scope="row" className={css.first}>
								{t.mean(words.levelsPlural[query.level])}
							</th>
							{criteria.map((criterion) => (
								<td key={criterion.metric}>
									{criterion.mean === null ? '–' : figureText(criterion, criterion.mean, 'ok', language, format)}
								</td>
							))}
						</tr>
					</tbody>
				</table>
			</section>
			<p className={css.note}>
				{t.bar} {t.source}: {sources.join('; ')}.
			</p>
		</div>
	)
}
