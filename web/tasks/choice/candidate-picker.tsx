import { useQuery } from '@tanstack/react-query'
import { levels } from '../../../server/contract/common.ts'
import { MAXIMUM_CANDIDATES } from '../../../server/contract/criterion.ts'
import { capital } from '../../../server/contract/explain/explanation.ts'
import { terms } from '../../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages } from '../../i18n/language.tsx'
import { areasQuery, datasetQuery } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { changeLevel, levelOfCode } from '../../view/resolve.ts'
import { useView } from '../../view/use-view.tsx'
import { AreaAdder } from './area-adder.tsx'
import { toggleCandidate } from './candidates.ts'
import css from './choice-panel.module.css'
import type { useChoiceAreas } from './use-choice.ts'

const messages = defineMessages({
	nl: {
		title: 'Tussen welke gebieden?',
		level: 'Soort gebied',
		hint: 'Zoek op naam, of klik gebieden aan op de kaart.',
		all: (n: string, what: string) => `Alle ${n} ${what}`,
		compared: (n: string) => `De ${n} uit de vergelijking`,
		clear: 'Wis alle gebieden',
		full: (n: string) => `${n} gebieden is het meest. Haal er een weg om een ander te kiezen.`,
		oneMore: 'Kies nog een gebied: er valt pas iets te wegen tussen twee.',
	},
	en: {
		title: 'Between which areas?',
		level: 'Kind of area',
		hint: 'Search by name, or click areas on the map.',
		all: (n: string, what: string) => `All ${n} ${what}`,
		compared: (n: string) => `The ${n} of the comparison`,
		clear: 'Clear all areas',
		full: (n: string) => `${n} areas is the most. Take one out to choose another.`,
		oneMore: 'Choose one more area: weighing takes two.',
	},
})

/** Which areas are weighed: by name, from the map, from the comparison, or all wijken at once. */
export function CandidatePicker({ choice }: { choice: ReturnType<typeof useChoiceAreas> }) {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const format = useFormat()
	const { view, update } = useView()
	const dataset = useQuery(datasetQuery).data
	const { level, areas, parents, nameOf, parentOf } = choice
	const wijken = useQuery(areasQuery('wijk')).data?.areas ?? []
	const { candidates } = view
	const full = candidates.length >= MAXIMUM_CANDIDATES
	const compared = view.compare.filter((code) => levelOfCode(code) === level)
	const offersWijken = wijken.length >= 2 && wijken.length <= MAXIMUM_CANDIDATES && candidates.length === 0
	const toggle = (code: string) => update((now) => ({ candidates: toggleCandidate(now.candidates, code) }))
	return (
		<section className={css.step} aria-labelledby="choice-areas">
			<div className={css.stepHead}>
				<h3 id="choice-areas" className={css.heading}>
					{t.title}
				</h3>
				<SegmentedControl
					label={t.level}
					hideLabel
					small
					value={level}
					onChange={(chosen) => update((now) => changeLevel(now, chosen))}
					options={levels
						.filter((key) => dataset?.levels.some((l) => l.level === key && l.count > 1))
						.map((key) => ({ key, label: capital(words.levelsPlural[key]) }))}
				/>
			</div>
			{candidates.length > 0 && (
				<ul className={css.chips} aria-label={t.title}>
					{candidates.map((code) => (
						<li key={code}>
							<Chip onRemove={() => toggle(code)}>{nameOf(code)}</Chip>
						</li>
					))}
				</ul>
			)}
			{full ? (
				<p className={css.quiet}>{t.full(format.integer(MAXIMUM_CANDIDATES))}</p>
			) : (
				<AreaAdder
					areas={areas.filter(({ code }) => !candidates.includes(code))}
					parents={parents}
					level={level}
					parentOf={parentOf}
					onAdd={toggle}
				/>
			)}
			<div className={css.below}>
				<p className={css.quiet}>{candidates.length === 1 ? t.oneMore : t.hint}</p>
				{offersWijken && (
					<Button
						small
						onPress={() =>
							update((now) => ({ ...changeLevel(now, 'wijk'), candidates: wijken.map(({ code }) => code) }))
						}
					>
						{t.all(format.integer(wijken.length), words.levelsPlural.wijk)}
					</Button>
				)}
				{candidates.length === 0 && compared.length >= 2 && (
					<Button small icon="compare" onPress={() => update({ candidates: compared })}>
						{t.compared(format.integer(compared.length))}
					</Button>
				)}
				{candidates.length > 1 && (
					<Button variant="text" small onPress={() => update({ candidates: [] })}>
						{t.clear}
					</Button>
				)}
			</div>
		</section>
	)
}
