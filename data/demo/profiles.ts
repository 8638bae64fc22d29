import type { Kind } from './places.ts'

/**
 * What is usual in a buurt of each kind in 2024, in the range that real Dutch towns of this size show
 * (CBS key figures, Leefbaarometer, registered crime). Buurten scatter around it.
 */
export interface Profile {
	buildingPeriod: 'before1945' | '1945-1970' | '1970-1990' | '1990-2010' | 'after2010'
	householdSize: number
	/** Shares of the inhabitants. */
	elderly: number
	children: number
	/** × € 1,000. */
	woz: number
	income: number
	/** Percentages of the dwellings. */
	ownerOccupied: number
	housingCorporation: number
	singleFamily: number
	/** Addresses per km² around. */
	addressDensity: number
	/** Per 1,000 inhabitants. */
	socialAssistance: number
	/** Per cent of the adults in good perceived health. */
	health: number
	/** Registered crimes a year: per 1,000 inhabitants, and besides those of shops, firms and passers-by. */
	crimeRate: number
	crimeExtra: number
	/** Kilometres by road. */
	distanceGp: number
	distanceSupermarket: number
	distanceSchool: number
	schoolsWithin3km: number
	/** Contributions to the Leefbaarometer: housing, physical, amenities, cohesion, safety. */
	liveability: readonly [number, number, number, number, number]
	/** Growth of the population a year, as a fraction. */
	growth: number
}

const profile = (
	buildingPeriod: Profile['buildingPeriod'],
	[householdSize, elderly, children]: readonly [number, number, number],
	[woz, income, ownerOccupied, housingCorporation, singleFamily]: readonly [number, number, number, number, number],
	[addressDensity, socialAssistance, health, crimeRate, crimeExtra]: readonly [number, number, number, number, number],
	[distanceGp, distanceSupermarket, distanceSchool, schoolsWithin3km]: readonly [number, number, number, number],
	liveability: Profile['liveability'],
	growth: number,
): Profile => ({
	buildingPeriod,
	householdSize,
	elderly,
	children,
	woz,
	income,
	ownerOccupied,
	housingCorporation,
	singleFamily,
	addressDensity,
	socialAssistance,
	health,
	crimeRate,
	crimeExtra,
	distanceGp,
	distanceSupermarket,
	distanceSchool,
	schoolsWithin3km,
	liveability,
	growth,
})

// biome-ignore format: a table is easier to compare by column
export const profiles: Record<Kind, Profile> = {
	centre:      profile('before1945', [1.55, 0.17, 0.08], [255, 30.0, 35, 30, 12], [2850, 42, 74, 62, 80], [0.5, 0.3, 0.6, 14], [-0.02, 0.00, 0.10, -0.04, -0.07], 0.006),
	harbour:     profile('before1945', [1.75, 0.13, 0.13], [272, 29.0, 48, 32, 45], [2250, 44, 73, 58, 18], [0.7, 0.6, 0.5, 13], [0.00, 0.02, 0.06, -0.02, -0.03], 0.008),
	fifties:     profile('1945-1970', [1.95, 0.18, 0.16], [236, 26.0, 40, 50, 62], [1780, 58, 69, 52, 8], [0.7, 0.6, 0.5, 12], [-0.04, -0.01, 0.02, -0.02, -0.04], 0.001),
	highrise:    profile('1945-1970', [1.80, 0.17, 0.17], [186, 22.5, 22, 68, 12], [2120, 84, 66, 64, 8], [0.8, 0.6, 0.6, 12], [-0.08, -0.03, 0.03, -0.04, -0.08], 0.003),
	cauliflower: profile('1970-1990', [2.20, 0.21, 0.17], [278, 28.0, 58, 33, 88], [1460, 38, 73, 35, 4], [0.9, 0.8, 0.6, 9], [-0.01, 0.01, 0.00, 0.01, -0.01], -0.002),
	nineties:    profile('1990-2010', [2.50, 0.15, 0.19], [362, 33.0, 74, 17, 90], [1210, 18, 79, 23, 3], [1.1, 1.0, 0.7, 8], [0.03, 0.02, 0.00, 0.03, 0.03], -0.001),
	new:         profile('after2010', [2.70, 0.07, 0.27], [432, 35.5, 78, 15, 84], [1040, 14, 82, 17, 4], [1.6, 1.3, 0.8, 6], [0.05, 0.00, -0.02, 0.03, 0.04], 0),
	village:     profile('before1945', [2.30, 0.24, 0.16], [342, 31.0, 72, 20, 92], [430, 15, 76, 18, 2], [1.5, 1.4, 0.9, 2], [0.00, 0.02, -0.04, 0.05, 0.04], 0.002),
	business:    profile('1990-2010', [2.10, 0.14, 0.14], [385, 33.0, 70, 5, 80], [660, 12, 77, 20, 62], [2.2, 1.7, 1.8, 4], [0.00, -0.03, -0.03, -0.01, 0.01], 0.004),
	rural:       profile('before1945', [2.50, 0.19, 0.16], [525, 34.0, 75, 0, 98], [62, 7, 78, 16, 3], [4.1, 3.9, 3.2, 0.8], [0.02, 0.04, -0.09, 0.04, 0.04], -0.001),
	nature:      profile('before1945', [2.20, 0.20, 0.15], [500, 33.0, 75, 0, 98], [21, 7, 78, 0, 3], [6.2, 5.8, 5.1, 0.2], [0.00, 0.06, -0.10, 0.00, 0.05], 0),
}

/** CBS: 1 from 2,500 addresses per km², 2 from 1,500, 3 from 1,000, 4 from 500, 5 below. */
export const urbanityOf = (addressDensity: number) =>
	addressDensity >= 2500 ? 1 : addressDensity >= 1500 ? 2 : addressDensity >= 1000 ? 3 : addressDensity >= 500 ? 4 : 5
