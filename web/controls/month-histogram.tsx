import { type PointerEvent, useState } from 'react'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import styles from './month-histogram.module.css'

const messages = defineMessages({
	nl: {
		label: 'Meldingen per maand. Sleep om te kiezen.',
		first: 'Eerste maand',
		last: 'Laatste maand',
		within: (from: string, to: string, n: string | null) =>
			`${from === to ? from : `${from} – ${to}`}${n === null ? '' : `: ${n} meldingen`}`,
	},
	en: {
		label: 'Reports per month. Drag to choose.',
		first: 'First month',
		last: 'Last month',
		within: (from: string, to: string, n: string | null) =>
			`${from === to ? from : `${from} – ${to}`}${n === null ? '' : `: ${n} reports`}`,
	},
})

interface MonthHistogramProps {
	/** `2024-05`, ascending, without gaps. */
	months: readonly string[]
	/** Signals per month; null when not known. Null as a whole: no counts can be had, the slider alone. */
	counts: readonly (number | null)[] | null
	/** Indices of the first and last month chosen. */
	chosen: readonly [number, number]
	onChoose: (first: number, last: number) => void
}

const HEIGHT = 60

/** Signals per month as bars, with a range to drag over them: by pointer on the bars, by pointer or arrow keys on the two thumbs. */
export function MonthHistogram({ months, counts, chosen, onChoose }: MonthHistogramProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const [draft, setDraft] = useState<readonly [number, number] | null>(null)
	const [start, setStart] = useState<number | null>(null)
	const [a, b] = draft ?? chosen
	const [first, last] = a <= b ? [a, b] : [b, a]
	const highest = Math.max(1, ...(counts ?? []).map((count) => count ?? 0))
	const monthAt = (event: PointerEvent) => {
		const box = event.currentTarget.getBoundingClientRect()
		const at = Math.floor(((event.clientX - box.left) / box.width) * months.length)
		return Math.max(0, Math.min(months.length - 1, at))
	}
	const finish = () => {
		setStart(null)
		setDraft(null)
		if (draft) onChoose(first, last)
	}
	const within = counts?.slice(first, last + 1).reduce<number>((sum, count) => sum + (count ?? 0), 0)
	const thumb = (which: 0 | 1, label: string) => (
		<input
			type="range"
			className={styles.thumb}
			aria-label={label}
			aria-valuetext={format.month(months[which === 0 ? first : last] ?? '')}
			min={0}
			max={months.length - 1}
			step={1}
			value={which === 0 ? first : last}
			onChange={(event) => {
				const value = Number(event.target.value)
				setDraft(which === 0 ? [Math.min(value, last), last] : [first, Math.max(value, first)])
			}}
			onPointerUp={finish}
			onKeyUp={finish}
			onBlur={finish}
		/>
	)
	const place = (index: number) => (months.length > 1 ? index / (months.length - 1) : 0)
	return (
		<div className={styles.histogram}>
			<p className={styles.label}>{t.label}</p>
			{counts && (
				// Only a quicker way for the pointer: the thumbs below do the same and have names.
				<svg
					className={styles.picture}
					viewBox={`0 0 ${months.length} ${HEIGHT}`}
					preserveAspectRatio="none"
					aria-hidden="true"
					onPointerDown={(event) => {
						event.currentTarget.setPointerCapture(event.pointerId)
						const month = monthAt(event)
						setStart(month)
						setDraft([month, month])
					}}
					onPointerMove={(event) => start !== null && setDraft([start, monthAt(event)])}
					onPointerUp={finish}
					onPointerCancel={() => {
						setStart(null)
						setDraft(null)
					}}
				>
					<rect width={months.length} height={HEIGHT} fill="transparent" />
					{months.map((month, i) => {
						const height = ((counts[i] ?? 0) / highest) * HEIGHT
						return (
							<rect
								key={month}
								className={styles.bar}
								data-in={i >= first && i <= last}
								x={i + 0.1}
								width={0.8}
								y={HEIGHT - height}
								height={height}
							/>
						)
					})}
					<line className={styles.base} x2={months.length} y1={HEIGHT} y2={HEIGHT} />
				</svg>
			)}
			<div className={styles.thumbs}>
				<div className={styles.rail} />
				<div
					className={styles.range}
					style={{
						insetInlineStart: `calc(0.75rem + (100% - 1.500rem) * ${place(first)})`,
						insetInlineEnd: `calc(0.75rem + (100% - 1.500rem) * ${1 - place(last)})`,
					}}
				/>
				{thumb(0, t.first)}
				{thumb(1, t.last)}
			</div>
			<div className={styles.axis} aria-hidden="true">
				<span>{months[0]?.slice(0, 4)}</span>
				<span>{months.at(-1)?.slice(0, 4)}</span>
			</div>
			<p className={styles.said}>
				{t.within(
					format.month(months[first] ?? ''),
					format.month(months[last] ?? ''),
					within === undefined ? null : format.integer(within),
				)}
			</p>
		</div>
	)
}
