import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** How small the type of a list may become, step by step, before items are left out. */
const STEPS = [1, 0.92, 0.85, 0.78, 0.72]
/** So many may be in sight in larger letters rather than all in smaller. */
const ENOUGH = 8
/** How high the line is that tells how many are left out, in letters of the place. */
const LEFT_OUT = 1.25

interface Look {
	items: number
	step: number
	compact: boolean
}

function setLook(list: HTMLElement, step: number, compact: boolean): void {
	list.style.setProperty('--fit', String(step))
	list.toggleAttribute('data-compact', compact)
}

/** The largest letters in which `enough` items fit; where none do, those in which most fit: nothing is made small for nothing. */
function fitIn(list: HTMLElement, enough: number, compact = false): Look {
	const items = [...list.children]
	const line = LEFT_OUT * Number.parseFloat(getComputedStyle(list.parentElement ?? list).fontSize)
	const found = STEPS.map((step) => {
		setLook(list, step, compact)
		const bottom = list.getBoundingClientRect().bottom + 1
		const until = (end: number) => items.filter((item) => item.getBoundingClientRect().bottom <= end).length
		return until(bottom) === items.length ? items.length : until(bottom - line)
	})
	const most = found.find((fitting) => fitting >= enough) ?? Math.max(...found)
	return { items: most, step: STEPS[found.indexOf(most)] ?? 1, compact }
}

/**
 * How many items of a list are shown in its place: in smaller type, as `--fit` of its style, until enough of them fit; where not all do,
 * in few words, as `data-compact`, when so more of them fit. The rest is left out. All are there while it is measured; measured again
 * when its place changes.
 */
export function useFittingItems<E extends HTMLElement>(count: number): [RefObject<E | null>, number] {
	const ref = useRef<E>(null)
	const [state, setState] = useState({ shown: count, of: count, measured: false })
	const shown = state.of === count ? state.shown : count
	useLayoutEffect(() => {
		const list = ref.current
		if (!list) return
		if (!state.measured || state.of !== count) {
			const whole = fitIn(list, Math.min(count, ENOUGH))
			const few = whole.items < count ? fitIn(list, count, true) : null
			const { items, step, compact } = few && few.items > whole.items ? few : whole
			setLook(list, step, compact)
			setState({ shown: Math.max(1, items), of: count, measured: true })
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
