import { booleanPointInPolygon } from '@turf/turf'
import Flatbush from 'flatbush'
import { randomFor } from '../../data/demo/random.ts'
import { makeLocator } from '../geometry/locate.ts'
import { type Areas, readNational } from './national.ts'
import { type Bench, median, milliseconds } from './report.ts'

const POINTS = 1_000_000
const REPEATS = 3

type Box = [west: number, south: number, east: number, north: number]

function boxOf({ geometry }: Areas['features'][number]): Box {
	const box: Box = [180, 90, -180, -90]
	for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
		for (const [lon = 0, lat = 0] of polygon[0] ?? []) {
			box[0] = Math.min(box[0], lon)
			box[1] = Math.min(box[1], lat)
			box[2] = Math.max(box[2], lon)
			box[3] = Math.max(box[3], lat)
		}
	}
	return box
}

/** Points spread as people are rather than as land is: a buurt by lot, then a place in its bounding box. */
function randomPoints(boxes: readonly Box[]): { lon: Float64Array; lat: Float64Array } {
	const random = randomFor('bench: points in the Netherlands')
	const lon = new Float64Array(POINTS)
	const lat = new Float64Array(POINTS)
	for (let i = 0; i < POINTS; i++) {
		const [west, south, east, north] = random.pick(boxes)
		lon[i] = random.between(west, east)
		lat[i] = random.between(south, north)
	}
	return { lon, lat }
}

/** The way everybody writes first: candidates from a tree of boxes, then turf on each, lowest code wins. */
function turfLocator({ features }: Areas, boxes: readonly Box[]) {
	const tree = new Flatbush(boxes.length)
	for (const box of boxes) tree.add(...box)
	tree.finish()
	return (lon: number, lat: number): number => {
		const candidates = tree.search(lon, lat, lon, lat).sort((a, b) => a - b)
		for (const i of candidates) {
			const feature = features[i]
			if (feature && booleanPointInPolygon([lon, lat], feature)) return i
		}
		return -1
	}
}

export const locate: Bench = {
	name: 'locate',
	title: 'Placing points in buurten',
	async run({ national, log }) {
		if (national === null)
			return { tables: [], how: ['not run: no folder with the buurten of the Netherlands (--national DIR)'] }
		const areas = readNational(national)
		areas.features.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1))
		const polygons = areas.features.map(({ geometry, properties }) => ({ code: properties.code, geometry }))
		const boxes = areas.features.map(boxOf)
		const { lon, lat } = randomPoints(boxes)

		log('flatbush + turf, one by one …')
		const one = turfLocator(areas, boxes)
		const startOne = performance.now()
		const expected = new Int32Array(POINTS)
		for (let i = 0; i < POINTS; i++) expected[i] = one(lon[i] as number, lat[i] as number)
		const timeOne = performance.now() - startOne

		log('the locator of the importers …')
		const makeTimes: number[] = []
		const firstTimes: number[] = []
		const nextTimes: number[] = []
		let found = new Int32Array(0)
		for (let i = 0; i < REPEATS; i++) {
			const start = performance.now()
			const locator = makeLocator(polygons)
			const made = performance.now()
			found = locator.locate(lon, lat)
			const first = performance.now()
			locator.locate(lon, lat)
			makeTimes.push(made - start)
			firstTimes.push(first - made)
			nextTimes.push(performance.now() - first)
		}
		let different = 0
		let placed = 0
		for (let i = 0; i < POINTS; i++) {
			if (found[i] !== expected[i]) different++
			if (found[i] !== -1) placed++
		}
		const row = (label: string, ms: number) => [
			label,
			milliseconds(ms),
			Math.round(POINTS / (ms / 1000)).toLocaleString('en-GB'),
			`${(timeOne / ms).toFixed(1)}×`,
		]
		return {
			tables: [
				{
					title: `${POINTS.toLocaleString('en-GB')} points in ${areas.features.length.toLocaleString('en-GB')} buurten`,
					columns: ['', 'ms', 'points/s', 'against turf'],
					rows: [
						row('flatbush + turf, one by one', timeOne),
						row('locator, first time', median(firstTimes)),
						row('locator, once more', median(nextTimes)),
						row('locator, with making its index', median(makeTimes) + median(firstTimes)),
					],
				},
			],
			how: [
				`One thread, one run; the locator ${REPEATS} times, median. Points: a buurt by lot, then anywhere in its bounding box (fixed seed); ${((100 * placed) / POINTS).toFixed(1)} % lie in a buurt.`,
				`Answers that differ between the two: ${different} of ${POINTS.toLocaleString('en-GB')} (points on a border to the last bit).`,
			],
		}
	},
}
