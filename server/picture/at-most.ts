/** Runs tasks, at most `size` at a time, in the order in which they came. */
export function atMost(size: number): <T>(task: () => Promise<T>) => Promise<T> {
	let running = 0
	const waiting: (() => void)[] = []
	return async (task) => {
		if (running >= size) await new Promise<void>((resolve) => waiting.push(resolve))
		else running++
		try {
			return await task()
		} finally {
			// Whoever waits takes the place over; only without them it becomes free.
			const next = waiting.shift()
			if (next) next()
			else running--
		}
	}
}
