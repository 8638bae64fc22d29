import { median } from 'd3-array'
import { isCount } from '../../server/contract/is-count.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'

export interface NeedPoint {
	code: string
	name: string
	/** The need, along the horizontal axis. */
	x: number
	/** The effort, upwards. */
	y: number
	/** How far into the corner of much need and little effort, in parts of both axes; 0 or less: elsewhere. */
	asks: number
}

/** Where the plane is parted, and whether by the figure of the gemeente or by the middle of the areas. */
export interface Split {
	at: number
	by: 'gemeente' | 'middle'
}

export interface NeedPlane {
	points: NeedPoint[]
	splits: readonly [across: Split, upwards: Split]
	/** Much need lies at the right; false: a low figure is the need. */
	needRight: boolean
}

/** A figure of the gemeente parts the areas where it is one of theirs; of a total the middle of them does. */
function splitOf(answer: ValuesAnswer, values: readonly number[]): Split {
	const whole = isCount(answer) || answer.reference?.status !== 'ok' ? null : answer.reference.value
	return whole === null ? { at: median(values) ?? 0, by: 'middle' } : { at: whole, by: 'gemeente' }
}

/** Areas with a dependable value of both: need across, effort upwards; null where there are none. Pure. */
export function needPlane(
	need: ValuesAnswer,
	effort: ValuesAnswer,
	names: Readonly<Record<string, string>>,
): NeedPlane | null {
	const efforts = new Map(
		effort.areas.map((code, i) => [code, effort.status[i] === 'ok' ? (effort.values[i] ?? null) : null]),
	)
	const found = need.areas.flatMap((code, i) => {
		const [x, y] = [need.values[i] ?? null, efforts.get(code) ?? null]
		return need.status[i] === 'ok' && x !== null && y !== null ? [{ code, name: names[code] ?? code, x, y }] : []
	})
	if (found.length === 0) return null
	const [xs, ys] = [found.map(({ x }) => x), found.map(({ y }) => y)]
	const splits = [splitOf(need, xs), splitOf(effort, ys)] as const
	const needRight = need.metric.direction !== 'moreIsBetter'
	const part = (from: number, to: number, all: readonly number[]) =>
		(to - from) / (Math.max(...all) - Math.min(...all) || 1)
	return {
		points: found.map((point) => {
			const needs = part(splits[0].at, point.x, xs) * (needRight ? 1 : -1)
			return { ...point, asks: Math.min(needs, part(point.y, splits[1].at, ys)) }
		}),
		splits,
		needRight,
	}
}
