/** Where a bar from 0 begins and how long it is, as parts of the axis; an axis always holds 0. */
export interface BarSpan {
	start: number
	length: number
	/** Where 0 lies. */
	zero: number
}

/** The axis that holds 0 and every value. */
export function barAxis(values: readonly (number | null)[]): [low: number, high: number] {
	let [low, high] = [0, 0]
	for (const value of values) {
		if (value === null) continue
		if (value < low) low = value
		if (value > high) high = value
	}
	return [low, high]
}

/** The place of one bar on an axis. An axis without length gives a bar without length. */
export function barSpan(value: number, [low, high]: readonly [number, number]): BarSpan {
	const whole = high - low
	if (whole <= 0) return { start: 0, length: 0, zero: 0 }
	return { start: (Math.min(0, value) - low) / whole, length: Math.abs(value) / whole, zero: (0 - low) / whole }
}
