import { useQuery } from '@tanstack/react-query'
import { capital } from '../../../server/contract/explain/explanation.ts'
import { lastDay } from '../../../server/contract/period-text.ts'
import { terms } from '../../../server/contract/terms.ts'
import { parentNames } from '../../answer.ts'
import { ApiError } from '../../api.ts'
import { defineMessages, useFormat, useMessages } from '../../i18n/language.tsx'
import { PrintHead } from '../../panels/print-head.tsx'
import { Failure, Loading } from '../../panels/section.tsx'
import { areasQuery, datasetQuery, metricsQuery } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useView } from '../../view/use-view.tsx'
import { CsvLink } from '../csv-link.tsx'
import shared from '../tasks.module.css'
import { usePrintAlone } from '../use-print-alone.ts'
import { AlertFilters, kindMessages } from './alert-filters.tsx'
import { AlertItem } from './alert-item.tsx'
import { AlertRules } from './alert-rules.tsx'
import css from './alerts-panel.module.css'
import type { ShownAlert } from './group-alerts.ts'
import { alertLevel, useAlerts } from './use-alerts.ts'
import '../../panels/print.css'
import '../print-alone.css'

const messages = defineMessages({
	nl: {
		title: 'Let op',
		intro: (what: string) =>
			`${what} waar iets de verkeerde kant op begint te gaan: om te bespreken voordat het een feit is. De cijfers zeggen waar, niet waarom: vraag het wijkteam wat daar speelt.`,
		asOf: (day: string) => `Stand van ${day}`,
		order: 'de meeste fronten eerst, dan het sterkste signaal',
		within: (name: string) => `alleen binnen ${name}`,
		only: (kinds: string) => `alleen: ${kinds}`,
		count: (n: number, text: string, one: string, many: string) => (n === 1 ? `1 ${one}` : `${text} ${many}`),
		several: 'Op twee of meer fronten',
		single: 'Op één front',
		print: 'Druk de lijst af',
		list: 'deze lijst',
		how: 'Hoe komt deze lijst tot stand?',
		empty: 'Niets valt op.',
		emptyMeans:
			'Dat is niet hetzelfde als: alles is in orde. Er is alleen niets gevonden dat sterk genoeg is om hier te noemen.',
		unjudged: (n: string, all: string) =>
			`Over ${n} van de ${all} onderwerpen zegt deze lijst niets: te weinig jaren, of geen recente cijfers.`,
		blind: 'Er is niets te beoordelen.',
		blindMeans:
			'Deze lijst kijkt naar veranderingen. Daarvoor zijn vijf recente jaren van een cijfer nodig, of ruim een jaar aan meldingen. Die zijn er niet.',
		filtered: 'Met deze keuze valt niets op. Er zijn wel andere redenen.',
		all: 'Toon alle redenen',
		sources: 'Bronnen',
		tooMany: 'Kies eerst een gemeente.',
		tooManyHelp: 'Voor zo veel gebieden tegelijk is dit geen lijst meer. Kies hierboven waarbinnen je wilt kijken.',
	},
	en: {
		title: 'Watch',
		intro: (what: string) =>
			`${what} where something begins to turn for the worse: to discuss before it is a fact. The figures say where, not why: ask the local team what goes on there.`,
		asOf: (day: string) => `As of ${day}`,
		order: 'most fronts first, then the strongest signal',
		within: (name: string) => `only within ${name}`,
		only: (kinds: string) => `only: ${kinds}`,
		count: (n: number, text: string, one: string, many: string) => (n === 1 ? `1 ${one}` : `${text} ${many}`),
		several: 'On two or more fronts',
		single: 'On one front',
		print: 'Print the list',
		list: 'this list',
		how: 'How does this list come about?',
		empty: 'Nothing stands out.',
		emptyMeans: 'That is not the same as: all is fine. Only nothing was found that is strong enough to mention here.',
		unjudged: (n: string, all: string) =>
			`On ${n} of the ${all} subjects this list says nothing: too few years, or no recent figures.`,
		blind: 'Nothing can be judged.',
		blindMeans:
			'This list looks at changes. That takes five recent years of a figure, or well over a year of reports. They are not there.',
		filtered: 'Nothing stands out with this choice. There are other reasons.',
		all: 'Show all reasons',
		sources: 'Sources',
		tooMany: 'Choose a municipality first.',
		tooManyHelp: 'For so many areas at once this is no list any more. Choose above within what you want to look.',
	},
})

