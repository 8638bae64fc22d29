import { useEffect, useState } from 'react'

/** A map that has not drawn by then, in milliseconds, will not do so for being waited for. */
const PATIENCE = 15_000

/** Whether the maps of a show have drawn once, out of sight too: the first picture of a map takes longest. Stays so. */
export function useRehearsed(loaded: boolean, stand: boolean): boolean {
	const [done, setDone] = useState(false)
	if (loaded && stand && !done) setDone(true)
	useEffect(() => {
		if (!loaded || done) return
		const timer = window.setTimeout(() => setDone(true), PATIENCE)
		return () => window.clearTimeout(timer)
	}, [loaded, done])
	return done
}
