import type { Position } from 'geojson'
import { type Shape, toLonLat } from './areas.ts'
import { type Category, categories, drivers, visitors } from './categories.ts'
import { type Character, FIRST_YEAR, LAST_YEAR } from './people.ts'
import { insideRing, type Point } from './plane.ts'
import { type Random, randomFor, weightedIndex } from './random.ts'
import { placesIn } from './streets.ts'
import { AS_OF, dayNumber } from './time.ts'
import { emerging, hotspot, neglected } from './truths.ts'

export interface Signal {
	main: string
	sub: string
	/** Days since 1970-01-01. */
	created: number
	resolved: number | null
	status: 'open' | 'inProgress' | 'resolved' | 'cancelled'
	channel: 'report' | 'observation'
	lon: number
	lat: number
	buurt: string | null
	visibility: 'public' | 'partners'
}

const UNPLACED = 0.005
/** Waste comes from households: passers-by count for a third there. */
const HOUSEHOLD = 0.33
/** Reporting grew: an app in 2016, the spring of 2020 at home, a new app in 2023. */
const volume = [0.62, 0.66, 0.78, 0.86, 0.9, 0.95, 1.18, 1.12, 1.08, 1.18, 1.24, 1.3]
/** Handling takes longer in summer and took longer in 2020 and 2022, when hands were short. */
const backlog = [1.1, 1.05, 1.0, 0.95, 0.95, 1.0, 1.35, 1.15, 1.5, 1.3, 1.05, 1.0]

/** Expected number of one category in one buurt in one month, in proportion. */
function intensity(
	{ buurt, prosperity, reporting, inhabitants }: Character,
	category: Category,
	year: number,
	month: number,
) {
	const passing = (visitors[buurt.kind] ?? 0) * (category.driver === 'waste' ? HOUSEHOLD : 1)
	const people = (inhabitants.get(year) ?? 0) + passing
	const social = category.driver === 'waste' || category.driver === 'social' ? Math.exp(-0.22 * prosperity) : 1
	const season = category.season[month - 1] ?? 1
	const first = `${year}-${String(month).padStart(2, '0')}-01`
	let planted = 1
	if (category.sub === hotspot.sub && first >= hotspot.from && hotspot.buurten.includes(buurt.code))
		planted *= hotspot.factor
	if (category.sub === emerging.sub && first >= emerging.from && emerging.buurten.includes(buurt.code))
		planted *= emerging.factor
	if (buurt.code === neglected.buurt) planted *= neglected.reports
	const growth = (1 + category.growth) ** (year - 2020)
	return (
		people *
		drivers[category.driver][buurt.kind] *
		social *
		reporting *
		category.share *
		season *
		growth *
		planted *
		(volume[year - FIRST_YEAR] ?? 1)
	)
}

