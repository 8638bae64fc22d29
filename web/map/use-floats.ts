import { type RefObject, useEffect, useState } from 'react'
import { floatingRects } from './free-padding.ts'

/** Changes whenever a floating surface comes, goes, folds or grows: the map then has other room. */
export function useFloats(container: RefObject<HTMLElement | null>): string {
	const [floats, setFloats] = useState('')
	useEffect(() => {
		let frame = 0
		const look = () => {
			cancelAnimationFrame(frame)
			frame = requestAnimationFrame(() => {
				if (!container.current) return
				const rects = floatingRects(container.current)
				for (const { element } of rects) resized.observe(element)
				setFloats(
					rects.map(({ rect }) => [rect.left, rect.top, rect.right, rect.bottom].map(Math.round).join()).join(' '),
				)
			})
		}
		const resized = new ResizeObserver(look)
		const changed = new MutationObserver((records) => {
			// The map's own changes are many and never make room.
			if (records.some(({ target }) => !(target as Element).closest?.('[data-map]'))) look()
		})
		changed.observe(document.body, { childList: true, subtree: true })
		look()
		return () => {
			cancelAnimationFrame(frame)
			resized.disconnect()
			changed.disconnect()
		}
	}, [container])
	return floats
}
