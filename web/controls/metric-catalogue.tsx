import { useMemo, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { families, type Metric } from '../../server/contract/metric.ts'
import { defineMessages, useFormat, useLanguage, useMessages, useText } from '../i18n/language.tsx'
import { terms } from '../i18n/terms.ts'
import { Icon } from '../ui/icon.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { coverage, filterMetrics, groupMetrics } from './metric-groups.ts'
import styles from './metric-picker.module.css'

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
}

/** Everything that can be put on the map: searchable, in families and groups, each with unit, period and source. */
export function MetricCatalogue({ metrics, current, onChoose }: MetricCatalogueProps) {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const language = useLanguage()
	const [query, setQuery] = useState('')
	const [family, setFamily] = useState<Metric['family'] | 'all'>('all')
	const present = families.filter((f) => metrics.some((m) => m.family === f))
	const groups = useMemo(() => {
		const found = filterMetrics(metrics, query).filter((m) => family === 'all' || m.family === family)
		return groupMetrics(found, language)
	}, [metrics, query, family, language])

	return (
		<div className={styles.catalogue}>
			<Autocomplete inputValue={query} onInputChange={setQuery}>
				<SearchInput label={t.search} placeholder={t.search} autoFocus />
				{present.length > 1 && (
					<SegmentedControl
						label={t.family}
						hideLabel
						small
						value={family}
						onChange={setFamily}
						options={[{ key: 'all', label: t.all }, ...present.map((key) => ({ key, label: words.families[key] }))]}
					/>
				)}
				<ListBox
					aria-label={t.list}
					className={styles.list ?? ''}
					selectionMode="single"
					selectedKeys={[current]}
					disallowEmptySelection
					onAction={(key) => {
						const metric = metrics.find((m) => m.id === key)
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
								{group.label === words.families[group.family]
									? group.label
									: `${words.families[group.family]} · ${group.label}`}
							</Header>
							{group.metrics.map((metric) => (
								<ListBoxItem
									key={metric.id}
									id={metric.id}
									textValue={text(metric.label)}
									className={styles.item ?? ''}
								>
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
			</Autocomplete>
		</div>
	)
}
