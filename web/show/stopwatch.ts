/** Time used, in milliseconds: what ran before, and since when it runs again; null: it stands still. */
export interface Stopwatch {
	before: number
	since: number | null
}

export const stopped: Stopwatch = { before: 0, since: null }

export const timeUsed = ({ before, since }: Stopwatch, now: number): number =>
	before + (since === null ? 0 : Math.max(0, now - since))

/** Starts what stands still. */
export const start = (watch: Stopwatch, now: number): Stopwatch =>
	watch.since === null ? { ...watch, since: now } : watch

export const pause = (watch: Stopwatch, now: number): Stopwatch => ({ before: timeUsed(watch, now), since: null })

/** Back to nothing; what ran goes on running. */
export const reset = ({ since }: Stopwatch, now: number): Stopwatch => ({
	before: 0,
	since: since === null ? null : now,
})

/** `7:05`, `1:02:09`. */
export function durationText(milliseconds: number): string {
	const seconds = Math.floor(milliseconds / 1000)
	const two = (value: number) => String(value).padStart(2, '0')
	const hours = Math.floor(seconds / 3600)
	const minutes = Math.floor(seconds / 60) % 60
	return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}
