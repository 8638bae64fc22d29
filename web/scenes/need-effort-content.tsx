import type { Metric } from '../../server/contract/metric.ts'
import { textWidth } from '../../server/contract/picture/measure.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { terms } from '../../server/contract/terms.ts'
import { axisText } from '../charts/axis-text.ts'
import { dotPaths } from '../charts/dot-paths.ts'
import { placePointLabels } from '../charts/place-point-labels.ts'
import { scatterLayout } from '../charts/scatter-layout.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { Icon } from '../ui/icon.tsx'
import css from './chart-content.module.css'
import { needPlane } from './need-effort.ts'
import { sceneWords } from './scene-words.ts'
import { usePlace } from './use-place.ts'
import { useSceneReading } from './use-scene-reading.ts'

const messages = defineMessages({
	nl: {
		label: (areas: string, x: string, y: string) =>
			`${areas} naar wat nodig is (${x}, liggend) en inzet (${y}, staand).`,
		asks: (names: string) => `Veel nodig en weinig inzet: ${names}.`,
		muchLittle: 'veel nodig, weinig inzet',
		muchMuch: 'veel nodig, veel inzet',
		littleLittle: 'weinig nodig, weinig inzet',
		littleMuch: 'weinig nodig, veel inzet',
		gemeente: 'gemeente',
		middle: 'midden',
		others: (n: string) => `en ${n} andere`,
	},
	en: {
		label: (areas: string, x: string, y: string) => `${areas} by need (${x}, across) and effort (${y}, upwards).`,
		asks: (names: string) => `Much need and little effort: ${names}.`,
		muchLittle: 'much need, little effort',
		muchMuch: 'much need, much effort',
		littleLittle: 'little need, little effort',
		littleMuch: 'little need, much effort',
		gemeente: 'municipality',
		middle: 'middle',
		others: (n: string) => `and ${n} more`,
	},
})

const TEXT = 15
/** Besides those highlighted so many of the corner that asks are named. */
const NAMED = 5

