import { type RefObject, useLayoutEffect, useState } from 'react'

interface Room {
	/** Pixels of the type that surrounds the map. */
	em: number
	/** The legend has room beside what is shown, and need not lie under it. */
	wide: boolean
}

/** Pixels: narrower, a column for the legend would leave no map. */
const WIDE = 640

/** The room that a map has, and the size of the type in it. */
export function useRoom(box: RefObject<HTMLElement | null>): Room {
	const [room, setRoom] = useState<Room>({ em: 15, wide: true })
	useLayoutEffect(() => {
		const element = box.current
		if (!element) return
		const look = () => {
			const { clientWidth: width, clientHeight: height } = element
			const em = Number.parseFloat(getComputedStyle(element).fontSize)
			const wide = width >= WIDE && width > height
			setRoom((now) => (now.em === em && now.wide === wide ? now : { em, wide }))
		}
		look()
		const resized = new ResizeObserver(look)
		resized.observe(element)
		return () => resized.disconnect()
	}, [box])
	return room
}
