import { describe, expect, it } from 'vitest'
import { positionFault, positionKind } from '../../scripts/geometry/position.ts'
import { rdToWgs84 } from '../../scripts/geometry/rd.ts'

/** Points that Kadaster gives to check an implementation of RDNAPTRANS with (ETRS89). */
const known: [string, number, number, number, number][] = [
	['Amersfoort', 155000, 463000, 5.387203657, 52.155172897],
	['Texel', 117380.12, 575040.34, 4.824761912, 53.160753042],
	['Noord-Groningen', 247380.56, 604580.78, 6.776726674, 53.41948205],
	['Zeeuws-Vlaanderen', 16460.91, 377380.23, 3.397588595, 51.368607152],
	['Zuid-Limburg', 182260.45, 311480.67, 5.773795548, 50.792584916],
	['Maasvlakte', 64640.89, 440700.0101, 4.072887101, 51.947393898],
]

describe('rdToWgs84', () => {
	it.each(known)('puts %s within half a metre of its known place', (_, x, y, lon, lat) => {
		const [foundLon, foundLat] = rdToWgs84(x, y)
		const metres = Math.hypot((foundLon - lon) * 111_320 * Math.cos((lat * Math.PI) / 180), (foundLat - lat) * 111_320)
		expect(metres).toBeLessThan(0.5)
	})
})

describe('positionKind', () => {
	it.each<[number, number, string]>([
		[6.56, 53.0, 'wgs84'],
		[53.0, 6.56, 'wgs84Swapped'],
		[233_000, 557_000, 'rd'],
		[557_000, 233_000, 'rdSwapped'],
		[0, 0, 'elsewhere'],
		[4.35, 40.85, 'elsewhere'],
		[730_000, 6_900_000, 'elsewhere'],
		[Number.NaN, 53, 'notANumber'],
	])('%f, %f is %s', (a, b, kind) => {
		expect(positionKind(a, b)).toBe(kind)
	})

	it('has a sentence for each fault and none for what is right', () => {
		expect(positionFault('wgs84')).toBeNull()
		expect(positionFault('rd')).toBeNull()
		expect(positionFault('wgs84Swapped')).toContain('swapped')
		expect(positionFault('elsewhere')).toContain('outside the Netherlands')
	})
})
