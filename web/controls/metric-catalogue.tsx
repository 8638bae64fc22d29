import { useMemo, useRef, useState } from 'react'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { families, type Metric } from '../../server/contract/metric.ts'
import { LimitsNote } from '../about/limits-note.tsx'
import { defineMessages, useFormat, useLanguage, useMessages, useText } from '../i18n/language.tsx'
import { Icon } from '../ui/icon.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { useFace } from '../view/use-face.ts'
import { coverage, filterMetrics, groupMetrics } from './metric-groups.ts'
import styles from './metric-picker.module.css'
import { useFamilyWords } from './use-family-words.ts'

const messages = defineMessages({
	nl: {
		search: 'Zoek een onderwerp',
		family: 'Soort',
		all: 'Alles',
		list: 'Onderwerpen',
		none: 'Geen onderwerp gevonden. Probeer een ander woord.',
	},
	en: {
		search: 'Search a subject',
		family: 'Kind',
		all: 'All',
		list: 'Subjects',
		none: 'No subject found. Try another word.',
	},
})

interface MetricCatalogueProps {
	metrics: readonly Metric[]
	current: string
	onChoose: (metric: Metric) => void
	/** Closes what the catalogue stands in. */
	onLeave: () => void
}

/** Everything that can be put on the map: searchable, in families and groups, each with unit, period and source. */
export function MetricCatalogue({ metrics, current, onChoose, onLeave }: MetricCatalogueProps) {
	const t = useMessages(messages)
	const familyNames = useFamilyWords()
	const text = useText()
	const format = useFormat()
	const language = useLanguage()
	const face = useFace().name
	const list = useRef<HTMLDivElement>(null)
	const [query, setQuery] = useState('')
	const [family, setFamily] = useState<Metric['family'] | 'all'>('all')
	const present = families.filter((f) => metrics.some((m) => m.family === f))
	const groups = useMemo(() => {
		const found = filterMetrics(metrics, query).filter((m) => family === 'all' || m.family === family)
		return groupMetrics(found, language)
	}, [metrics, query, family, language])

	const first = groups[0]?.metrics[0]
	return (
		<div className={styles.catalogue}>
			<SearchInput
				label={t.search}
				placeholder={t.search}
				autoFocus
				value={query}
				onChange={setQuery}
				onSubmit={() => first && query !== '' && onChoose(first)}
				onKeyDown={(event) => {
					if (event.key === 'ArrowDown') list.current?.focus()
					else event.continuePropagation()
				}}
			/>
			{present.length > 1 && (
				<SegmentedControl
					label={t.family}
					hideLabel
					small
					value={family}
					onChange={setFamily}
					options={[{ key: 'all', label: t.all }, ...present.map((key) => ({ key, label: familyNames[key] }))]}
				/>
			)}
			{face === 'public' && <LimitsNote onLeave={onLeave} />}
			<ListBox
				ref={list}
				aria-label={t.list}
				className={styles.list ?? ''}
				selectionMode="single"
				selectedKeys={[current]}
				// Choosing the current one again empties the selection: that too is a choice, of the same.
				onSelectionChange={(keys) => {
					const chosen = keys === 'all' ? current : ([...keys][0] ?? current)
					const metric = metrics.find((m) => m.id === chosen)
					if (metric) onChoose(metric)
				}}
				renderEmptyState={() => <p className={styles.none}>{t.none}</p>}
			>
				{groups.map((group) => (
					<ListBoxSection
						key={`${group.family} ${group.label}`}
						id={`${group.family} ${group.label}`}
						className={styles.group}
					>
						<Header className={styles.heading}>
							{group.label === familyNames[group.family]
								? group.label
								: `${familyNames[group.family]} · ${group.label}`}
						</Header>
						{group.metrics.map((metric) => (
							<ListBoxItem key={metric.id} id={metric.id} textValue={text(metric.label)} className={styles.item ?? ''}>
								{({ isSelected }) => (
									<>
										<span className={styles.label}>{text(metric.label)}</span>
										{isSelected && <Icon name="check" />}
										<span className={styles.description}>{text(metric.description)}</span>
										<span className={styles.facts}>
											{[
												metric.currency ? '€' : text(metric.unit),
												coverage(metric.period, (day) => format.month(day)),
												metric.source.name,
											]
												.filter((fact) => fact !== '')
												.join(' · ')}
										</span>
									</>
								)}
							</ListBoxItem>
						))}
					</ListBoxSection>
				))}
			</ListBox>
		</div>
	)
}
