import type { Kind } from './places.ts'

/** What a category goes with: it decides in which kinds of buurt there is much of it. */
export type Driver = 'waste' | 'street' | 'green' | 'social' | 'nightlife' | 'animals' | 'parking' | 'water'

export interface Category {
	main: string
	mainLabel: string
	sub: string
	label: string
	driver: Driver
	/** Share of all signals, relative. */
	share: number
	/** By month, January first; 1 = an ordinary month. */
	season: readonly number[]
	/** Sunday first; 1 = an ordinary day. */
	week: readonly number[]
	/** Days until it is resolved: half are faster. */
	medianDays: number
	/** Spread of the handling time (σ of its logarithm). */
	spread: number
	/** Part that inspectors see for themselves, rather than residents report. */
	observed: number
	/** Growth of reporting a year. */
	growth: number
	visibility: 'public' | 'partners'
}

const flat = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
const summer = [0.6, 0.6, 0.8, 1.1, 1.35, 1.55, 1.6, 1.5, 1.15, 0.9, 0.65, 0.55]
const autumn = [0.5, 0.3, 0.2, 0.2, 0.2, 0.2, 0.3, 0.5, 1.2, 3.2, 3.9, 1.6]
const winter = [4.2, 3.4, 1.2, 0.1, 0, 0, 0, 0, 0, 0.1, 0.8, 2.6]
const growing = [0.2, 0.3, 0.6, 1.2, 2.1, 2.3, 1.8, 1.5, 1.1, 0.6, 0.3, 0.2]
const dark = [1.6, 1.35, 1.05, 0.75, 0.6, 0.5, 0.55, 0.75, 1.0, 1.4, 1.7, 1.75]
const newYear = [2.4, 0.1, 0, 0, 0, 0, 0, 0, 0, 0.3, 1.6, 8.5]
const storm = [1.5, 1.5, 1.2, 0.8, 0.8, 0.9, 1.0, 1.0, 0.9, 1.1, 1.2, 1.2]
const office = [0.45, 1.25, 1.15, 1.1, 1.1, 1.0, 0.6]
const weekend = [1.25, 0.8, 0.75, 0.8, 0.95, 1.3, 1.45]
const even = [0.8, 1.1, 1.05, 1.05, 1.05, 1.0, 0.85]

type Row = readonly [
	sub: string,
	label: string,
	driver: Driver,
	share: number,
	season: readonly number[],
	week: readonly number[],
	medianDays: number,
	observed: number,
	growth: number,
]

