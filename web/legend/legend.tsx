import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { isCount } from '../../server/contract/is-count.ts'
import { valueGaps } from '../../server/contract/patterns.ts'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import { terms } from '../../server/contract/terms.ts'
import type { ValueStatus } from '../../server/contract/values.ts'
import { useBrushed } from '../distribution/use-brushed.ts'
import { useFormat, useMessages, useText } from '../i18n/language.tsx'
import { useMapHost } from '../map/map-host.ts'
import { type Drawn, useDrawnAnswer } from '../map/use-drawn-answer.ts'
import { useWhenText } from '../panels/use-when-text.ts'
import { datasetQuery } from '../queries.ts'
import { useReading } from '../reading/use-reading.ts'
import { Swatch } from '../scale/swatch.tsx'
import { useSmallWindow } from '../theme/use-media.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFace } from '../view/use-face.ts'
import { useView } from '../view/use-view.tsx'
import { Bins } from './bins.tsx'
import styles from './legend.module.css'
import { legendMessages } from './legend-messages.ts'
import { legendTools } from './legend-tools.tsx'
import { OverlayLines } from './overlay-lines.tsx'

const ReadingLegend = lazy(async () => ({ default: (await import('./reading-legend.tsx')).ReadingLegend }))

/** What the map shows, in words and colours: all of it from the Answer that the map was drawn from. */
export function Legend() {
	const t = useMessages(legendMessages)
	const small = useSmallWindow()
	const [open, setOpen] = useState(false)
	const { brief } = useMapHost()
	const { drawn } = useDrawnAnswer()
	const { reading } = useReading()
	if (!drawn) return null
	const folded = small && !open
	return (
		<section
			className={styles.legend}
			aria-label={t.legend}
			data-floats="bottom"
			data-folded={folded}
			data-brief={brief}
		>
			{small && <Summary drawn={drawn} reading={reading} open={open} onToggle={() => setOpen(!open)} />}
			{!folded && <Whole drawn={drawn} reading={reading} />}
		</section>
	)
}

/** Where there is little room: one line that unfolds. */
function Summary(props: { drawn: Drawn; reading: AreaReading | null; open: boolean; onToggle: () => void }) {
	const { drawn, reading, open, onToggle } = props
	const t = useMessages(legendMessages)
	const text = useText()
	const format = useFormat()
	const { answer, scale } = drawn
	const ends = scale.domain?.map((edge) => format.value(answer.metric, edge))
	return (
		<AriaButton className={styles.summary ?? ''} aria-expanded={open} onPress={onToggle}>
			{!open && reading && !reading.barrier && (
				<span className={styles.strip}>
					{reading.classes
						.filter(({ color }) => color !== null)
						.map(({ key, color }) => (
							<i key={key} style={{ background: color ?? undefined }} />
						))}
				</span>
			)}
			{!open && !reading && ends && (
				<span className={styles.strip}>
					<span>{ends[0]}</span>
					{scale.bins.map((bin) => (
						<i key={bin.index} style={{ background: bin.color }} />
					))}
					{!scale.classed && <span>–</span>}
					<span>{ends[1]}</span>
				</span>
			)}
			<span className={styles.summaryText}>
				{open ? t.legend : (reading?.barrier?.title ?? reading?.headline ?? text(answer.metric.label))}
			</span>
			<Icon name={open ? 'down' : 'up'} />
		</AriaButton>
	)
}

