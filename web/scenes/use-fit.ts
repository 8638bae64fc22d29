import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** How small type may become against what it should be, step by step. */
const STEPS = [1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55, 0.5]

const overflows = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element) =>
	scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1

/**
 * Gives an element the largest type with which all of it is in sight, as `--fit` of its style; true where the smallest is still too
 * large and something is cut off. Measured again when its place or the letters change.
 */
export function useFit<E extends HTMLElement>(content: unknown, least = 0.5): [RefObject<E | null>, boolean] {
	const ref = useRef<E>(null)
	const [cut, setCut] = useState(false)
	// biome-ignore lint/correctness/useExhaustiveDependencies: other content takes other room
	useLayoutEffect(() => {
		const element = ref.current
		if (!element) return
		let gone = false
		const fit = () => {
			if (gone || element.clientHeight === 0) return
			const found = STEPS.filter((step) => step >= least).find((step) => {
				element.style.setProperty('--fit', String(step))
				return !overflows(element)
			})
			setCut(found === undefined)
		}
		fit()
		void document.fonts.ready.then(fit)
		const observer = new ResizeObserver(fit)
		observer.observe(element)
		// What comes later, such as a picture that is fetched, makes a part higher and not the place.
		for (const part of element.children) observer.observe(part)
		return () => {
			gone = true
			observer.disconnect()
		}
	}, [content, least])
	return [ref, cut]
}
