import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { defineMessages, useFormat, useMessages } from '../../i18n/language.tsx'
import styles from './live-compare.module.css'

const messages = defineMessages({
	nl: {
		label: 'Schuif tussen links en rechts',
		value: (percent: string) => `links ${percent}`,
	},
	en: {
		label: 'Slide between left and right',
		value: (percent: string) => `left ${percent}`,
	},
})

/** A step of the arrow keys. */
const STEP = 0.05

interface SwipeHandleProps {
	/** How much of the first map is in sight, from 0 to 1. */
	share: number
	onChange: (share: number) => void
}

/** The edge between two maps that lie over one another: dragged, or moved by arrow keys, Home and End. */
export function SwipeHandle({ share, onChange }: SwipeHandleProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const held = useRef<number | null>(null)
	const set = (value: number) => onChange(Math.max(0, Math.min(1, Math.round(value * 1000) / 1000)))
	const key = (event: KeyboardEvent) => {
		const next = {
			ArrowLeft: share - STEP,
			ArrowDown: share - STEP,
			ArrowRight: share + STEP,
			ArrowUp: share + STEP,
			Home: 0,
			End: 1,
		}[event.key]
		if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return
		// The same keys go from scene to scene everywhere else.
		event.preventDefault()
		event.stopPropagation()
		set(next)
	}
	const at = (event: PointerEvent<HTMLElement>) => {
		const box = event.currentTarget.parentElement?.getBoundingClientRect()
		return box && box.width > 0 ? (event.clientX - box.left) / box.width : share
	}
	return (
		<div
			className={styles.handle}
			role="slider"
			tabIndex={0}
			aria-label={t.label}
			aria-orientation="horizontal"
			aria-valuemin={0}
			aria-valuemax={100}
			aria-valuenow={Math.round(share * 100)}
			aria-valuetext={t.value(`${format.integer(Math.round(share * 100))}%`)}
			onKeyDown={key}
			onPointerDown={(event) => {
				if (event.button !== 0) return
				event.currentTarget.setPointerCapture(event.pointerId)
				held.current = at(event) - share
			}}
			onPointerMove={(event) => {
				if (held.current !== null) set(at(event) - held.current)
			}}
			onPointerUp={() => {
				held.current = null
			}}
			onPointerCancel={() => {
				held.current = null
			}}
		>
			<span className={styles.grip} aria-hidden="true" />
		</div>
	)
}
