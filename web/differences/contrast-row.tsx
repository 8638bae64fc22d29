import type { ReactNode } from 'react'
import { mainDifferences } from '../../server/contract/explain/main-differences.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { ViewLink } from '../panels/view-link.tsx'
import type { Differences } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import css from './contrast-pairs.module.css'

const messages = defineMessages({
	nl: {
		and: 'en',
		distance: (z: string) => `${z} standaardafwijkingen`,
		against: (what: string, a: string, b: string) => `${what}: ${a} tegenover ${b}`,
		shared: (n: string, all: string) => `op ${n} van de ${all} cijfers`,
		shown: 'Nu vergeleken',
	},
	en: {
		and: 'and',
		distance: (z: string) => `${z} standard deviations`,
		against: (what: string, a: string, b: string) => `${what}: ${a} versus ${b}`,
		shared: (n: string, all: string) => `on ${n} of the ${all} figures`,
		shown: 'Compared now',
	},
})

/** How many metrics a pair is explained by. */
const NAMED = 3

interface ContrastRowProps {
	pair: Differences['pairs'][number]
	names: readonly [string, string]
	values: readonly [readonly (number | null)[], readonly (number | null)[]]
	metrics: Differences['metrics']
	/** For units and decimals. */
	catalogue: readonly Metric[]
	bar: ReactNode
}

/** One pair: both names, how far they lie apart, and on which figures most. */
export function ContrastRow({ pair, names, values, metrics, catalogue, bar }: ContrastRowProps) {
	const t = useMessages(messages)
	const text = useText()
	const format = useFormat()
	const { view } = useView()
	const shown = view.compare.length === 2 && [pair.a, pair.b].every((code) => view.compare.includes(code))
	const reasons = mainDifferences(pair.differences, NAMED).flatMap((m) => {
		const metric = catalogue.find(({ id }) => id === metrics[m]?.id)
		const [a, b] = [values[0][m] ?? null, values[1][m] ?? null]
		if (!metric || a === null || b === null) return []
		// "Meldingen per 1.000 inwoners" says its unit already.
		const told = text(metric.label).includes(text(metric.unit))
		return [
			t.against(
				text(metric.label),
				format.value(metric, a),
				// A figure and its unit stay on one line.
				(told ? format.value(metric, b) : format.valueWithUnit(metric, b)).replaceAll(' ', '\u00a0'),
			),
		]
	})
	if (pair.shared < metrics.length) reasons.push(t.shared(format.integer(pair.shared), format.integer(metrics.length)))
	return (
		<li className={css.pair}>
			<span className={css.names}>
				<ViewLink patch={{ compare: [pair.a, pair.b], area: null, display: 'map' }}>
					{names[0]} {t.and} {names[1]}
				</ViewLink>
				{shown && <span className={css.quiet}> {t.shown}</span>}
			</span>
			<span className={css.bar}>{bar}</span>
			<span className={css.distance}>{t.distance(format.decimal(pair.distance, 1))}</span>
			<span className={css.reasons}>{reasons.join(' · ')}</span>
		</li>
	)
}