/** The list that is taken to an administrator before decline is a fact: areas where something turns for the worse, with reasons. */
export function AlertsPanel() {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const kinds = useMessages(kindMessages)
	const format = useFormat()
	const { view, update } = useView()
	const { query, groups } = useAlerts()
	const { ref, print } = usePrintAlone<HTMLElement>()
	const level = alertLevel(view.level)
	const dataset = useQuery(datasetQuery).data
	const metrics = new Map(useQuery(metricsQuery).data?.metrics.map((metric) => [metric.id, metric]))
	const areas = useQuery(areasQuery(level)).data?.areas ?? []
	const parents = useQuery({ ...areasQuery(level === 'buurt' ? 'wijk' : 'gemeente') }).data?.areas ?? []
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: dataset?.gemeente === null }).data?.areas ?? []
	const byCode = new Map(areas.map((area) => [area.code, area]))
	// Names are also in hand when others asked for them: only several gemeenten need telling apart.
	const nameOfParent = parentNames(parents, dataset?.gemeente === null ? gemeenten : [])
	const { data, error, refetch } = query
	const within = [...parents, ...gemeenten].find(({ code }) => code === view.universe)?.name
	const shown = groups ? [...groups.several, ...groups.single] : []
	const sources = [...new Set(shown.flatMap(({ reasons }) => reasons.map(({ source }) => source.name)))]

	const item = (alert: ShownAlert, on: string) => {
		const area = byCode.get(alert.area)
		const parent = area?.parent
		return (
			<AlertItem
				key={alert.area}
				alert={alert}
				name={area?.name ?? alert.area}
				// A gemeente that is the only one says nothing.
				parentName={
					parent && (level === 'buurt' || dataset?.gemeente === null) ? (nameOfParent.get(parent) ?? null) : null
				}
				metrics={metrics}
				on={on}
			/>
		)
	}
	const group = (title: string, alerts: readonly ShownAlert[], on: string) =>
		alerts.length > 0 && (
			<section className={css.group} aria-label={title}>
				<div className={css.groupHead}>
					<h3 className={shared.heading}>{title}</h3>
					<span className={shared.quiet}>{format.integer(alerts.length)}</span>
				</div>
				<ul className={css.list}>{alerts.map((alert) => item(alert, on))}</ul>
			</section>
		)

	return (
		<article
			ref={ref}
			className={shared.panel}
			data-print-root={view.area === null ? '' : undefined}
			aria-labelledby="alerts-title"
		>
			<PrintHead />
			<header className={shared.head}>
				<div className={shared.titleRow}>
					<h2 id="alerts-title" className={shared.title}>
						{t.title}
					</h2>
					{data && (
						<div className={shared.actions} data-screen-only="">
							<Button small icon="print" onPress={print}>
								{t.print}
							</Button>
							<CsvLink table="alerts.csv" query={{ level, universe: view.universe ?? undefined }} what={t.list} />
						</div>
					)}
				</div>
				<p>{t.intro(capital(words.levelsPlural[level]))}</p>
				{data && (
					<p className={shared.quiet}>
						{[
							// With signals the day after the newest, which is not in it.
							t.asOf(format.day(dataset?.signals ? lastDay(data.query.on) : data.query.on)),
							t.count(
								shown.length,
								format.integer(shown.length),
								words.levels[level].toLowerCase(),
								words.levelsPlural[level],
							),
							within !== undefined && t.within(within),
							shown.length > 1 && t.order,
							view.kinds.length > 0 && t.only(format.list(view.kinds.map((kind) => kinds[kind].toLowerCase()))),
						]
							.filter(Boolean)
							.join(' · ')}
					</p>
				)}
			</header>
			<AlertFilters />
			{error instanceof ApiError && error.problem?.parameter === 'universe' ? (
				<Notice title={t.tooMany}>{t.tooManyHelp}</Notice>
			) : error ? (
				<Failure error={error} retry={() => void refetch()} />
			) : !data || !groups ? (
				<Loading lines={8} />
			) : (
				<>
					{shown.length === 0 && (
						<div className={css.empty} role="status">
							<p className={css.emptyTitle}>{data.watched.length === 0 ? t.blind : t.empty}</p>
							{data.alerts.length === 0 ? (
								<p>{data.watched.length === 0 ? t.blindMeans : t.emptyMeans}</p>
							) : (
								<p>
									{t.filtered}{' '}
									<Button variant="text" onPress={() => update({ kinds: [] })}>
										{t.all}
									</Button>
								</p>
							)}
						</div>
					)}
					{group(t.several, groups.several, data.query.on)}
					{group(t.single, groups.single, data.query.on)}
					{data.unjudged.length > 0 && data.watched.length > 0 && (
						<p className={shared.quiet}>
							{t.unjudged(
								format.integer(data.unjudged.length),
								format.integer(data.unjudged.length + data.watched.length),
							)}
						</p>
					)}
					<div data-screen-only="">
						<Disclosure title={t.how}>
							<AlertRules answer={data} metrics={metrics} />
						</Disclosure>
					</div>
					<section data-paper-only="">
						<h3 className={shared.heading}>{t.how}</h3>
						<AlertRules answer={data} metrics={metrics} />
						<p>
							{t.sources}: {sources.join('; ')}
						</p>
					</section>
				</>
			)}
		</article>
	)
}
