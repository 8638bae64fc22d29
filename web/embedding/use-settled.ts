import { useEffect, useState } from 'react'

/** A value once it has stayed the same for so many milliseconds; at first at once. */
export function useSettled<T extends string>(value: T, milliseconds: number): T {
	const [settled, setSettled] = useState(value)
	useEffect(() => {
		const timer = setTimeout(() => setSettled(value), milliseconds)
		return () => clearTimeout(timer)
	}, [value, milliseconds])
	return settled
}
