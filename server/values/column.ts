import type { ValueStatus } from '../contract/values.ts'

/** One value per area of a level, in the order of the level's codes; `values` is null where `status` says why. */
export interface Column {
	values: (number | null)[]
	status: ValueStatus[]
}

/** A sum or mean over buurten is given when at least this share of the weight lies in buurten with a value. */
const COVERAGE = 0.9

/** A column of `size` areas of which nothing is known. */
export function unknownColumn(size: number): Column {
	return { values: new Array<number | null>(size).fill(null), status: new Array<ValueStatus>(size).fill('missing') }
}

/** Sums numbers per buurt to the areas that `parts` names. */
export function rollUp(perBuurt: readonly number[], parts: Int32Array, size: number): number[] {
	const sums = new Array<number>(size).fill(0)
	parts.forEach((part, i) => {
		if (part >= 0) sums[part] = (sums[part] ?? 0) + (perBuurt[i] ?? 0)
	})
	return sums
}

/**
 * Makes a column of larger areas out of buurten: `parts[i]` is the place of buurt i, or -1.
 * `sum`: the sum of what is known; `mean`: the mean weighted by `weights`. Given when at least 90 % of the weight
 * (without any weight: of the number of buurten) has a value; buurten where the figure has no meaning do not count.
 * Otherwise the reason all buurten share, or `missing`.
 */
export function aggregate(
	buurten: Column,
	parts: Int32Array,
	size: number,
	how: 'sum' | 'mean',
	weights: readonly (number | null)[],
): Column {
	const groups = Array.from({ length: size }, () => ({
		count: 0,
		known: 0,
		weight: 0,
		knownWeight: 0,
		total: 0,
		reasons: new Set<ValueStatus>(),
	}))
	parts.forEach((part, i) => {
		const group = groups[part]
		const status = buurten.status[i]
		if (!group || !status) return
		if (status === 'notApplicable') {
			group.reasons.add(status)
			return
		}
		const value = buurten.values[i] ?? null
		const weight = weights[i] ?? 0
		group.count += 1
		group.weight += weight
		if (value === null) {
			group.reasons.add(status)
			return
		}
		group.known += 1
		group.knownWeight += weight
		group.total += how === 'sum' ? value : value * weight
	})
	const out = unknownColumn(size)
	groups.forEach((group, i) => {
		const share = group.weight > 0 ? group.knownWeight / group.weight : group.known / group.count
		const given = group.known > 0 && share >= COVERAGE && (how === 'sum' || group.knownWeight > 0)
		if (given) {
			out.values[i] = how === 'sum' ? group.total : group.total / group.knownWeight
			out.status[i] = 'ok'
		} else if (group.known === 0 && group.reasons.size === 1) {
			out.status[i] = [...group.reasons][0] ?? 'missing'
		}
	})
	return out
}

/** `factor` × numerator ÷ inhabitants. Nobody lives there: not applicable; unknown inhabitants: missing. */
export function rate(numerator: Column, inhabitants: Column, factor: number): Column {
	const out = unknownColumn(numerator.values.length)
	numerator.values.forEach((value, i) => {
		const people = inhabitants.values[i] ?? null
		if (people === 0) out.status[i] = 'notApplicable'
		else if (value === null) out.status[i] = numerator.status[i] ?? 'missing'
		else if (people !== null) {
			out.values[i] = (factor * value) / people
			out.status[i] = 'ok'
		}
	})
	return out
}

/** Marks values of fewer than `minimum` inhabitants unreliable; the value stays. */
export function judge(column: Column, inhabitants: Column, minimum: number): Column {
	return {
		values: column.values,
		status: column.status.map((status, i) => {
			const people = inhabitants.values[i] ?? null
			return status === 'ok' && people !== null && people < minimum ? 'unreliable' : status
		}),
	}
}
