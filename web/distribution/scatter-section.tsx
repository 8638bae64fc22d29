import { terms } from '../../server/contract/terms.ts'
import type { Box } from '../charts/codes-in-box.ts'
import { MetricPicker } from '../controls/metric-picker.tsx'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { Failure, Loading } from '../panels/section.tsx'
import { useWhenText } from '../panels/use-when-text.ts'
import { usePhone } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { useView } from '../view/use-view.tsx'
import { BrushFields } from './brush-fields.tsx'
import { BrushStatus } from './brush-status.tsx'
import css from './distribution-view.module.css'
import { Figure } from './figure.tsx'
import { PairPlot } from './pair-plot.tsx'
import { useCorrelationText } from './use-correlation-text.ts'
import { type MetricPairState, useMetricPair } from './use-metric-pair.ts'

const messages = defineMessages({
	nl: {
		title: 'Twee cijfers tegelijk',
		suggested: (metric: string) => `Voorstel: naast ${metric}. Kies zelf een ander tweede cijfer.`,
		how: 'Sleep een rechthoek om gebieden te selecteren; de kaart en de andere figuren doen mee. De stippellijnen delen elk cijfer in drie groepen met evenveel gebieden.',
		onMap: 'Zet deze twee op de kaart',
		inNumbers: 'Selecteren met getallen',
		second: 'Tweede cijfer kiezen',
		none: 'Er is geen ander cijfer om hiernaast te zetten.',
		noPairs: 'Geen enkel gebied heeft een bruikbare waarde voor beide cijfers.',
		left: (n: string, all: string, what: string) => `${n} van ${all} ${what} hebben beide cijfers.`,
	},
	en: {
		title: 'Two figures at once',
		suggested: (metric: string) => `A suggestion: beside ${metric}. Choose another second figure yourself.`,
		how: 'Drag a rectangle to select areas; the map and the other pictures follow. The dotted lines divide each figure into three groups of equally many areas.',
		onMap: 'Put these two on the map',
		inNumbers: 'Select by numbers',
		second: 'Choose the second figure',
		none: 'There is no other figure to hold against this one.',
		noPairs: 'No area has a dependable value for both figures.',
		left: (n: string, all: string, what: string) => `${n} of ${all} ${what} have both figures.`,
	},
})

/** Two metrics of every area against each other. */
export function ScatterSection({ id }: { id: string }) {
	const t = useMessages(messages)
	const text = useText()
	const { view, update } = useView()
	const state = useMetricPair()
	const { second, choices, pair, stale, error, retry } = state
	const tools = second && (
		<>
			{view.reading !== 'bivariate' && pair && (
				<Button
					small
					variant="text"
					onPress={() => update({ reading: 'bivariate', second: second.id, display: 'map', bins: [] })}
				>
					{t.onMap}
				</Button>
			)}
			<div className={css.picker}>
				<MetricPicker
					metrics={choices}
					metric={second}
					name={`${t.second}: ${text(second.label)}`}
					onChoose={({ id }) => update({ second: id, brush: null })}
				/>
			</div>
		</>
	)
	return (
		<Figure id={id} title={t.title} stale={stale && pair !== null} tools={tools}>
			{second === null ? (
				<p className={css.quiet}>{t.none}</p>
			) : error && !pair ? (
				<Failure error={error} retry={retry} />
			) : !pair ? (
				<Loading lines={8} />
			) : pair.points.length === 0 ? (
				<p>{t.noPairs}</p>
			) : (
				<>
					{view.second === null && (
						<p className={css.quiet} data-screen-only="">
							{t.suggested(text(pair.first.metric.label))}
						</p>
					)}
					<Pair pair={pair} />
				</>
			)}
		</Figure>
	)
}

function Pair({ pair }: { pair: NonNullable<MetricPairState['pair']> }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const whenText = useWhenText()
	const phone = usePhone()
	const { view, update } = useView()
	const { finding, caution } = useCorrelationText(pair.points)
	const { points } = pair
	const whole: Box = [
		Math.min(...points.map(({ x }) => x)),
		Math.min(...points.map(({ y }) => y)),
		Math.max(...points.map(({ x }) => x)),
		Math.max(...points.map(({ y }) => y)),
	]
	const all = pair.first.areas.length
	const metrics = [pair.first.metric, pair.second.metric] as const
	return (
		<>
			<p>
				{finding} <span className={css.quietly}>{caution}</span>
			</p>
			<BrushStatus of={all} />
			<PairPlot pair={pair} height={phone ? 340 : 440} />
			<p className={css.quiet} data-screen-only="">
				{t.how}
			</p>
			<div data-screen-only="">
				<Disclosure title={t.inNumbers} level={4}>
					<BrushFields
						metrics={metrics}
						box={view.brush?.of === 'values' ? view.brush.box : null}
						whole={whole}
						onChange={(box) => update({ brush: { of: 'values', box }, second: pair.second.metric.id })}
					/>
				</Disclosure>
			</div>
			<p className={css.quiet}>
				{points.length < all &&
					`${t.left(format.integer(points.length), format.integer(all), term.levelsPlural[view.level])} `}
				{[pair.first, pair.second].map((answer, i) => (
					<span key={answer.metric.id}>
						{i > 0 && ' · '}
						{text(answer.metric.label)}, {whenText(answer)}. {term.source}: {answer.metric.source.name}
					</span>
				))}
			</p>
		</>
	)
}