/** How many of each day of the month: the rhythm of the week, spells of frost, the nights around New Year. */
function dayWeights(
	category: Category,
	year: number,
	month: number,
	frost: ReadonlySet<number>,
): { first: number; weights: number[] } {
	const first = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`)
	const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
	const weights = Array.from({ length: count }, (_, i) => {
		const weekday = (first + i + 4) % 7
		let weight = category.week[weekday] ?? 1
		if (category.sub === 'gladheid') weight *= frost.has(first + i) ? 1 : 0.02
		if (category.sub === 'vuurwerkoverlast') {
			const night = month === 12 ? 31 - (i + 1) : month === 1 ? i : 60
			weight *= Math.exp(-night / 4)
		}
		return weight
	})
	return { first, weights }
}

/** Days of frost: some spells of three to eight days each winter. */
function frostDays(random: Random): Set<number> {
	const days = new Set<number>()
	for (let year = FIRST_YEAR - 1; year <= LAST_YEAR; year++) {
		const start = dayNumber(`${year}-11-25`)
		for (let spell = random.integer(2, 5); spell > 0; spell--) {
			const from = start + random.integer(0, 95)
			for (let day = from + random.integer(3, 8); day >= from; day--) days.add(day)
		}
	}
	return days
}

/** What became of it by the peildatum. */
function handling(
	category: Category,
	created: number,
	asOf: number,
	random: Random,
): Pick<Signal, 'status' | 'resolved'> {
	if (random.chance(0.025)) return { status: 'cancelled', resolved: null }
	const year = new Date(created * 86_400_000).getUTCFullYear()
	const month = new Date(created * 86_400_000).getUTCMonth()
	const slow = (backlog[year - FIRST_YEAR] ?? 1) * (month >= 5 && month <= 7 ? 1.25 : 1)
	const days = Math.round(category.medianDays * slow * Math.exp(random.normal() * category.spread) - 0.3)
	const lost = random.chance(0.004)
	const resolved = created + Math.max(0, days)
	if (!lost && resolved <= asOf) return { status: 'resolved', resolved }
	return { status: random.chance(Math.min(0.9, 0.25 + (asOf - created) / 40)) ? 'inProgress' : 'open', resolved: null }
}

/** Just outside the dike: jetties, boats, a wrong tap on the map. */
function outside(gemeente: Shape, random: Random): [number, number] {
	const outline = (gemeente.geometry.coordinates[0] as Position[]).map(([x = 0, y = 0]): Point => [x, y])
	for (;;) {
		const p = random.pick(gemeente.ring)
		const place = toLonLat([p[0] + random.normal() * 350, p[1] + random.normal() * 350])
		if (!insideRing(outline, place[0], place[1])) return place
	}
}

/**
 * About `total` signals over all years, by day of creation. Numbers per buurt, category and month are Poisson around what
 * the kind of buurt, its people, the season and the planted truths make likely.
 */
export function makeSignals(characters: readonly Character[], shapes: readonly Shape[], total: number): Signal[] {
	const random = randomFor('signals')
	const asOf = dayNumber(AS_OF)
	const frost = frostDays(random)
	const shapeOf = new Map(shapes.map((shape) => [shape.code, shape]))
	const gemeente = shapes.find((shape) => shape.level === 'gemeente')
	if (!gemeente) throw new Error('no gemeente among the shapes')
	const places = characters.map(({ buurt }) => placesIn(shapeOf.get(buurt.code) as Shape, buurt.kind))
	const months = Array.from({ length: (LAST_YEAR - FIRST_YEAR + 1) * 12 }, (_, i) => ({
		year: FIRST_YEAR + Math.floor(i / 12),
		month: (i % 12) + 1,
	}))
	let sum = 0
	const expected = months.map(({ year, month }) =>
		categories.map((category) =>
			characters.map((character) => {
				const value = intensity(character, category, year, month)
				sum += value
				return value
			}),
		),
	)
	const scale = total / sum
	const result: Signal[] = []
	months.forEach(({ year, month }, m) => {
		categories.forEach((category, c) => {
			const { first, weights } = dayWeights(category, year, month, frost)
			const pickDay = weights.some((w) => w > 0) ? weightedIndex(weights) : () => 0
			characters.forEach(({ buurt }, b) => {
				const count = random.poisson((expected[m]?.[c]?.[b] ?? 0) * scale)
				for (let i = 0; i < count; i++) {
					const created = first + pickDay(random)
					const placed = !random.chance(UNPLACED)
					const [lon, lat] = placed
						? (places[b] as (typeof places)[number])(random, category.main)
						: outside(gemeente, random)
					result.push({
						main: category.main,
						sub: category.sub,
						created,
						...handling(category, created, asOf, random),
						channel: random.chance(category.observed) ? 'observation' : 'report',
						lon,
						lat,
						buurt: placed ? buurt.code : null,
						visibility: category.visibility,
					})
				}
			})
		})
	})
	return result.sort((a, b) => a.created - b.created || a.lon - b.lon || a.lat - b.lat)
}
