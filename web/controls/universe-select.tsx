import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { areasQuery, datasetQuery } from '../queries.ts'
import { Select } from '../ui/select.tsx'
import { useView } from '../view/use-view.tsx'
import { universes } from './universes.ts'

const messages = defineMessages({
	nl: {
		label: 'Vergelijk binnen',
		whole: (name: string) => `Heel ${name}`,
		inside: (name: string, n: string, what: string) => `${name} (${n} ${what})`,
	},
	en: {
		label: 'Compare within',
		whole: (name: string) => `All of ${name}`,
		inside: (name: string, n: string, what: string) => `${name} (${n} ${what})`,
	},
})

const WHOLE = ''

/** The areas that are held against each other: all, or those of one wijk or gemeente that has enough of them. */
export function UniverseSelect() {
	const t = useMessages(messages)
	const { levelsPlural } = useMessages(terms)
	const format = useFormat()
	const { view, update } = useView()
	const dataset = useQuery(datasetQuery).data
	const several = dataset?.gemeente === null
	const areas = useQuery(areasQuery(view.level)).data
	const wijken = useQuery({ ...areasQuery('wijk'), enabled: view.level === 'buurt' }).data
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: several && view.level !== 'gemeente' }).data
	const choices = useMemo(
		() =>
			universes(
				areas?.areas ?? [],
				// Of a Dataset with several gemeenten the wijken would be thousands; a link may still name one.
				[
					...(gemeenten?.areas ?? []),
					...(wijken?.areas ?? []).filter(({ code }) => !several || code === view.universe),
				],
				view.universe,
			),
		[areas, wijken, gemeenten, several, view.universe],
	)
	if (!dataset || choices.length === 0) return null
	return (
		<Select
			label={t.label}
			value={view.universe ?? WHOLE}
			onChange={(code) => update({ universe: code === WHOLE ? null : code, bins: [] })}
			options={[
				{ key: WHOLE, label: t.whole(dataset.gemeente?.name ?? dataset.title) },
				...choices.map(({ area, count }) => ({
					key: area.code,
					label: t.inside(area.name, format.integer(count), levelsPlural[view.level]),
				})),
			]}
		/>
	)
}
