import { codeOf } from './places.ts'

/** A cluster of neighbouring buurten where one category is reported far more than elsewhere, year upon year. */
export const hotspot = {
	buurten: ['Planetenbuurt', 'Sterrenbuurt', 'Kosmosplein', 'Kometenbuurt'].map(codeOf),
	main: 'afval',
	sub: 'grofvuil',
	/** First day of the raised level. */
	from: '2022-07-01',
	/** Times the rate that the buurten would have had. */
	factor: 3.5,
} as const

/** A cluster that only showed up in the last fifteen months: nothing in the yearly figures of before gives it away. */
export const emerging = {
	buurten: ['De Kluut', 'De Plevier', 'De Scholekster'].map(codeOf),
	main: 'overlast-van-en-door-personen-of-groepen',
	sub: 'jongerenoverlast',
	from: '2024-10-01',
	factor: 5,
} as const

/** A buurt that goes down year upon year, while its neighbours hold. */
export const declining = {
	buurt: codeOf('Stevinbuurt'),
	from: 2016,
	/** Change of the Leefbaarometer score a year. */
	liveabilityPerYear: -0.018,
	/** Growth of income a year against that of the others. */
	incomePerYear: -0.022,
	/** Growth of registered crime a year against that of the others. */
	crimePerYear: 0.09,
} as const

/** A buurt with high need (low score, much social assistance, many reports) in which nearly nobody invests. */
export const neglected = {
	buurt: codeOf('De Wulp'),
	prosperity: -2.2,
	liveability: -0.13,
	reports: 1.6,
	/** All that is committed there. */
	committed: 18_000,
} as const

/** Promises broken so far: an agreed date has passed on the peildatum and the milestone is not reached. */
export const latePromises = [
	'MW-2021-014',
	'MW-2022-031',
	'MW-2023-007',
	'WS-2022-104',
	'PD-2023-211',
	'SW-2024-012',
] as const