function Whole({ drawn, reading }: { drawn: Drawn; reading: AreaReading | null }) {
	const t = useMessages(legendMessages)
	const whenText = useWhenText()
	const text = useText()
	const format = useFormat()
	const { view, update } = useView()
	const { answer, scale } = drawn
	const { metric, denominator } = answer
	const reference = useReferenceWords(drawn)
	const brushed = useBrushed()
	const Tools = legendTools[useFace().name]
	const { kind, brief } = useMapHost()
	return (
		<>
			<header className={styles.head}>
				<h2>
					{reading ? reading.headline : text(metric.label)} <span>{whenText(answer, reading?.period)}</span>
				</h2>
				<div className={styles.tools}>
					{view.bins.length > 0 && (
						<Button small variant="text" onPress={() => update({ bins: [] })}>
							{t.allClasses}
						</Button>
					)}
					{brushed.codes && (
						<Button small variant="text" onPress={brushed.clear}>
							{t.clearBrush(format.integer(brushed.codes.size))}
						</Button>
					)}
					{kind === 'page' && <Tools drawn={drawn} testing={reading !== null} brushed={brushed.codes !== null} />}
				</div>
			</header>
			{reading ? (
				<Suspense fallback={<Skeleton height="6rem" />}>
					<ReadingLegend reading={reading} brief={brief} />
				</Suspense>
			) : (
				<>
					<p className={styles.about} hidden={brief}>
						{[
							isCount(answer) ? (metric.currency ? t.amounts : t.count) : null,
							denominator ? t.divided(text(denominator.label), denominator.period) : null,
							answer.aggregation !== 'measured' && answer.query.level !== 'buurt'
								? t.aggregations[answer.aggregation]
								: null,
							reference,
						]
							.filter(Boolean)
							.join(' · ')}
					</p>
					<Bins drawn={drawn} />
					<Statuses drawn={drawn} />
					{scale.kind === 'diverging' && metric.midpoint !== null && (
						<p className={styles.note}>{t.diverging(format.edge(metric, metric.midpoint))}</p>
					)}
				</>
			)}
			<OverlayLines />
			{!brief && (
				<p className={styles.source}>
					{t.source}: {metric.source.name}
					{metric.source.licence && ` · ${metric.source.licence}`}
					{reading?.sources.map((source) => ` · ${source}`)}
					<Unplaced drawn={drawn} />
				</p>
			)}
		</>
	)
}

/** `t.o.v. Markerwaard (fictief): 277,1`: the area compared with has a name, and a fictional one says so. */
function useReferenceWords({ answer }: Drawn): string | null {
	const t = useMessages(legendMessages)
	const format = useFormat()
	const { data: dataset } = useQuery(datasetQuery)
	const { reference, metric } = answer
	if (!reference) {
		const count = dataset?.levels.find(({ level }) => level === 'gemeente')?.count ?? 0
		return count > 1 && !isCount(answer) ? t.noReference(format.integer(count)) : null
	}
	const name =
		dataset?.fictional && !reference.name.includes('(') ? `${reference.name} (${t.fictional})` : reference.name
	const value = reference.value === null ? t.unknown : format.value(metric, reference.value)
	return isCount(answer) ? t.total(name, value) : t.reference(name, value)
}

function Statuses({ drawn: { answer } }: { drawn: Drawn }) {
	const t = useMessages(legendMessages)
	const { valueStatuses } = useMessages(terms)
	const format = useFormat()
	const theme = useTheme()
	const counts = new Map<ValueStatus, number>()
	for (const status of answer.status) counts.set(status, (counts.get(status) ?? 0) + 1)
	const present = valueGaps.filter((status) => counts.has(status))
	if (present.length === 0) return null
	const minimum = answer.metric.minimumInhabitants
	return (
		<ul className={styles.statuses}>
			{present.map((status) => (
				<li key={status}>
					<Swatch theme={theme} status={status} size={18} />
					<span>
						{status === 'unreliable' && minimum !== null ? t.unreliable(minimum) : valueStatuses[status]}{' '}
						<b>{format.integer(counts.get(status) ?? 0)}</b>
					</span>
				</li>
			))}
		</ul>
	)
}

/** What falls under the question and is yet not on the map. */
function Unplaced({ drawn: { answer } }: { drawn: Drawn }) {
	const t = useMessages(legendMessages)
	const format = useFormat()
	const { unplaced, metric } = answer
	if (unplaced === null || unplaced === 0) return null
	const words = metric.currency
		? t.unplacedMoney(format.compactEuro(unplaced))
		: t.unplacedSignals(format.integer(unplaced))
	return <span className={styles.unplaced}> · {words}</span>
}
