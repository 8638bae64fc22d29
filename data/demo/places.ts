/** What a buurt is like; statistics, signals and streets follow from it. */
const kinds = [
	'centre',
	'harbour',
	'fifties',
	'highrise',
	'cauliflower',
	'nineties',
	'new',
	'village',
	'business',
	'rural',
	'nature',
] as const
export type Kind = (typeof kinds)[number]

/** One buurt as it is in the newest year. */
interface BuurtPlan {
	name: string
	kind: Kind
	/** Part of the wijk that it covers, relative to the others there. */
	size: number
	/** Inhabitants on 1 January 2025. */
	inhabitants: number
}

export interface WijkPlan {
	name: string
	buurten: readonly BuurtPlan[]
}

const of = (kind: Kind, list: readonly (readonly [name: string, size: number, inhabitants: number])[]): BuurtPlan[] =>
	list.map(([name, size, inhabitants]) => ({ name, kind, size, inhabitants }))

export const GEMEENTE = { code: 'GM9001', name: 'Markerwaard (fictief)' } as const

/**
 * The wijken in the order of their codes, each with its buurten in the order in which the land is dealt out: neighbours in
 * the list tend to be neighbours on the map.
 */
export const wijken: readonly WijkPlan[] = [
	{
		name: 'Centrum',
		buurten: of('centre', [
			['Sluisbuurt', 0.9, 1095],
			['Weversbuurt', 0.9, 1280],
			['Marktkwartier', 0.8, 1015],
			['Raadhuisbuurt', 0.8, 940],
			["'t Hool", 0.7, 860],
			['Theaterkwartier', 1.0, 1205],
			['Stationskwartier', 1.3, 1640],
		]),
	},
	{
		name: 'Havenkwartier',
		buurten: of('harbour', [
			['Visserijbuurt', 1.0, 1330],
			['Kalkovens', 0.9, 985],
			['Zeilmakersbuurt', 0.9, 1415],
			['Touwslagersbuurt', 0.9, 1290],
			['Werfkwartier', 1.1, 1065],
			['Scheepmakersbuurt', 1.0, 1380],
			['Zuiderhaven', 1.3, 720],
		]),
	},
	{
		name: 'Waterrijk',
		buurten: of('new', [
			['De Steigers', 1.0, 1520],
			['Eilandenbuurt', 1.3, 1170],
			['Kreekoever', 1.0, 1650],
			['Lissenveld', 0.9, 1735],
			['Waterlelie', 0.9, 1580],
			['Het Rak', 0.9, 1410],
			['Zonnedauw', 1.2, 890],
		]),
	},
	{
		name: 'Noorderhoek',
		buurten: of('highrise', [
			['Maanlanden', 1.0, 1655],
			['Zonneveld', 1.0, 1720],
			['Melkwegbuurt', 1.0, 1895],
			['Planetenbuurt', 0.9, 2110],
			['Sterrenbuurt', 0.9, 2235],
			['Kosmosplein', 0.8, 1480],
			['Kometenbuurt', 1.0, 1830],
		]),
	},
	{
		name: 'De Hoven',
		buurten: of('nineties', [
			['Kruidenhof', 1.0, 1505],
			['Rozenhof', 0.9, 1440],
			['Vlinderhof', 1.0, 1630],
			['Bleekveld', 1.0, 1385],
			['De Gaarden', 1.1, 1720],
			['Boomgaardbuurt', 1.0, 1495],
			['Wilgenhof', 1.2, 1160],
		]),
	},
	{
		name: 'Polderkwartier',
		buurten: of('fifties', [
			['Pioniersbuurt', 1.0, 1265],
			['Leeghwaterbuurt', 0.9, 1480],
			['Stevinbuurt', 0.9, 1710],
			['Cruquiusbuurt', 0.9, 1395],
			['Lelybuurt', 1.0, 1540],
			['Vierlinghbuurt', 0.9, 1230],
			['Gemaalbuurt', 1.0, 1175],
			['Dijkgraafbuurt', 1.1, 1310],
		]),
	},
	{
		name: 'Vogelweide',
		buurten: of('cauliflower', [
			['De Kievit', 1.0, 1610],
			['De Grutto', 0.9, 1475],
			['De Wulp', 0.9, 1685],
			['De Tureluur', 1.0, 1530],
			['De Kluut', 1.0, 1350],
			['De Scholekster', 1.1, 1445],
			['De Plevier', 1.1, 1240],
		]),
	},
	{
		name: 'Zuiderhout',
		buurten: of('cauliflower', [
			['Elzenhout', 1.0, 1190],
			['Populierenhout', 1.1, 1075],
			['Eikenhout', 1.0, 1460],
			['Beukenhout', 0.9, 1535],
			['Lindenhout', 0.9, 1420],
			['Essenhout', 0.9, 1385],
			['Berkenhout', 1.0, 1305],
			['Hazelaarhout', 1.1, 1150],
		]),
	},
	{
		name: 'De Driesprong',
		buurten: of('business', [
			['De Driesprong West', 1.0, 235],
			['Transportcluster', 1.2, 35],
			['De Driesprong Oost', 1.1, 120],
		]),
	},
	{
		name: 'Rijkersdorp',
		buurten: of('village', [
			['Het Dijkje', 0.9, 395],
			['Kerkeland', 0.7, 805],
			['Dorpskern Rijkersdorp', 0.6, 960],
			['Nieuwe Akkers', 1.0, 540],
		]),
	},
	{
		name: 'Buitengebied Noord',
		buurten: [
			...of('nature', [['Oeverlanden', 0.8, 0]]),
			...of('rural', [
				['Houtribkavels', 1.1, 260],
				['Lange Tochten', 1.0, 240],
				['Noorderkavels', 1.2, 310],
				['Oostermeent', 1.0, 225],
			]),
		],
	},
	{
		name: 'Buitengebied Zuid',
		buurten: of('rural', [
			['Markerbos', 1.1, 85],
			['Gouwzeekavels', 1.0, 290],
			['Zuiderkavels', 1.2, 345],
			['Pampuskavels', 1.0, 150],
			['IJmeerzicht', 0.9, 235],
		]),
	},
]

const two = (n: number) => String(n).padStart(2, '0')
/** `WK900101` for the first wijk. */
export const wijkCode = (wijk: number) => `WK9001${two(wijk + 1)}`
/** `BU90010101` for the first buurt of the first wijk. */
export const buurtCode = (wijk: number, buurt: number) => `BU9001${two(wijk + 1)}${two(buurt + 1)}`

export interface Buurt extends BuurtPlan {
	code: string
	wijk: string
}
/** All buurten, in the order of their codes. */
export const buurten: readonly Buurt[] = wijken.flatMap((wijk, w) =>
	wijk.buurten.map((buurt, b) => ({ ...buurt, code: buurtCode(w, b), wijk: wijkCode(w) })),
)

/** Code of the buurt called so. Throws when there is none. */
export function codeOf(name: string): string {
	const buurt = buurten.find((b) => b.name === name)
	if (!buurt) throw new Error(`no buurt is called ${name}`)
	return buurt.code
}
