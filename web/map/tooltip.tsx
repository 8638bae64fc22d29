import { useLayoutEffect, useRef } from 'react'
import { freePadding } from './free-padding.ts'
import styles from './map-view.module.css'

export interface TooltipLines {
	title: string
	value: string | null
	rank?: string | null
	status?: string | null
	/** What the colour says besides the value. */
	reading?: string | null
	extra?: string | null
}

interface MapTooltipProps {
	/** Pixels of the map. */
	at: { x: number; y: number }
	lines: TooltipLines
}

/** Beside the pointer, on the side where there is room. Hidden from screen readers: the keyboard has its own sentence. */
export function MapTooltip({ at, lines }: MapTooltipProps) {
	const ref = useRef<HTMLDivElement>(null)
	useLayoutEffect(() => {
		const box = ref.current
		const room = box?.parentElement
		if (!box || !room) return
		// Panels lie over the map and would cut it off.
		const free = room.clientWidth - freePadding(room).right
		const x = at.x + 16 + box.offsetWidth > free ? at.x - 16 - box.offsetWidth : at.x + 16
		const y = Math.max(8, Math.min(at.y + 16, room.clientHeight - box.offsetHeight - 8))
		box.style.transform = `translate(${Math.max(8, x)}px, ${y}px)`
	}, [at])
	return (
		<div ref={ref} className={styles.tooltip} aria-hidden="true">
			<p className={styles.tipTitle}>{lines.title}</p>
			<p className={styles.tipValue}>
				{lines.value && <strong>{lines.value}</strong>} {lines.rank && <span>{lines.rank}</span>}
			</p>
			{lines.reading && <p className={styles.tipReading}>{lines.reading}</p>}
			{lines.status && <p className={styles.tipStatus}>{lines.status}</p>}
			{lines.extra && <p className={styles.tipTitle}>{lines.extra}</p>}
		</div>
	)
}
