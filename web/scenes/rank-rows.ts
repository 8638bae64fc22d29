import { ranksOf } from '../../server/contract/presentation/ranks.ts'
import type { Highlight } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import type { ValueStatus, ValuesAnswer } from '../../server/contract/values.ts'

/** An area of a ranking or table. */
export interface RankRow {
	code: string
	name: string
	/** Null: it is not highlighted; empty: it is, under its own name. */
	label: string | null
	value: number | null
	status: ValueStatus
	/** 1 = highest; equal values share a rank. Null without a dependable value. */
	rank: number | null
	/** Place among all areas with a dependable value, in the order that is shown, from 0; null without one. */
	place: number | null
}

/** So many areas with a value that are left out at this place. */
export interface RankGap {
	gap: number
}

/** The areas of a scene that are shown, in order, each with its rank among all of the level. Pure. */
export function rankRows(
	values: ValuesAnswer,
	{ shown, names }: Pick<SceneAnswer, 'shown' | 'names'>,
	highlights: readonly Highlight[],
): { rows: RankRow[]; ranked: number } {
	const marked = new Map(highlights.map(({ area, label }) => [area, label]))
	const order = new Map(shown.map((code, i) => [code, i]))
	const known = values.areas.flatMap((code, i) => {
		const value = values.values[i] ?? null
		return values.status[i] === 'ok' && value !== null ? [{ code, value, i }] : []
	})
	const figureOf = new Map(known.map(({ code, value }) => [code, value]))
	const told = shown.flatMap((code) => figureOf.get(code) ?? [])
	const upwards = (told[0] ?? 0) < (told.at(-1) ?? 0)
	// Of equal values those that are shown come first, as they are shown.
	const turn = ({ code, i }: (typeof known)[number]) => order.get(code) ?? shown.length + i
	const places = new Map(
		known
			.toSorted((a, b) => (upwards ? a.value - b.value : b.value - a.value) || turn(a) - turn(b))
			.map(({ code }, place) => [code, place]),
	)
	const ranks = ranksOf(values)
	const index = new Map(values.areas.map((code, i) => [code, i]))
	const rows = shown.map((code): RankRow => {
		const i = index.get(code)
		return {
			code,
			name: names[code] ?? code,
			label: marked.get(code) ?? null,
			value: i === undefined ? null : (values.values[i] ?? null),
			status: i === undefined ? 'missing' : (values.status[i] ?? 'missing'),
			rank: ranks.get(code) ?? null,
			place: places.get(code) ?? null,
		}
	})
	return { rows, ranked: known.length }
}

/**
 * What of the rows fits in so many lines: those highlighted stay, of the others the last go first; where ranks are skipped, or more
 * follow, stands a gap, which takes a line too. Pure.
 */
export function fitRows(rows: readonly RankRow[], ranked: number, room: number): (RankRow | RankGap)[] {
	let kept = [...rows]
	let lines = withGaps(kept, ranked)
	while (lines.length > room) {
		const last = kept.findLastIndex(({ label }) => label === null)
		if (last < 0) break
		kept = kept.toSpliced(last, 1)
		lines = withGaps(kept, ranked)
	}
	return lines
}

function withGaps(rows: readonly RankRow[], ranked: number): (RankRow | RankGap)[] {
	let next = 0
	const lines: (RankRow | RankGap)[] = []
	let told = false
	const skip = (to: number) => {
		if (to > next) lines.push({ gap: to - next })
	}
	for (const row of rows) {
		if (row.place !== null) skip(row.place)
		else if (!told) {
			skip(ranked)
			told = true
		}
		lines.push(row)
		if (row.place !== null) next = row.place + 1
	}
	if (!told) skip(ranked)
	return lines
}

/** Whether after a gap no area with a rank follows. */
export const isLast = (lines: readonly (RankRow | RankGap)[], at: number): boolean =>
	!lines.slice(at + 1).some((line) => !isGap(line) && line.place !== null)

export const isGap = (line: RankRow | RankGap): line is RankGap => 'gap' in line
