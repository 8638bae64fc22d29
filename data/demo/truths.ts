import { codeOf } from './places.ts'

/** A cluster of neighbouring buurten where one category is reported far more than elsewhere, year upon year. */
export const hotspot = {
	buurten: ['Planetenbuurt', 'Sterrenbuurt', 'Kosmosplein', 'Kometenbuurt'].map(codeOf),
	main: 'afval',
	sub: 'grofvuil',
	/** First day of the raised level. */
	from: '2022-07-01',
	/** Times the rate that the buurten would have had. */
	factor: 4.5,
} as const

/** A cluster that only showed up in the last fifteen months: nothing in the yearly figures of before gives it away. */
export const emerging = {
	buurten: ['De Kluut', 'De Plevier', 'De Scholekster'].map(codeOf),
	main: 'overlast-van-en-door-personen-of-groepen',
	sub: 'jongerenoverlast',
	from: '2024-10-01',
	factor: 6,
} as const

/** A buurt that goes down year upon year, while its neighbours hold. */
export const declining = {
	buurt: codeOf('Stevinbuurt'),
	from: 2016,
	/** Change of the Leefbaarometer score a year. */
	liveabilityPerYear: -0.02,
	/** Growth of income a year against that of the others. */
	incomePerYear: -0.042,
	/** Growth of registered crime a year against that of the others. */
	crimePerYear: 0.09,
} as const

/** A buurt with high need (low score, much social assistance, many reports) in which nearly nobody invests. */
export const neglected = {
	buurt: codeOf('De Wulp'),
	prosperity: -2.2,
	liveability: -0.13,
	/** Times the social assistance that its prosperity would bring. */
	assistance: 1.4,
	reports: 1.6,
	/** All that is committed there. */
	committed: 18_000,
} as const

/**
 * Where people report more, or less, of the same trouble: wijken by name with the factor on everything that is reported.
 * So a high number of reports does not say that things are worse there.
 */
export const reporting: Readonly<Record<string, number>> = { 'De Hoven': 1.5, Waterrijk: 1.4, Noorderhoek: 0.7 }

/**
 * Every promise that is broken on the peildatum: an agreed date has passed, the milestone is not reached and the work is not
 * cancelled. No other investment is late. `agreedOn` is the date that was missed.
 */
export const latePromises = [
	{ id: 'MW-2020-022', agreedOn: '2023-11-01' },
	{ id: 'MW-2021-014', agreedOn: '2025-06-30' },
	{ id: 'MW-2022-031', agreedOn: '2024-09-01' },
	{ id: 'MW-2023-007', agreedOn: '2025-03-31' },
	{ id: 'PD-2023-211', agreedOn: '2024-12-20' },
	{ id: 'SC-2022-003', agreedOn: '2025-08-18' },
	{ id: 'SW-2024-012', agreedOn: '2025-09-01' },
	{ id: 'WS-2022-104', agreedOn: '2025-05-15' },
] as const