// biome-ignore format: a table is easier to compare by column
const mains: readonly (readonly [main: string, label: string, spread: number, visibility: Category['visibility'], rows: readonly Row[]])[] = [
	['afval', 'Afval', 0.8, 'public', [
		['grofvuil', 'Grofvuil', 'waste', 9.5, flat, office, 3, 0.14, 0.03],
		['veeg-zwerfvuil', 'Veeg- en zwerfvuil', 'waste', 7.5, summer, office, 3, 0.18, 0.02],
		['container-is-vol', 'Container is vol', 'waste', 5.5, flat, office, 1.6, 0.05, 0.06],
		['container-is-kapot', 'Container is kapot', 'waste', 2.6, flat, office, 5, 0.06, 0.04],
		['prullenbak-is-vol', 'Prullenbak is vol', 'waste', 2.2, summer, even, 2, 0.08, 0.03],
		['huisafval', 'Huisafval', 'waste', 3.2, flat, office, 2.5, 0.1, 0.02],
		['asbest-accu', 'Asbest, accu’s en chemisch afval', 'waste', 0.5, flat, office, 2, 0.2, 0],
	]],
	['wegen-verkeer-straatmeubilair', 'Wegen, verkeer, straatmeubilair', 1.0, 'public', [
		['onderhoud-stoep-straat-en-fietspad', 'Onderhoud stoep, straat en fietspad', 'street', 10.5, flat, office, 16, 0.12, 0.02],
		['straatverlichting-openbare-klok', 'Straatverlichting', 'street', 7.0, dark, office, 8, 0.06, 0],
		['gladheid', 'Gladheid', 'street', 1.1, winter, even, 0.7, 0.1, 0],
		['verkeersbord-verkeersafzetting', 'Verkeersbord en afzetting', 'street', 2.6, flat, office, 11, 0.2, 0.01],
		['straatmeubilair', 'Straatmeubilair', 'street', 2.2, flat, office, 14, 0.15, 0.01],
		['speelplaats', 'Speelplaats', 'street', 1.6, summer, office, 12, 0.15, 0.02],
		['verkeersoverlast-verkeerssituaties', 'Onveilige verkeerssituatie', 'street', 3.0, flat, office, 34, 0.03, 0.05],
		['put-riolering-verstopt', 'Put of riolering verstopt', 'street', 2.6, autumn.map((m) => 0.5 + m * 0.5), office, 7, 0.06, 0.02],
	]],
	['openbaar-groen-en-water', 'Openbaar groen en water', 1.05, 'public', [
		['boom', 'Boom', 'green', 4.6, storm, office, 24, 0.12, 0.02],
		['maaien-snoeien', 'Maaien en snoeien', 'green', 5.0, growing, office, 17, 0.06, 0.03],
		['onkruid', 'Onkruid', 'green', 3.0, growing, office, 15, 0.06, 0.03],
		['bladeren', 'Bladeren', 'green', 1.9, autumn, office, 8, 0.06, 0],
		['oever-kade-steiger', 'Oever, kade en steiger', 'water', 1.1, flat, office, 30, 0.2, 0],
		['drijfvuil', 'Drijfvuil', 'water', 0.8, summer, office, 6, 0.2, 0],
		['wateroverlast', 'Wateroverlast', 'water', 1.1, storm, even, 6, 0.08, 0.04],
	]],
	['overlast-in-de-openbare-ruimte', 'Overlast in de openbare ruimte', 0.9, 'public', [
		['parkeeroverlast', 'Parkeeroverlast', 'parking', 4.4, flat, even, 5, 0.3, 0.05],
		['fietswrak', 'Fietswrak', 'parking', 1.5, flat, office, 18, 0.5, 0],
		['auto-scooter-bromfietswrak', 'Auto- of scooterwrak', 'parking', 0.9, flat, office, 21, 0.4, 0],
		['hondenpoep', 'Hondenpoep', 'street', 1.9, flat, even, 5, 0.08, -0.03],
		['graffiti-wildplak', 'Graffiti en wildplak', 'nightlife', 1.3, flat, office, 7, 0.35, 0],
		['hinderlijk-geplaatst-object', 'Hinderlijk geplaatst object', 'parking', 1.4, flat, office, 8, 0.35, 0.02],
		['lozing-dumping-bodemverontreiniging', 'Dumping en lozing', 'waste', 1.0, flat, office, 4, 0.3, 0.02],
		['stank-geluidsoverlast', 'Stank- en geluidsoverlast', 'nightlife', 1.6, summer, weekend, 9, 0.02, 0.03],
	]],
	['overlast-van-dieren', 'Overlast van dieren', 0.7, 'public', [
		['ratten', 'Ratten', 'animals', 1.7, [0.8, 0.8, 0.9, 1, 1, 1, 1, 1.1, 1.3, 1.3, 1, 0.8], office, 6, 0.03, 0.06],
		['wespen', 'Wespen', 'animals', 0.6, [0, 0, 0, 0.1, 0.4, 1.2, 3.2, 4.4, 2.2, 0.5, 0, 0], even, 4, 0, 0],
		['dode-dieren', 'Dode dieren', 'animals', 0.8, flat, even, 1, 0.05, 0],
	]],
	['overlast-van-en-door-personen-of-groepen', 'Overlast van personen of groepen', 0.95, 'partners', [
		['jongerenoverlast', 'Jongerenoverlast', 'social', 3.0, summer, weekend, 6, 0.18, 0.01],
		['drank-en-drugsoverlast', 'Drank- en drugsoverlast', 'social', 1.5, summer, weekend, 9, 0.25, 0.02],
		['vuurwerkoverlast', 'Vuurwerkoverlast', 'social', 1.1, newYear, even, 3, 0.08, 0.01],
		['daklozen-bedelen', 'Dak- en thuislozen', 'social', 0.5, dark, even, 8, 0.3, 0.06],
		['overige-overlast-door-personen', 'Andere overlast door personen', 'social', 1.3, summer, weekend, 10, 0.1, 0.02],
	]],
	['overlast-bedrijven-en-horeca', 'Overlast van bedrijven en horeca', 0.9, 'partners', [
		['geluidsoverlast-muziek', 'Geluidsoverlast door muziek', 'nightlife', 1.1, summer, weekend, 6, 0.1, 0.01],
		['stankoverlast', 'Stankoverlast', 'nightlife', 0.6, summer, even, 12, 0.05, 0],
	]],
	['overig', 'Overig', 1.1, 'public', [['overig', 'Overig', 'street', 2.4, flat, office, 9, 0.05, 0.01]]],
]

