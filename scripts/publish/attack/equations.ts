import { group } from 'd3-array'
import type { PublicNumbers } from './public-numbers.ts'

/** An unknown true count: a cell of the table, or (`rest`) what its parts leave over. */
export interface Unknown {
	metric: string
	area: string
	period: string
	rest: boolean
	/** As published; null: suppressed or not there. */
	value: number | null
}

/** The parts less the total are nothing: variables with coefficient +1 or −1. */
export interface Equation {
	variables: readonly number[]
	signs: readonly number[]
}

/** What a publication says about one period, as whole numbers between ends and equations over them. */
export interface System {
	period: string
	unknowns: Unknown[]
	low: number[]
	high: number[]
	equations: Equation[]
}

/** Every count at every level of every period, with every sum that the public knows to hold. */
export function equationsOf({ numbers, areas, metrics, rules, beforehand }: PublicNumbers): System[] {
	const codes = [...new Set([...areas].flat().concat(numbers.map((n) => n.area)))].sort()
	const children = group(areas.keys(), (area) => areas.get(area) as string)
	const subs = group(metrics.keys(), (metric) => metrics.get(metric)?.parent ?? '')
	return [...group(numbers, (n) => n.period)]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([period, here]) => {
			const system: System = { period, unknowns: [], low: [], high: [], equations: [] }
			const add = (unknown: Unknown, [low, high]: readonly [number, number]) => {
				system.unknowns.push(unknown)
				system.low.push(low)
				return system.high.push(high) - 1
			}
			const shown = new Map(here.map((n) => [`${n.metric} ${n.area}`, n.value]))
			const shownOf = (metric: string, area: string) => shown.get(`${metric} ${area}`) ?? null
			const index = new Map<string, number>()
			for (const metric of metrics.keys())
				for (const area of codes) {
					const key = `${metric} ${area}`
					const value = shownOf(metric, area)
					const [from, to] = value === null ? [0, Number.POSITIVE_INFINITY] : endsOf(value, rules)
					const [low, high] = beforehand?.({ metric, area, period }) ?? [from, to]
					const ends = [Math.max(from, low), Math.min(to, high)] as const
					index.set(key, add({ metric, area, period, rest: false, value }, ends))
				}
			const at = (metric: string, area: string) => index.get(`${metric} ${area}`) as number
			const sum = (total: number, parts: number[], rest: Unknown | null) => {
				const all = rest ? [...parts, add(rest, [0, Number.POSITIVE_INFINITY])] : parts
				system.equations.push({ variables: [...all, total], signs: [...all.map(() => 1), -1] })
			}
			for (const [metric, { complete, standsIn }] of metrics)
				for (const area of codes) {
					const smaller = children.get(area)
					if (
						smaller &&
						!isMade(
							standsIn,
							shownOf(metric, area),
							smaller.map((part) => shownOf(metric, part)),
						)
					)
						sum(
							at(metric, area),
							smaller.map((part) => at(metric, part)),
							null,
						)
					const parts = subs.get(metric)
					const rest = complete ? null : { metric, area, period, rest: true, value: null }
					if (parts)
						sum(
							at(metric, area),
							parts.map((part) => at(part, area)),
							rest,
						)
				}
			return system
		})
}

/** The counts that are rounded to `value`; a value that is no multiple of the base was not rounded. */
function endsOf(value: number, { base, threshold }: PublicNumbers['rules']): readonly [number, number] {
	if (value % base !== 0) return [value, value]
	return [Math.max(value < threshold ? 0 : threshold, value - base + 1), value + base - 1]
}

/** Whether a total is the sum of its shown parts and a stand-in for each other part, so that it says nothing of those. */
function isMade(standsIn: number | undefined, total: number | null, parts: readonly (number | null)[]): boolean {
	const empty = parts.filter((part) => part === null).length
	if (standsIn === undefined || empty === 0) return false
	return total === parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) + empty * standsIn
}
