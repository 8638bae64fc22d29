import { type TestStatus, testStatuses } from '../hotspot.ts'
import type { Theme } from '../ramps.ts'
import type { ReadingClass } from './area-reading.ts'
import { testedPale } from './reading-colors.ts'

type Kind = Omit<ReadingClass, 'index' | 'count'> & {
	/** Left out of the legend where no area has it. */
	rare?: boolean
}

const gaps = testStatuses.filter((status) => status !== 'tested')

/** The classes of areas that could not be judged, one per reason, each with its own hatch. */
export const gapKinds = (words: Record<Exclude<TestStatus, 'tested'>, string>): Kind[] =>
	gaps.map((status) => ({
		key: status,
		label: words[status],
		short: words[status],
		color: null,
		pattern: status,
		kind: 'gap',
		rare: true,
	}))

/** The class of areas that were judged and do not stand out. */
export const paleKind = (
	key: string,
	{ label, short = label }: { label: string; short?: string },
	theme: Theme,
): Kind => ({
	key,
	label,
	short,
	color: testedPale[theme],
	pattern: null,
	kind: 'pale',
})

/**
 * Counts areas per class. A class is numbered by its place in `kinds`, whether or not it occurs, so that a link to a class
 * keeps its meaning. Throws on a key that is not among `kinds`. Pure.
 */
export function classify(kinds: readonly Kind[], keys: ReadonlyMap<string, string>) {
	const counts = new Map<string, number>()
	for (const key of keys.values()) counts.set(key, (counts.get(key) ?? 0) + 1)
	const all = kinds.map(({ rare, ...kind }, index) => ({
		rare: rare ?? false,
		made: { ...kind, index, count: counts.get(kind.key) ?? 0 } satisfies ReadingClass,
	}))
	const byKey = new Map<string, ReadingClass>(all.map(({ made }) => [made.key, made]))
	const unknown = [...counts.keys()].find((key) => !byKey.has(key))
	if (unknown !== undefined) throw new Error(`classify: no class "${unknown}"`)
	return {
		classes: all.flatMap(({ rare, made }) => (rare && made.count === 0 ? [] : [made])),
		classOf: (code: string): ReadingClass | null => byKey.get(keys.get(code) ?? '') ?? null,
	}
}
