import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import plot from './plot.module.css'

interface WalkedChartProps {
	ref: RefObject<HTMLDivElement | null>
	label: string
	/** The mark that is named, of `count`; -1: none. */
	at: number
	count: number
	/** What is said of that mark; null: the label. */
	text: string | null
	/** The id of an element that says how else it is used. */
	describedBy?: string
	className?: string | undefined
	/** Keys that walk: see walk.ts. */
	onKeyDown: (event: KeyboardEvent) => void
	onLeave: () => void
	children: ReactNode
}

/** A picture with marks that keys walk along one by one: to a screen reader a slider whose value is the mark. */
export function WalkedChart(props: WalkedChartProps) {
	const { ref, label, at, count, text, describedBy, className = plot.plot, onKeyDown, onLeave, children } = props
	return (
		<div
			ref={ref}
			role="slider"
			tabIndex={0}
			className={className}
			aria-label={label}
			aria-describedby={describedBy}
			aria-valuemin={1}
			aria-valuemax={Math.max(1, count)}
			aria-valuenow={Math.max(0, at) + 1}
			aria-valuetext={text ?? label}
			onKeyDown={onKeyDown}
			onBlur={onLeave}
		>
			{children}
		</div>
	)
}
