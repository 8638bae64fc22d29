import { type RefObject, useEffect, useRef, useState } from 'react'
import { usePrinting } from './use-printing.ts'

/** A4 within its margins (182 mm), in pixels of a root of 16 px where print.css sets 10,5 pt. Nothing is measured on paper. */
const PAPER = 786

/**
 * The width of an element, following its size, in pixels of a 16 px root: a chart laid out in it and stretched to 100 % grows
 * with the type on a wall screen. `initial` until it is measured.
 */
export function useWidth<E extends Element>(initial: number): [RefObject<E | null>, number] {
	const ref = useRef<E>(null)
	const [width, setWidth] = useState(initial)
	useEffect(() => {
		const element = ref.current
		if (!element) return
		const observer = new ResizeObserver(([entry]) => {
			const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
			const measured = Math.round(((entry?.contentRect.width ?? 0) * 16) / rem)
			if (measured > 0) setWidth(measured)
		})
		observer.observe(element)
		return () => observer.disconnect()
	}, [])
	return [ref, usePrinting() ? PAPER : width]
}
