import { useQuery } from '@tanstack/react-query'
import type { AreaProfile } from '../../server/contract/area.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { datasetQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { LocatorMap } from './locator-map.tsx'
import css from './print-head.module.css'

const messages = defineMessages({
	nl: {
		printed: (day: string) => `Afgedrukt op ${day}`,
		asOf: (day: string) => `peildatum ${day}`,
		division: (year: number) => `gebiedsindeling ${year}`,
	},
	en: {
		printed: (day: string) => `Printed on ${day}`,
		asOf: (day: string) => `reference date ${day}`,
		division: (year: number) => `division of ${year}`,
	},
})

/** What a page needs when it lies on a table without the screen: which Dataset, which day, where the area is (if it is about one), the link back. */
export function PrintHead({ profile }: { profile?: AreaProfile }) {
	const t = useMessages(messages)
	const format = useFormat()
	const dataset = useQuery(datasetQuery).data
	const { hrefOf } = useView()
	if (!dataset) return null
	const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
	return (
		<div className={css.head}>
			<div>
				<p className={css.title}>Regiekaart · {dataset.title}</p>
				<p>
					{[
						dataset.asOf && t.asOf(format.day(dataset.asOf)),
						t.division(dataset.divisionYear),
						t.printed(format.day(today)),
					]
						.filter(Boolean)
						.join(' · ')}
				</p>
				{dataset.sourceNote && <p>{dataset.sourceNote}</p>}
				<p className={css.link}>{hrefOf({})}</p>
			</div>
			{profile && <LocatorMap profile={profile} />}
		</div>
	)
}
