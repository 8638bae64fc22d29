import type { AreaReading } from '../reading/area-reading.ts'
import type { AreaLook } from './area-looks.ts'

/** The chosen classes that there are: one that is gone says nothing, and then all of them show. */
export const chosenClasses = (
	bins: readonly number[],
	{ classes }: Pick<AreaReading, 'classes'>,
): ReadonlySet<number> => new Set(bins.filter((index) => classes.some((one) => one.index === index)))

/** How every area is drawn that a reading speaks of, by code; one that takes no part has neither colour nor pattern, and fades. */
export function readingLooks(
	areas: readonly string[],
	reading: Pick<AreaReading, 'classes' | 'classOf'>,
	bins: readonly number[] = [],
): Map<string, AreaLook> {
	const chosen = chosenClasses(bins, reading)
	return new Map(
		areas.map((code): [string, AreaLook] => {
			const found = reading.classOf(code)
			if (found === null) return [code, { color: null, pattern: null, faded: true }]
			const { color, pattern, index } = found
			return [code, { color, pattern, faded: chosen.size > 0 && !chosen.has(index) }]
		}),
	)
}
