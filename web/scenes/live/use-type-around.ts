import { type RefObject, useLayoutEffect, useState } from 'react'

/** The size of the type around a map, in pixels. */
export function useTypeAround(box: RefObject<HTMLElement | null>): number {
	const [em, setEm] = useState(15)
	useLayoutEffect(() => {
		const element = box.current
		if (!element) return
		const look = () => setEm(Number.parseFloat(getComputedStyle(element).fontSize))
		look()
		const resized = new ResizeObserver(look)
		resized.observe(element)
		return () => resized.disconnect()
	}, [box])
	return em
}
