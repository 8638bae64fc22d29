import { useEffect, useState } from 'react'

const SHOWN = 4000

/** Something to say for a few seconds; null when there is nothing. What is said anew stays as long again. */
export function usePassing<T>(): [T | null, (value: T) => void] {
	const [said, setSaid] = useState<{ value: T } | null>(null)
	useEffect(() => {
		if (said === null) return
		const timer = setTimeout(() => setSaid(null), SHOWN)
		return () => clearTimeout(timer)
	}, [said])
	return [said?.value ?? null, (value) => setSaid({ value })]
}