/** The tree of categories: our own choice, in the terms of Signalen. */
export const categories: readonly Category[] = mains.flatMap(([main, mainLabel, spread, visibility, rows]) =>
	rows.map(([sub, label, driver, share, season, week, medianDays, observed, growth]) => ({
		main,
		mainLabel,
		sub,
		label,
		driver,
		share,
		season,
		week,
		medianDays,
		spread,
		observed,
		growth,
		visibility,
	})),
)

/** How much of it there is per inhabitant in each kind of buurt. */
// biome-ignore format: a table is easier to compare by column
export const drivers: Record<Driver, Record<Kind, number>> = {
	waste:     { centre: 1.5, harbour: 1.3, fifties: 1.15, highrise: 1.6, cauliflower: 0.85, nineties: 0.65, new: 0.7, village: 0.5, business: 1.2, rural: 0.95, nature: 1.5 },
	street:    { centre: 1.3, harbour: 1.2, fifties: 1.1, highrise: 0.8, cauliflower: 1.1, nineties: 0.9, new: 0.8, village: 1.0, business: 1.3, rural: 1.15, nature: 0.6 },
	green:     { centre: 0.5, harbour: 0.6, fifties: 1.1, highrise: 0.9, cauliflower: 1.5, nineties: 1.2, new: 0.7, village: 1.1, business: 0.8, rural: 1.0, nature: 1.6 },
	social:    { centre: 2.2, harbour: 1.3, fifties: 1.1, highrise: 1.5, cauliflower: 0.8, nineties: 0.5, new: 0.5, village: 0.5, business: 0.7, rural: 0.2, nature: 0.8 },
	nightlife: { centre: 4.5, harbour: 2.4, fifties: 0.6, highrise: 0.6, cauliflower: 0.4, nineties: 0.3, new: 0.3, village: 0.4, business: 1.6, rural: 0.3, nature: 0.1 },
	animals:   { centre: 1.2, harbour: 1.3, fifties: 1.1, highrise: 1.2, cauliflower: 1.0, nineties: 0.8, new: 0.7, village: 0.9, business: 0.6, rural: 1.0, nature: 1.0 },
	parking:   { centre: 1.8, harbour: 1.6, fifties: 1.0, highrise: 1.1, cauliflower: 0.8, nineties: 0.8, new: 1.1, village: 0.4, business: 1.8, rural: 0.3, nature: 0.6 },
	water:     { centre: 1.2, harbour: 2.2, fifties: 0.7, highrise: 0.6, cauliflower: 1.0, nineties: 1.0, new: 2.4, village: 0.9, business: 0.8, rural: 1.8, nature: 2.5 },
}

/** People who come there without living there, as that many more inhabitants: shoppers, workers, walkers. */
// biome-ignore format: a table is easier to compare by column
export const visitors: Record<Kind, number> = {
	centre: 700, harbour: 120, fifties: 40, highrise: 40, cauliflower: 20, nineties: 20, new: 20, village: 20, business: 200, rural: 30, nature: 60,
}
