import { useQuery } from '@tanstack/react-query'
import type { Level } from '../../../server/contract/common.ts'
import { type Criterion, MAXIMUM_CRITERIA } from '../../../server/contract/criterion.ts'
import { CatalogueButton } from '../../controls/catalogue-button.tsx'
import { defineMessages, useFormat, useMessages } from '../../i18n/language.tsx'
import { metricsQuery } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { changeMetric } from '../../view/resolve.ts'
import { useView } from '../../view/use-view.tsx'
import css from './choice-panel.module.css'
import { defaultCriterion, freeMetrics } from './criteria.ts'
import { CriterionRow } from './criterion-row.tsx'
import { type PresetKey, presets } from './presets.ts'

const messages = defineMessages({
	nl: {
		title: 'Waarop?',
		start: 'Begin met een vraag die vaak gesteld wordt, en pas de criteria daarna aan:',
		presets: {
			need: 'Waar is de nood het hoogst?',
			sport: 'Waar komt een sporthal?',
			safety: 'Waar is het minst veilig?',
			elderly: 'Waar missen ouderen iets?',
		} satisfies Record<PresetKey, string> as Record<PresetKey, string>,
		list: 'Criteria met hun gewicht',
		add: 'Criterium toevoegen',
		choose: 'Kies een criterium',
		clear: 'Wis alle criteria',
		full: (n: string) => `${n} criteria is het meest.`,
	},
	en: {
		title: 'By what?',
		start: 'Begin with a question that is often asked, and change the criteria after that:',
		presets: {
			need: 'Where is need greatest?',
			sport: 'Where to build a sports hall?',
			safety: 'Where is it least safe?',
			elderly: 'Where do older people lack something?',
		},
		list: 'Criteria with their weight',
		add: 'Add a criterion',
		choose: 'Choose a criterion',
		clear: 'Clear all criteria',
		full: (n: string) => `${n} criteria is the most.`,
	},
})

/** By which criteria is weighed: ready starts, the catalogue, a direction and a weight for each. */
export function CriteriaEditor({ level }: { level: Level }) {
	const t = useMessages(messages)
	const format = useFormat()
	const { view, update } = useView()
	const metrics = useQuery(metricsQuery).data?.metrics ?? []
	const { criteria } = view
	const whole = criteria.reduce((sum, { weight }) => sum + weight, 0)
	const change = (id: string, to: Criterion | null) =>
		update((now) => ({
			criteria: now.criteria.flatMap((entry) => (entry.metric !== id ? [entry] : to === null ? [] : [to])),
		}))
	return (
		<section className={css.step} aria-labelledby="choice-criteria">
			<h3 id="choice-criteria" className={css.heading}>
				{t.title}
			</h3>
			{criteria.length === 0 && (
				<>
					<p className={css.quiet}>{t.start}</p>
					<div className={css.presets}>
						{presets(metrics, level).map(({ key, criteria: ready }) => (
							<Button
								key={key}
								onPress={() =>
									update((now) => ({ criteria: ready, question: now.question === '' ? t.presets[key] : now.question }))
								}
							>
								{t.presets[key]}
							</Button>
						))}
					</div>
				</>
			)}
			{criteria.length > 0 && (
				<ul className={css.criteria} aria-label={t.list}>
					{criteria.map((criterion) => {
						const metric = metrics.find(({ id }) => id === criterion.metric)
						return (
							<CriterionRow
								key={criterion.metric}
								criterion={criterion}
								metric={metric}
								others={whole - criterion.weight}
								onMap={view.metric === criterion.metric}
								onChange={(to) => change(criterion.metric, to)}
								onRemove={() => change(criterion.metric, null)}
								onShow={() => metric && update((now) => changeMetric(now, metric))}
							/>
						)
					})}
				</ul>
			)}
			<div className={css.below}>
				{criteria.length < MAXIMUM_CRITERIA ? (
					<CatalogueButton
						label={t.add}
						title={t.choose}
						icon="plus"
						placement="right top"
						metrics={freeMetrics(metrics, level, criteria)}
						onChoose={(metric) => update((now) => ({ criteria: [...now.criteria, defaultCriterion(metric)] }))}
					/>
				) : (
					<p className={css.quiet}>{t.full(format.integer(MAXIMUM_CRITERIA))}</p>
				)}
				{criteria.length > 1 && (
					<Button variant="text" small onPress={() => update({ criteria: [] })}>
						{t.clear}
					</Button>
				)}
			</div>
		</section>
	)
}
