import { useQuery } from '@tanstack/react-query'
import { channels, signalStatuses } from '../../server/contract/signal.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { categoriesQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Chip } from '../ui/chip.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useView } from '../view/use-view.tsx'
import { CategoryTree } from './category-tree.tsx'
import styles from './signal-filters.module.css'
import { useFilterChips } from './use-filter-chips.ts'

const messages = defineMessages({
	nl: {
		title: 'Welke meldingen',
		all: 'alle',
		some: (n: number) => (n === 1 ? '1 keuze' : `${n} keuzes`),
		category: 'Categorie',
		status: 'Status',
		channel: 'Herkomst',
		clear: 'Wis filters',
		failed: 'De categorieën konden niet worden opgehaald.',
		again: 'Probeer opnieuw',
	},
	en: {
		title: 'Which reports',
		all: 'all',
		some: (n: number) => (n === 1 ? '1 choice' : `${n} choices`),
		category: 'Category',
		status: 'Status',
		channel: 'Origin',
		clear: 'Clear filters',
		failed: 'The categories could not be fetched.',
		again: 'Try again',
	},
})

/** Ticked on or off within a list; the order is that of `all`. Nothing ticked = no restriction. */
const toggled = <T extends string>(all: readonly T[], list: readonly T[], key: T): T[] =>
	all.filter((k) => (k === key ? !list.includes(k) : list.includes(k)))

/** Which signals count: category, status, channel; what is chosen stays in sight as chips. */
export function SignalFilters() {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const { view, update } = useView()
	const categories = useQuery(categoriesQuery)
	const chips = useFilterChips(categories.data?.categories ?? [])
	return (
		<Disclosure title={t.title} summary={chips.length === 0 ? t.all : t.some(chips.length)}>
			<div className={styles.filters}>
				{categories.data ? (
					<CategoryTree
						tree={categories.data.categories}
						chosen={view.category}
						onChange={(category) => update({ category })}
					/>
				) : categories.isError ? (
					<Notice
						kind="negative"
						title={t.failed}
						action={<Button onPress={() => void categories.refetch()}>{t.again}</Button>}
					/>
				) : (
					<Skeleton height="8rem" />
				)}
				<fieldset>
					<legend className={styles.legend}>{t.status}</legend>
					<div className={styles.boxes}>
						{signalStatuses.map((status) => (
							<Checkbox
								key={status}
								isSelected={view.status.includes(status)}
								onChange={() => update((now) => ({ status: toggled(signalStatuses, now.status, status) }))}
							>
								{words.signalStatuses[status]}
							</Checkbox>
						))}
					</div>
				</fieldset>
				<fieldset>
					<legend className={styles.legend}>{t.channel}</legend>
					<div className={styles.boxes}>
						{channels.map((channel) => (
							<Checkbox
								key={channel}
								isSelected={view.channel.includes(channel)}
								onChange={() => update((now) => ({ channel: toggled(channels, now.channel, channel) }))}
							>
								{words.channels[channel]}
							</Checkbox>
						))}
					</div>
				</fieldset>
			</div>
		</Disclosure>
	)
}

/** What narrows the picture, each with a cross; nothing when all signals count. */
export function FilterChips() {
	const t = useMessages(messages)
	const { update } = useView()
	const chips = useFilterChips(useQuery(categoriesQuery).data?.categories ?? [])
	if (chips.length === 0) return null
	return (
		<div className={styles.chips}>
			{chips.map((chip) => (
				<Chip key={chip.key} onRemove={() => update(chip.without)}>
					{chip.label}
				</Chip>
			))}
			<Button variant="text" small onPress={() => update({ category: [], status: [], channel: [] })}>
				{t.clear}
			</Button>
		</div>
	)
}
