import { useEffect, useState } from 'react'

/** Whether the pointer has stood still for this long; touch counts too. */
export function useIdle(milliseconds: number): boolean {
	const [idle, setIdle] = useState(false)
	useEffect(() => {
		let timer = window.setTimeout(() => setIdle(true), milliseconds)
		const wake = () => {
			setIdle(false)
			window.clearTimeout(timer)
			timer = window.setTimeout(() => setIdle(true), milliseconds)
		}
		for (const event of ['pointermove', 'pointerdown'] as const) window.addEventListener(event, wake)
		return () => {
			window.clearTimeout(timer)
			for (const event of ['pointermove', 'pointerdown'] as const) window.removeEventListener(event, wake)
		}
	}, [milliseconds])
	return idle
}
