import { divide, type Grain } from './divide.ts'
import { roughen, roundCorners, smooth } from './lines.ts'
import { buurtCode, GEMEENTE, type Kind, wijkCode, wijken } from './places.ts'
import { Plane, type Point } from './plane.ts'
import { randomFor } from './random.ts'

const km = (points: readonly Point[]): Point[] => points.map(([x, y]) => [x * 1000, y * 1000])

/** The ring dike, anticlockwise from the south-west, in km from the origin; the notch in the west is the harbour mouth. */
const dike: readonly Point[] = [
	[-4.55, -4.35],
	[-3.0, -5.75],
	[1.3, -6.15],
	[3.95, -4.55],
	[4.95, -1.9],
	[4.75, 1.7],
	[3.55, 4.75],
	[1.5, 6.25],
	[-1.6, 5.95],
	[-3.85, 4.45],
	[-4.85, 2.75],
	[-4.95, 1.3],
	[-4.55, 0.95],
	[-4.2, 0.72],
	[-4.3, 0.42],
	[-4.75, 0.2],
	[-5.15, -0.35],
	[-5.2, -2.3],
]

/** A cut between wijken: along `through` (km), bent like a canal (`rough` > 0) or straight like a polder road. */
interface Cut {
	face: string
	left: string
	right: string
	through: readonly Point[]
	rough: number
	curved: boolean
}

const wijk = (name: string) => {
	const index = wijken.findIndex((w) => w.name === name)
	if (index < 0) throw new Error(`no wijk is called ${name}`)
	return wijkCode(index)
}

const cuts: readonly Cut[] = [
	// The town, cut out of the polder by its ring canal.
	{
		face: GEMEENTE.code,
		left: 'town',
		right: 'polder',
		through: [
			[-5.3, -2.55],
			[-4.3, -2.75],
			[-3.3, -3.1],
			[-1.6, -3.0],
			[-0.2, -2.75],
			[1.2, -2.95],
			[2.3, -2.45],
			[2.35, -1.2],
			[2.55, -0.2],
			[2.2, 0.7],
			[2.1, 1.7],
			[1.25, 2.45],
			[0.1, 2.6],
			[-0.9, 3.05],
			[-2.3, 3.1],
			[-3.4, 3.35],
			[-4.9, 3.0],
		],
		rough: 0.05,
		curved: true,
	},
	{
		face: 'polder',
		left: 'south',
		right: 'north',
		through: [
			[5.2, 0.15],
			[3.7, -0.15],
			[2.5, -0.4],
		],
		rough: 0,
		curved: false,
	},
	{
		face: 'north',
		left: wijk('Rijkersdorp'),
		right: wijk('Buitengebied Noord'),
		through: [
			[1.2, 6.2],
			[1.45, 4.6],
			[2.6, 4.05],
			[4.4, 4.2],
		],
		rough: 0.03,
		curved: true,
	},
	{
		face: 'town',
		left: 'townNorth',
		right: 'townSouth',
		through: [
			[-4.2, 0.57],
			[-3.5, 0.8],
			[-2.2, 0.75],
			[-0.6, 0.35],
			[0.8, 0.55],
			[2.3, 0.25],
		],
		rough: 0.06,
		curved: true,
	},
	{
		face: 'townNorth',
		left: wijk('Waterrijk'),
		right: 'townNorthEast',
		through: [
			[-2.75, 0.8],
			[-2.5, 1.5],
			[-2.75, 2.4],
			[-2.5, 3.3],
		],
		rough: 0.06,
		curved: true,
	},
	{
		face: 'townNorthEast',
		left: wijk('Noorderhoek'),
		right: wijk('De Hoven'),
		through: [
			[-0.55, 0.3],
			[-0.2, 1.2],
			[-0.5, 2.0],
			[-0.15, 2.95],
		],
		rough: 0.05,
		curved: true,
	},
	{
		face: 'townSouth',
		left: 'townSouthWest',
		right: 'townSouthEast',
		through: [
			[-5.2, -1.75],
			[-4.1, -1.7],
			[-2.9, -1.45],
			[-2.2, -0.55],
			[-2.3, 0.8],
		],
		rough: 0.06,
		curved: true,
	},
	{
		face: 'townSouthWest',
		left: wijk('Havenkwartier'),
		right: wijk('Centrum'),
		through: [
			[-3.65, -1.6],
			[-3.85, -0.9],
			[-3.65, -0.1],
			[-3.75, 0.8],
		],
		rough: 0.07,
		curved: true,
	},
	{
		face: 'townSouthEast',
		left: 'townEast',
		right: 'townFarSouth',
		through: [
			[-2.75, -1.35],
			[-1.6, -1.5],
			[-0.3, -1.25],
			[1.1, -1.35],
			[2.5, -1.15],
		],
		rough: 0.05,
		curved: true,
	},
	{
		face: 'townEast',
		left: wijk('Polderkwartier'),
		right: wijk('Vogelweide'),
		through: [
			[-0.15, -1.3],
			[0.05, -0.5],
			[-0.1, 0.45],
		],
		rough: 0.05,
		curved: true,
	},
	{
		face: 'townFarSouth',
		left: wijk('Zuiderhout'),
		right: wijk('De Driesprong'),
		through: [
			[-0.2, -3.1],
			[-0.05, -2.2],
			[-0.25, -1.25],
		],
		rough: 0.02,
		curved: true,
	},
]

/** Main direction of the parcels of the polder, radians anticlockwise from east. */
export const PARCELS = 0.16

const grains: Record<Kind, Grain> = {
	centre: { grid: null, bow: 0.08, rough: 0.1 },
	harbour: { grid: null, bow: 0.06, rough: 0.08 },
	fifties: { grid: null, bow: 0.03, rough: 0.05 },
	highrise: { grid: null, bow: 0.03, rough: 0.04 },
	cauliflower: { grid: null, bow: 0.14, rough: 0.1 },
	nineties: { grid: null, bow: 0.12, rough: 0.06 },
	new: { grid: null, bow: 0.08, rough: 0.05 },
	village: { grid: null, bow: 0.06, rough: 0.06 },
	business: { grid: PARCELS, bow: 0, rough: 0 },
	rural: { grid: PARCELS, bow: 0, rough: 0 },
	nature: { grid: PARCELS, bow: 0, rough: 0 },
}

/** The whole division: one face per buurt, by code, in metres from the origin. */
export function makeLand(): Plane {
	const random = randomFor('land')
	const plane = new Plane(GEMEENTE.code, roundCorners(km(dike), 450, 120))
	for (const cut of cuts) {
		const path = cut.curved ? smooth(km(cut.through), 220) : km(cut.through)
		if (!plane.split(cut.face, roughen(path, cut.rough, 60, random), cut.left, cut.right)) {
			throw new Error(`the cut between ${cut.left} and ${cut.right} does not fit in ${cut.face}`)
		}
	}
	const south = plane.faces.get('south')
	if (!south) throw new Error('no face south')
	plane.faces.delete('south')
	plane.faces.set(wijk('Buitengebied Zuid'), south)
	wijken.forEach(({ buurten }, w) => {
		const parts = buurten.map((buurt, b) => ({ code: buurtCode(w, b), size: buurt.size }))
		const kind = buurten[buurten.length - 1]?.kind ?? 'rural'
		divide(plane, wijkCode(w), parts, grains[kind], random)
	})
	return plane
}
