import { type RefObject, useEffect, useRef } from 'react'
import { pointed, type Touch } from './pointed.ts'

/** What has a press of its own. */
const own = 'a, button, input, select, textarea, label, summary, [role="slider"], [role="button"], [data-press]'

/** Presses and swipes on the picture itself lead through the scenes; with one finger the map beneath stays where it is. */
export function useTaps(surface: RefObject<HTMLElement | null>, go: (where: 'next' | 'previous') => void): void {
	const latest = useRef(go)
	useEffect(() => {
		latest.current = go
	})
	useEffect(() => {
		const element = surface.current
		if (!element) return
		let down: Touch | null = null
		const isOwn = (target: EventTarget | null) => target instanceof Element && target.closest(own) !== null
		const begin = (event: PointerEvent) => {
			down =
				event.isPrimary && event.button === 0 && !isOwn(event.target)
					? { x: event.clientX, y: event.clientY, at: event.timeStamp }
					: null
		}
		const end = (event: PointerEvent) => {
			const from = down
			down = null
			if (!from || !event.isPrimary) return
			const to = { x: event.clientX, y: event.clientY, at: event.timeStamp }
			const where = pointed(from, to, element.clientWidth, event.pointerType === 'touch')
			if (where) latest.current(where)
		}
		const cancel = () => {
			down = null
		}
		// Two fingers are for the map; one is for the story.
		const keep = (event: TouchEvent) => {
			if (event.touches.length === 1 && !isOwn(event.target)) event.stopPropagation()
		}
		const signal = new AbortController()
		const options = { capture: true, signal: signal.signal }
		element.addEventListener('pointerdown', begin, options)
		element.addEventListener('pointerup', end, options)
		element.addEventListener('pointercancel', cancel, options)
		element.addEventListener('touchstart', keep, { ...options, passive: true })
		return () => signal.abort()
	}, [surface])
}
