import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { type Investment, investmentStatuses } from '../../server/contract/investment.ts'
import { hexagonClasses } from '../../server/contract/overlays/hexagon-classes.ts'
import { investmentMark, MARK_SIZE } from '../../server/contract/overlays/investment-marks.ts'
import { densityRamp, pointColors } from '../../server/contract/overlays/overlay-colors.ts'
import { overlayMessages } from '../../server/contract/overlays/overlay-messages.ts'
import type { View } from '../../server/contract/view.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { useHexagonResolution } from '../map/use-hexagon-resolution.ts'
import { useInvestmentWords } from '../projects/use-investment-words.ts'
import { datasetQuery, hexagonsQuery, investmentsQuery, pointsQuery } from '../queries.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { Button } from '../ui/button.tsx'
import { Switch } from '../ui/switch.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './overlay-lines.module.css'

// Its arithmetic is that of the symbols, which come after the first picture.
const AmountKey = lazy(async () => ({ default: (await import('./amount-key.tsx')).AmountKey }))

const messages = defineMessages({
	nl: {
		...overlayMessages.nl,
		failed: 'Niet opgehaald: deze laag staat niet op de kaart.',
		again: 'Probeer opnieuw',
		loading: 'wordt opgehaald…',
	},
	en: {
		...overlayMessages.en,
		failed: 'Not received: this layer is not on the map.',
		again: 'Try again',
		loading: 'on its way…',
	},
})

type Overlay = View['overlays'][number]

/** What lies over the areas: a line for each, with its switch; nothing for what is off. */
export function OverlayLines() {
	const { view } = useView()
	const { data: dataset } = useQuery(datasetQuery)
	const on = (overlay: Overlay) => view.overlays.includes(overlay)
	if (!dataset) return null
	return (
		<>
			{on('points') && dataset.signals && <Points />}
			{on('hexagons') && dataset.signals && <Hexagons bbox={dataset.bbox} />}
			{on('heat') && dataset.signals && <Heat />}
			{on('investments') && <Investments unplaced={dataset.investments?.unplaced ?? 0} />}
		</>
	)
}

interface LineProps {
	overlay: Overlay
	name: string
	/** Where the layer's figures come from: without them the line says so instead of explaining what is not drawn. */
	query: { isError: boolean; isPending: boolean; refetch: () => unknown }
	children: ReactNode
}

function Line({ overlay, name, query, children }: LineProps) {
	const t = useMessages(messages)
	const { update } = useView()
	return (
		<div className={styles.line}>
			<Switch
				isSelected
				onChange={() => update((now) => ({ overlays: now.overlays.filter((other) => other !== overlay) }))}
			>
				{name}
			</Switch>
			<div className={styles.words} role="status">
				{query.isError ? (
					<>
						<span className={styles.failed}>{t.failed}</span>
						<Button small variant="text" onPress={() => void query.refetch()}>
							{t.again}
						</Button>
					</>
				) : query.isPending ? (
					t.loading
				) : (
					children
				)}
			</div>
		</div>
	)
}

function Points() {
	const t = useMessages(messages)
	const format = useFormat()
	const theme = useTheme()
	const { view } = useView()
	const query = useQuery(pointsQuery(view))
	const { data } = query
	const colors = pointColors[theme]
	const shown = data && data.shown > 0 ? data.total / data.shown : 1
	return (
		<Line overlay="points" name={t.points} query={query}>
			<span className={styles.item}>
				<svg width={12} height={12} aria-hidden="true">
					<circle cx={6} cy={6} r={4} fill={colors.open} stroke={colors.ring} strokeWidth={1.5} />
				</svg>
				{t.open}
			</span>
			<span className={styles.item}>
				<svg width={12} height={12} aria-hidden="true">
					<circle cx={6} cy={6} r={3} fill={colors.closed} fillOpacity={0.5} />
				</svg>
				{t.closed}
			</span>
			{data && (
				<span>
					{data.shown < data.total
						? t.oneOf(format.decimal(shown, shown < 10 ? 1 : 0), format.integer(data.total))
						: t.allShown(format.integer(data.total))}
				</span>
			)}
		</Line>
	)
}

function Hexagons({ bbox }: { bbox: [number, number, number, number] }) {
	const t = useMessages(messages)
	const format = useFormat()
	const theme = useTheme()
	const { view } = useView()
	const query = useQuery(hexagonsQuery(view, useHexagonResolution({ bbox })))
	const { data } = query
	return (
		<Line overlay="hexagons" name={t.hexagons} query={query}>
			{data &&
				hexagonClasses(data.breaks, theme).map(({ from, to, color }) => (
					<span key={from} className={styles.item}>
						<svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
							<path d="M7 0.5L12.600 3.750V10.250L7 13.500L1.400 10.250V3.750Z" fill={color} />
						</svg>
						{format.integer(from)}–{format.integer(to)}
					</span>
				))}
		</Line>
	)
}

function Heat() {
	const t = useMessages(messages)
	const ramp = densityRamp[useTheme()]
	const { view } = useView()
	const query = useQuery(pointsQuery(view))
	return (
		<Line overlay="heat" name={t.heat} query={query}>
			<span
				className={styles.heat}
				style={{ backgroundImage: `linear-gradient(to right, ${[0, 0.25, 0.5, 0.75, 1].map(ramp).join(', ')})` }}
			/>
			<span>{t.heatNote}</span>
		</Line>
	)
}

function Investments({ unplaced }: { unplaced: number }) {
	const t = useMessages(messages)
	const words = useInvestmentWords()
	const format = useFormat()
	const query = useQuery(investmentsQuery(null))
	const { data } = query
	const present = new Set(data?.investments.map((investment) => investment.status))
	return (
		<Line overlay="investments" name={words.name} query={query}>
			{investmentStatuses
				.filter((status) => present.has(status))
				.map((status) => (
					<span key={status} className={styles.item}>
						<InvestmentMark status={status} />
						{words.statuses[status]}
					</span>
				))}
			{data?.investments.some((investment) => investment.late) && (
				<span className={styles.item}>
					<InvestmentMark status="inProgress" late />
					{t.late}
				</span>
			)}
			<span>{t.size}</span>
			{data && (
				<Suspense>
					<AmountKey investments={data.investments} />
				</Suspense>
			)}
			{unplaced > 0 && <span>{t.unplaced(format.integer(unplaced))}</span>}
		</Line>
	)
}

/** The symbol of an investment as on the map; its words stand beside it. */
export function InvestmentMark({
	status,
	late = false,
	size = 16,
}: {
	status: Investment['status']
	late?: boolean
	size?: number
}) {
	const theme = useTheme()
	return (
		<svg width={size} height={size} viewBox={`0 0 ${MARK_SIZE} ${MARK_SIZE}`} aria-hidden="true">
			{investmentMark(status, late, theme).map(({ d, fill, stroke, width }) => (
				<path key={d} d={d} fill={fill} stroke={stroke} strokeWidth={width} />
			))}
		</svg>
	)
}