/** What areas need against what is done there; the corner of much need and little effort is named. */
export function NeedEffortContent({ scene, answer }: { scene: Scene; answer: SceneAnswer }) {
	const t = useMessages(messages)
	const words = useMessages(sceneWords)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const [ref, place] = usePlace<HTMLDivElement>()
	const [picture] = answer.pictures
	const reading = useSceneReading(picture, answer.names)
	const read = picture?.read?.kind === 'bivariate' ? picture.read : null
	const plane = read && needPlane(read.answer, read.second, answer.names)
	if (!read || !plane) return <p className={css.nothing}>{words.nothing}</p>
	const metrics = [read.answer.metric, read.second.metric] as const
	const { points, splits, needRight } = plane
	const marks = new Map(scene.highlights.map(({ area, label }) => [area, label]))
	const asking = points.filter(({ asks }) => asks > 0).sort((a, b) => b.asks - a.asks)
	const colorOf = (code: string) => reading?.classOf(code)?.color ?? 'var(--rk-color-line-strong)'
	const axisTitle = ({ label, unit }: Metric) =>
		text(unit) === '' || text(label).includes(text(unit)) ? text(label) : `${text(label)} (${text(unit)})`
	const told = asking.slice(0, 8).map(({ name }) => name)
	const label = [
		t.label(term.levelsPlural[answer.level], text(metrics[0].label), text(metrics[1].label)),
		...(told.length > 0
			? [
					t.asks(
						asking.length > told.length
							? `${told.join(', ')} ${t.others(format.integer(asking.length - told.length))}`
							: format.list(told),
					),
				]
			: []),
	].join(' ')
	return (
		<div className={css.chart}>
			<p className={css.axisTitle}>
				<Icon name="up" /> {axisTitle(metrics[1])}
			</p>
			<div ref={ref} className={css.plot}>
				{place && <Plot width={place.width} height={place.height} />}
			</div>
			<p className={`${css.axisTitle} ${css.across}`}>
				{axisTitle(metrics[0])} <Icon name="right" />
			</p>
		</div>
	)

	function Plot({ width, height }: { width: number; height: number }) {
		const rough = scatterLayout(points, { left: 0, right: width, top: 0, bottom: height })
		const left =
			Math.max(0, ...(rough?.yTicks ?? []).map((tick) => textWidth(axisText(tick, metrics[1], format), 13))) + 12
		const frame = { left, right: width - 10, top: 30, bottom: height - 28 }
		// The words of the corners have a strip of their own under the lowest dot.
		const layout = scatterLayout(points, { ...frame, bottom: frame.bottom - 26 })
		if (!layout) return null
		const radius = points.length > 300 ? 3.5 : 6
		const dots = layout.marks.map(({ x, y }) => ({ x, y, radius }))
		const isMarked = (code: string) => marks.has(code)
		const named = [
			...points.filter(({ code }) => isMarked(code)),
			...asking.filter(({ code }) => !isMarked(code)).slice(0, Math.max(0, NAMED - marks.size)),
		]
		const nameOf = ({ code, name }: (typeof points)[number]) => marks.get(code) || name
		const markOf = new Map(layout.marks.map((mark) => [mark.code, mark]))
		const wanted = named.map((point) => ({
			x: markOf.get(point.code)?.x ?? 0,
			y: markOf.get(point.code)?.y ?? 0,
			radius,
			width: textWidth(nameOf(point), TEXT, isMarked(point.code) ? 600 : 400),
		}))
		const bounds = { left: frame.left, right: width, top: frame.top + 4, bottom: frame.bottom - 24 }
		const free = placePointLabels(wanted, TEXT * 1.25, bounds, dots)
		// Who is highlighted is named, if need be over dots.
		const anyhow = placePointLabels(wanted, TEXT * 1.25, bounds)
		const labels = named.map(({ code }, i) => free[i] ?? (isMarked(code) ? anyhow[i] : null))
		const clamp = (at: number, low: number, high: number) => Math.max(low, Math.min(high, at))
		const [sx, sy] = [
			clamp(layout.x(splits[0].at), frame.left, frame.right),
			clamp(layout.y(splits[1].at), frame.top, frame.bottom),
		]
		const splitText = (i: 0 | 1) => `${t[splits[i].by]} ${format.value(metrics[i], splits[i].at)}`
		const corners = [
			{ x: frame.right, y: frame.top - 8, anchor: 'end', key: needRight ? 'muchMuch' : 'littleMuch' },
			{ x: frame.left + 6, y: frame.top - 8, anchor: 'start', key: needRight ? 'littleMuch' : 'muchMuch' },
			{ x: frame.right - 6, y: frame.bottom - 8, anchor: 'end', key: needRight ? 'muchLittle' : 'littleLittle' },
			{ x: frame.left + 6, y: frame.bottom - 8, anchor: 'start', key: needRight ? 'littleLittle' : 'muchLittle' },
		] as const
		const asksBox = needRight
			? { x: sx, y: sy, width: frame.right - sx, height: frame.bottom - sy }
			: { x: frame.left, y: sy, width: sx - frame.left, height: frame.bottom - sy }
		return (
			<svg viewBox={`0 0 ${width} ${height}`} className={css.svg} role="img" aria-label={label}>
				<rect {...asksBox} fill="var(--rk-color-surface-quiet)" />
				{layout.xTicks.map((tick) => (
					<text key={tick} className={css.tick} x={layout.x(tick)} y={frame.bottom + 18} textAnchor="middle">
						{axisText(tick, metrics[0], format)}
					</text>
				))}
				{layout.yTicks.map((tick) => (
					<text key={tick} className={css.tick} x={frame.left - 8} y={layout.y(tick) + 4.5} textAnchor="end">
						{axisText(tick, metrics[1], format)}
					</text>
				))}
				<path className={css.frame} d={`M${frame.left},${frame.top}V${frame.bottom}H${frame.right}`} />
				<line className={css.split} x1={sx} x2={sx} y1={frame.top} y2={frame.bottom} />
				<line className={css.split} x1={frame.left} x2={frame.right} y1={sy} y2={sy} />
				<text className={css.tick} x={sx} y={frame.top - 8} textAnchor="middle">
					{splitText(0)}
				</text>
				<text
					className={`${css.tick} ${css.halo}`}
					x={needRight ? frame.left + 6 : frame.right}
					y={sy - 5}
					textAnchor={needRight ? 'start' : 'end'}
				>
					{splitText(1)}
				</text>
				{corners.map(({ key, anchor, ...at }) => (
					<text
						key={key}
						className={`${css.corner} ${css.halo}`}
						{...at}
						textAnchor={anchor}
						data-asks={key === 'muchLittle' || undefined}
					>
						{t[key]}
					</text>
				))}
				{dotPaths(
					layout.marks.filter(({ code }) => !isMarked(code)).map(({ x, y, code }) => ({ x, y, key: colorOf(code) })),
					radius,
				).map(({ key, d }) => (
					<path key={key} className={css.dots} d={d} fill={key} />
				))}
				{layout.marks
					.filter(({ code }) => isMarked(code))
					.map(({ x, y, code }) => (
						<circle key={code} className={css.markedDot} cx={x} cy={y} r={radius + 1.5} fill={colorOf(code)} />
					))}
				{named.map((point, i) => {
					const at = labels[i]
					return (
						at && (
							<text
								key={point.code}
								className={`${isMarked(point.code) ? css.strong : css.name} ${css.halo}`}
								x={at.left}
								y={at.top + TEXT}
							>
								{nameOf(point)}
							</text>
						)
					)
				})}
			</svg>
		)
	}
}
