import { ToggleButton } from 'react-aria-components/ToggleButton'
import { inkOn } from '../../server/contract/ink.ts'
import { isCount } from '../../server/contract/is-count.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import type { Drawn } from '../map/use-drawn-answer.ts'
import { clampedPositionOf, positionOf } from '../scale/position.ts'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './bins.module.css'
import { PlaceMark } from './place-mark.tsx'
import { useToggleBin } from './use-toggle-bin.ts'

const messages = defineMessages({
	nl: {
		bin: (from: string, to: string, n: string, areas: string) => `${from} tot ${to}: ${n} ${areas}`,
		lastBin: (from: string, to: string, n: string, areas: string) => `${from} tot en met ${to}: ${n} ${areas}`,
		bins: 'Klassen. Kies er een of meer om alleen die gebieden te tonen.',
		all: 'Toon alle klassen',
		average: 'gemeente',
		none: 'Geen enkel gebied heeft hier een waarde.',
		gradient: (from: string, to: string) => `Tinten lopen door van ${from} tot ${to}`,
	},
	en: {
		bin: (from: string, to: string, n: string, areas: string) => `${from} to below ${to}: ${n} ${areas}`,
		lastBin: (from: string, to: string, n: string, areas: string) => `${from} to ${to}: ${n} ${areas}`,
		bins: 'Classes. Choose one or more to show only those areas.',
		all: 'Show all classes',
		average: 'municipality',
		none: 'No area has a value here.',
		gradient: (from: string, to: string) => `Shades run from ${from} to ${to}`,
	},
})

/** The scale as a bar: a button for each class, with the places of the selected and the hovered area and of the reference area. */
export function Bins({ drawn }: { drawn: Drawn }) {
	const t = useMessages(messages)
	const { levelsPlural } = useMessages(terms)
	const format = useFormat()
	const { view } = useView()
	const toggle = useToggleBin()
	const { hovered } = useHover()
	const { answer, byCode, scale } = drawn
	const { metric, reference } = answer
	const areas = levelsPlural[answer.query.level]
	const text = (value: number) => format.value(metric, value)
	// Long amounts would run into one another under the bar; the classes' own names keep them whole.
	const edgeText = (value: number) =>
		metric.currency && Math.abs(scale.domain?.[1] ?? 0) >= 10_000 ? format.compactEuro(value) : text(value)
	if (!scale.domain) return <p className={styles.none}>{t.none}</p>

	const placeOf = (code: string | null) => {
		const row = code === null ? undefined : byCode.get(code)
		return row?.status === 'ok' && row.value !== null ? positionOf(scale, row.value) : null
	}
	const selected = placeOf(view.area)
	const pointed = hovered === view.area ? null : placeOf(hovered)
	const average =
		reference?.value != null && reference.status === 'ok' && !isCount(answer)
			? clampedPositionOf(scale, reference.value)
			: null
	const edges = scale.classed
		? [...scale.bins.map((bin) => bin.from), scale.bins.at(-1)?.to ?? 0]
		: [scale.domain[0], (scale.domain[0] + scale.domain[1]) / 2, scale.domain[1]]
	const most = Math.max(1, ...scale.bins.map((bin) => bin.count))

	return (
		<div className={styles.scale} data-part="bar">
			<div className={styles.marks} aria-hidden="true">
				{average !== null && (
					<span className={styles.average} data-end={average > 0.8} style={{ insetInlineStart: `${average * 100}%` }}>
						<span>{t.average}</span>
					</span>
				)}
				{pointed !== null && <PlaceMark at={pointed} light />}
				{selected !== null && <PlaceMark at={selected} />}
			</div>
			{scale.classed ? (
				<fieldset className={styles.bar} aria-label={t.bins}>
					{scale.bins.map((bin) => {
						const last = bin.index === scale.bins.length - 1
						const words = last ? t.lastBin : t.bin
						return (
							<ToggleButton
								key={bin.index}
								className={styles.bin ?? ''}
								isSelected={view.bins.includes(bin.index)}
								onChange={() => toggle(bin.index)}
								aria-label={words(text(bin.from), text(bin.to), format.integer(bin.count), areas)}
								data-others={view.bins.length > 0 && !view.bins.includes(bin.index)}
								style={{ background: bin.color, color: inkOn(bin.color) }}
							>
								<span className={styles.count}>{format.integer(bin.count)}</span>
								<span className={styles.share} style={{ inlineSize: `${(bin.count / most) * 100}%` }} />
							</ToggleButton>
						)
					})}
				</fieldset>
			) : (
				<div
					className={styles.gradient}
					role="img"
					aria-label={t.gradient(text(scale.domain[0]), text(scale.domain[1]))}
					style={{ backgroundImage: gradient(scale) }}
				/>
			)}
			<div className={styles.edges} data-many={edges.length > 6} aria-hidden="true">
				{edges.map((edge, i) => (
					<span
						// By place: with one area both edges are the same number
						key={i}
						data-between={i % 2 === 1}
						style={{ insetInlineStart: `${(i / (edges.length - 1)) * 100}%` }}
					>
						{edgeText(edge)}
					</span>
				))}
			</div>
		</div>
	)
}

function gradient(scale: Drawn['scale']): string {
	const [low, high] = scale.domain ?? [0, 0]
	const stops = Array.from({ length: 17 }, (_, i) => scale.colorOf(low + ((high - low) * i) / 16) ?? 'transparent')
	return `linear-gradient(to right, ${stops.join(', ')})`
}
