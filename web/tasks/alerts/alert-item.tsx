import type { Metric } from '../../../server/contract/metric.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { defineMessages, useFormat, useLanguage, useMessages } from '../../i18n/language.tsx'
import { ViewLink } from '../../panels/view-link.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useHover } from '../../view/use-hover.tsx'
import { useView } from '../../view/use-view.tsx'
import { alertSubject, alertText } from './alert-text.ts'
import { alertView } from './alert-view.ts'
import css from './alerts-panel.module.css'
import type { ShownAlert } from './group-alerts.ts'
import { sinceText } from './since-text.ts'

const messages = defineMessages({
	nl: {
		in: (parent: string) => `in ${parent}`,
		fronts: (n: string) => `${n} fronten`,
		since: (when: string) => `Sinds ${when}`,
		source: (name: string) => `Bron: ${name}`,
		show: {
			trend: 'Zet dit cijfer op de kaart',
			emerging: 'Zet de ontwikkeling op de kaart',
			surge: 'Zet deze meldingen op de kaart',
		},
		of: (area: string, what: string) => `: ${what}, ${area}`,
	},
	en: {
		in: (parent: string) => `in ${parent}`,
		fronts: (n: string) => `${n} fronts`,
		since: (when: string) => `Since ${when}`,
		source: (name: string) => `Source: ${name}`,
		show: {
			trend: 'Put this figure on the map',
			emerging: 'Put the development on the map',
			surge: 'Put these reports on the map',
		},
		of: (area: string, what: string) => `: ${what}, ${area}`,
	},
})

interface AlertItemProps {
	alert: ShownAlert
	name: string
	parentName: string | null
	metrics: ReadonlyMap<string, Metric>
	/** The day after the last that was looked at. */
	on: string
}

/** One area of the list: how many fronts, and each reason as a sentence with its numbers and a way to see it. */
export function AlertItem({ alert, name, parentName, metrics, on }: AlertItemProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const language = useLanguage()
	const { view } = useView()
	const { hovered, setHovered } = useHover()
	return (
		<li
			className={css.item}
			data-lit={hovered === alert.area || undefined}
			data-selected={view.area === alert.area || undefined}
			data-code={alert.area}
			onPointerEnter={() => setHovered(alert.area)}
			onPointerLeave={() => setHovered(null)}
		>
			<h4 className={css.area}>
				<ViewLink patch={{ area: alert.area }} className={css.name}>
					{name}
				</ViewLink>
				{parentName !== null && <span className={css.facts}>{t.in(parentName)}</span>}
				{alert.fronts > 1 && <span className={css.fronts}>{t.fronts(format.integer(alert.fronts))}</span>}
			</h4>
			<ul className={css.reasons}>
				{alert.reasons.map((reason) => {
					const metric = metrics.get(reason.metric)
					return (
						<li key={`${reason.kind} ${reason.method} ${reason.metric} ${reason.category}`} className={css.reason}>
							<p>{alertText(reason, metric, language, format)}</p>
							<p className={css.facts}>
								{/* The sentence of a trend names its years. */}
								{reason.kind !== 'trend' && `${t.since(sinceText(reason.since, language, format))}. `}
								{t.source(reason.source.name)}
							</p>
							<div className={css.foot}>
								{metric && (
									<span data-screen-only="" className={css.show}>
										<ViewLink patch={alertView(view, alert.area, reason, metric, on)}>
											{t.show[reason.kind]}
											<VisuallyHidden>{t.of(name, alertSubject(reason, metric, language))}</VisuallyHidden>
										</ViewLink>
									</span>
								)}
								{reason.series && <Sparkline values={reason.series.map(({ value }) => value)} />}
							</div>
						</li>
					)
				})}
			</ul>
		</li>
	)
}
