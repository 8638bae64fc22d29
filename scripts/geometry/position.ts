/** What a pair of numbers can be, by the ranges in which the Netherlands lies; they do not overlap. */
export type PositionKind = 'wgs84' | 'wgs84Swapped' | 'rd' | 'rdSwapped' | 'elsewhere' | 'notANumber'

const between = (v: number, low: number, high: number) => v >= low && v <= high

/**
 * Judges a position: longitude 3.0–7.4, latitude 50.6–53.8 (land and the water that belongs to gemeenten), or RD
 * x −10…300 km, y 300–650 km. Swapped: the same the other way round.
 */
export function positionKind(a: number, b: number): PositionKind {
	if (!Number.isFinite(a) || !Number.isFinite(b)) return 'notANumber'
	if (between(a, 3.0, 7.4) && between(b, 50.6, 53.8)) return 'wgs84'
	if (between(b, 3.0, 7.4) && between(a, 50.6, 53.8)) return 'wgs84Swapped'
	if (between(a, -10_000, 300_000) && between(b, 300_000, 650_000)) return 'rd'
	if (between(b, -10_000, 300_000) && between(a, 300_000, 650_000)) return 'rdSwapped'
	return 'elsewhere'
}

/** Why a position cannot be used, in a sentence; null when it can. */
export function positionFault(kind: PositionKind): string | null {
	switch (kind) {
		case 'wgs84':
		case 'rd':
			return null
		case 'wgs84Swapped':
			return 'axes are swapped: latitude stands before longitude'
		case 'rdSwapped':
			return 'axes are swapped: RD y stands before x'
		case 'elsewhere':
			return 'lies outside the Netherlands (not longitude 3.0–7.4 and latitude 50.6–53.8, nor RD metres)'
		case 'notANumber':
			return 'coordinate is not a number'
	}
}
