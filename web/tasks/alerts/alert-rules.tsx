import type { Metric } from '../../../server/contract/metric.ts'
import { defineMessages, useFormat, useMessages, useText } from '../../i18n/language.tsx'
import type { Alerts } from '../../queries.ts'
import css from './alerts-panel.module.css'

const messages = defineMessages({
	nl: {
		watched: (list: string) =>
			`Bekeken is: ${list}. Alleen onderwerpen waarvan vaststaat welke kant minder gunstig is.`,
		unjudged: (list: string) =>
			`Niet te beoordelen, omdat er te weinig jaren of geen recente cijfers zijn: ${list}. Hierover zegt de lijst niets.`,
		trend: (alpha: string) =>
			`Een trend telt als hij jaar op jaar dezelfde, minder gunstige kant op gaat, op zichzelf en ook vergeleken met alle gebieden samen (Mann-Kendall, q ≤ ${alpha} na correctie voor het aantal toetsen). De trendlijn is de middelste van alle veranderingen per jaar tussen twee jaren (Sen): één afwijkend jaar telt nauwelijks mee.`,
		emerging:
			'Een hotspot telt als hij nieuw is of groeit: het gebied en zijn buren hebben samen opvallend veel meldingen van één soort (Gi*), door de tijd bekeken, en het gebied zelf meer dan toeval verklaart.',
		surge: (days: string, ears: string, k: string, h: string) =>
			`Een plotselinge toename telt als een week in de laatste ${days} dagen ver boven de weken ervoor ligt: meer dan ${ears} standaardafwijkingen (EARS C2), of opgeteld over weken (CUSUM, k ${k}, h ${h}). Wat overal tegelijk toeneemt, zoals door het seizoen, telt niet mee. Er is rekening gehouden met hoe grillig deze soort meldingen is: wat vanzelf op en neer gaat, moet verder boven het gewone uitkomen.`,
		minimum: (n: string) => `Nooit op minder dan ${n} gevallen. Eén geval is geen patroon.`,
		quiet: (days: string, n: number, text: string) =>
			`Wat al gemeld is, wordt ${days} dagen niet opnieuw gemeld. ${n === 0 ? 'Nu is daardoor niets weggelaten.' : n === 1 ? 'Daardoor is nu één melding weggelaten.' : `Daardoor zijn er nu ${text} weggelaten.`}`,
		fronts:
			'Een front is één onderwerp of één soort melding. Meer redenen voor hetzelfde onderwerp tellen als één front.',
		limits:
			'De lijst zegt waar cijfers van richting veranderen, niet waarom. Meldingen zeggen ook iets over hoe graag mensen melden. Wie hier niet staat, is niet bewezen in orde.',
	},
	en: {
		watched: (list: string) => `Watched: ${list}. Only subjects of which it is clear which side is less favourable.`,
		unjudged: (list: string) =>
			`Cannot be judged, because there are too few years or no recent figures: ${list}. The list says nothing about these.`,
		trend: (alpha: string) =>
			`A trend counts when it goes the same, less favourable way year after year, by itself and against all areas together (Mann-Kendall, q ≤ ${alpha} after correction for the number of tests). The trend line is the middle one of all changes per year between two years (Sen): one odd year hardly counts.`,
		emerging:
			'A hotspot counts when it is new or growing: the area and its neighbours together have notably many reports of one kind (Gi*), looked at through time, and the area itself more than chance explains.',
		surge: (days: string, ears: string, k: string, h: string) =>
			`A sudden rise counts when a week in the last ${days} days lies far above the weeks before: more than ${ears} standard deviations (EARS C2), or summed over weeks (CUSUM, k ${k}, h ${h}). What rises everywhere at once, as by season, does not count. How fitful this kind of reports is has been taken into account: what goes up and down by itself must rise further above the usual.`,
		minimum: (n: string) => `Never on fewer than ${n} cases. One case is no pattern.`,
		quiet: (days: string, n: number, text: string) =>
			`What was told before is not told again for ${days} days. ${n === 0 ? 'Nothing is left out because of that now.' : n === 1 ? 'One is left out because of that now.' : `${text} are left out because of that now.`}`,
		fronts: 'A front is one subject or one kind of report. Several reasons for the same subject count as one front.',
		limits:
			'The list says where figures change direction, not why. Reports also say how readily people report. An area that is not listed is not proven to be fine.',
	},
})

/** What puts an area on the list and what keeps it off, with the numbers of the server's own rules. */
export function AlertRules({ answer, metrics }: { answer: Alerts; metrics: ReadonlyMap<string, Metric> }) {
	const t = useMessages(messages)
	const text = useText()
	const format = useFormat()
	const { rules, watched, unjudged, quiet } = answer
	const number = (v: number) => format.decimal(v, Number.isInteger(v) ? 0 : 2)
	const labels = (ids: readonly string[]) =>
		format.list(
			ids.map((id) => {
				const metric = metrics.get(id)
				return metric ? text(metric.label) : id
			}),
		)
	return (
		<div className={css.rules}>
			{watched.length > 0 && <p>{t.watched(labels(watched))}</p>}
			{unjudged.length > 0 && <p>{t.unjudged(labels(unjudged))}</p>}
			<p>{t.trend(number(rules.alpha))}</p>
			<p>{t.emerging}</p>
			<p>
				{t.surge(
					format.integer(rules.recentDays),
					number(rules.earsThreshold),
					number(rules.cusum.k),
					number(rules.cusum.h),
				)}
			</p>
			<p>{t.minimum(format.integer(rules.minimumCases))}</p>
			<p>{t.quiet(format.integer(rules.quietDays), quiet, format.integer(quiet))}</p>
			<p>{t.fronts}</p>
			<p>{t.limits}</p>
		</div>
	)
}
