import { useQuery } from '@tanstack/react-query'
import type { Dataset } from '../../server/contract/dataset.ts'
import type { EmbedOptions } from '../../server/contract/embed.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { terms } from '../../server/contract/terms.ts'
import type { View } from '../../server/contract/view.ts'
import { useMessages } from '../i18n/language.tsx'
import { areasQuery } from '../queries.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { embeddingMessages } from './embedding-messages.ts'
import type { OptionProps } from './option-props.ts'
import { SubjectChoices } from './subject-choices.tsx'

interface ContentOptionsProps extends OptionProps {
	dataset: Dataset
	metrics: readonly Metric[]
	/** What was on screen when the dialog opened: a year or an area that was chosen there may be left out, and taken back. */
	begun: View
	/** What the map on screen showed then; null: all of it. */
	part: EmbedOptions['bbox']
}

const WHOLE = ''

/** What the embed shows and what one can do with it. */
export function ContentOptions({ choice, change, isStatic, dataset, metrics, begun, part }: ContentOptionsProps) {
	const t = useMessages(embeddingMessages)
	const { levels: levelNames, allYears } = useMessages(terms)
	const { view, options } = choice
	const setOption = (patch: Partial<EmbedOptions>) => change({ options: { ...options, ...patch } })
	const setView = (patch: Partial<View>) => change({ view: { ...view, ...patch } })
	const metric = metrics.find(({ id }) => id === view.metric)
	const present = dataset.levels.map(({ level }) => level).filter((level) => metric?.levels.includes(level))
	const several = dataset.gemeente === null
	const own = useQuery({ ...areasQuery(view.level), enabled: begun.area !== null }).data
	const wijken = useQuery({ ...areasQuery('wijk'), enabled: view.level === 'buurt' }).data
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: several && view.level !== 'gemeente' }).data
	const around = [
		...(several ? (gemeenten?.areas ?? []) : []),
		// Of a publication with several gemeenten the wijken would be thousands.
		...(view.level === 'buurt' && !several ? (wijken?.areas ?? []) : []),
	]
	const chosen = own?.areas.find(({ code }) => code === begun.area)
	return (
		<>
			{!isStatic && (
				<SegmentedControl
					label={t.kind}
					value={options.interactive ? 'interactive' : 'still'}
					onChange={(kind) => setOption({ interactive: kind === 'interactive' })}
					options={[
						{ key: 'interactive', label: t.interactive },
						{ key: 'still', label: t.still },
					]}
					hint={options.interactive ? t.interactiveHint : t.stillHint}
				/>
			)}
			<Switch isSelected={options.title} onChange={(title) => setOption({ title })} hint={t.headingHint}>
				{t.heading}
			</Switch>
			<Switch isSelected={options.legend} onChange={(legend) => setOption({ legend })} hint={t.legendHint}>
				{t.legend}
			</Switch>
			{options.interactive && (
				<Switch isSelected={options.search} onChange={(search) => setOption({ search })} hint={t.searchHint}>
					{t.search}
				</Switch>
			)}
			{chosen && (
				<Switch
					isSelected={view.area !== null}
					onChange={(on) => setView({ area: on ? begun.area : null })}
					hint={t.areaChosenHint}
				>
					{t.areaChosen(chosen.name)}
				</Switch>
			)}
			{begun.period !== null && (
				<Switch
					isSelected={view.period === null}
					onChange={(on) => setView({ period: on ? null : begun.period })}
					hint={t.newestHint(begun.period === 'all' ? allYears : begun.period)}
				>
					{t.newest}
				</Switch>
			)}
			{options.interactive && present.length > 1 && (
				<Switch
					isSelected={options.lockLevel}
					onChange={(lockLevel) => setOption({ lockLevel })}
					hint={t.lockLevelHint(levelNames[view.level].toLowerCase())}
				>
					{t.lockLevel}
				</Switch>
			)}
			{around.length > 1 && (
				<Select
					label={t.lockArea}
					value={options.lockArea ?? WHOLE}
					onChange={(code) => setOption({ lockArea: code === WHOLE ? null : code })}
					options={[
						{ key: WHOLE, label: t.whole(dataset.gemeente?.name ?? dataset.title) },
						...around.map(({ code, name }) => ({ key: code, label: name })),
					]}
					hint={t.lockAreaHint}
				/>
			)}
			{part && (
				<SegmentedControl
					label={t.part}
					value={options.bbox === null ? 'all' : 'seen'}
					onChange={(what) => setOption({ bbox: what === 'seen' ? part : null })}
					options={[
						{ key: 'all', label: t.all },
						{ key: 'seen', label: t.seen },
					]}
					hint={options.bbox === null ? t.allHint : options.interactive ? t.seenHint : t.seenStillHint}
				/>
			)}
			{options.interactive && metrics.length > 1 && (
				<SubjectChoices
					metrics={metrics}
					current={view.metric}
					chosen={options.choices}
					onChange={(choices) => setOption({ choices })}
				/>
			)}
		</>
	)
}
