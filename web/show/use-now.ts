import { useEffect, useState } from 'react'

/** The time in milliseconds, a new one at every whole second. */
export function useNow(): number {
	const [now, setNow] = useState(() => Date.now())
	useEffect(() => {
		let timer: number
		const tick = () => {
			setNow(Date.now())
			timer = window.setTimeout(tick, 1000 - (Date.now() % 1000))
		}
		tick()
		return () => window.clearTimeout(timer)
	}, [])
	return now
}
