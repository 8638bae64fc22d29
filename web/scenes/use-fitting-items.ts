import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** How small the type of a list may become, step by step, before items are left out. */
const STEPS = [1, 0.92, 0.85, 0.78, 0.72]
/** So many may be in sight in larger letters rather than all in smaller. */
const ENOUGH = 6

/**
 * How many items of a list are shown in its place: in smaller type, as `--fit` of its style, until enough of them fit; the rest is left
 * out. All are there while it is measured; measured again when its place changes.
 */
export function useFittingItems<E extends HTMLElement>(count: number): [RefObject<E | null>, number] {
	const ref = useRef<E>(null)
	const [state, setState] = useState({ shown: count, of: count, measured: false })
	const shown = state.of === count ? state.shown : count
	useLayoutEffect(() => {
		const list = ref.current
		if (!list) return
		if (!state.measured || state.of !== count) {
			const found = STEPS.map((step) => {
				list.style.setProperty('--fit', String(step))
				const bottom = list.getBoundingClientRect().bottom + 1
				return [...list.children].filter((item) => item.getBoundingClientRect().bottom <= bottom).length
			})
			// Where even the smallest do not make enough of them fit, no letters are made small for nothing.
			const within = found.find((items) => items >= Math.min(count, ENOUGH)) ?? Math.max(...found)
			list.style.setProperty('--fit', String(STEPS[found.indexOf(within)] ?? 1))
			setState({ shown: Math.max(1, within), of: count, measured: true })
		}
	}, [count, state])
	useLayoutEffect(() => {
		const list = ref.current
		if (!list) return
		let first = true
		const observer = new ResizeObserver(() => {
			if (!first) setState({ shown: count, of: count, measured: false })
			first = false
		})
		// The list itself grows and shrinks with the line under it; its surroundings do not.
		if (list.parentElement) observer.observe(list.parentElement)
		return () => observer.disconnect()
	}, [count])
	return [ref, shown]
}
