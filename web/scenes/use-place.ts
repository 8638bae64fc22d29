import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** So many units make an em: a chart is laid out as if its text were 16 px, and grows and shrinks with that of its place. */
export const EM = 16

/** A place in units. */
export interface Place {
	width: number
	height: number
}

/**
 * The place an element has, as wide and high as its own letters make it; null until it is measured, and while it has no room. A
 * chart laid out in it and stretched to 100 % keeps its proportions on paper, where nothing is measured.
 */
export function usePlace<E extends HTMLElement>(): [RefObject<E | null>, Place | null] {
	const ref = useRef<E>(null)
	const [place, setPlace] = useState<Place | null>(null)
	useLayoutEffect(() => {
		const element = ref.current
		if (!element) return
		const measure = () => {
			const em = Number.parseFloat(getComputedStyle(element).fontSize)
			const [width, height] = [element.clientWidth, element.clientHeight].map((of) => Math.round((of / em) * EM))
			if (!width || !height) return
			setPlace((now) => (now?.width === width && now.height === height ? now : { width, height }))
		}
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(element)
		return () => observer.disconnect()
	}, [])
	return [ref, place]
}
