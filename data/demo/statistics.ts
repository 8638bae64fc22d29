import { type Character, FIRST_YEAR, LAST_YEAR, years } from './people.ts'
import { GEMEENTE, wijkCode, wijken } from './places.ts'
import { urbanityOf } from './profiles.ts'
import { type Random, randomFor } from './random.ts'
import { declining, neglected } from './truths.ts'

type Reason = 'missing' | 'suppressed' | 'notApplicable'
export interface Statistic {
	metric: string
	area: string
	period: string
	value: number | null
	reason: Reason | null
}

/** CBS gives nothing but the number of inhabitants for areas with fewer inhabitants than this. */
const SECRET_BELOW = 50
/** The Leefbaarometer and the health model say nothing about areas with fewer inhabitants than this. */
const MODEL_BELOW = 100
const five = (x: number) => Math.round(x / 5) * 5
const to = (decimals: number) => (x: number) => Math.round(x * 10 ** decimals) / 10 ** decimals
const whole = to(0)
const percent = (x: number) => Math.min(100, Math.max(0, Math.round(x)))

/** 2024 = 1: how the whole town moved, after the course of the real national figures. */
const wozIndex = [0.557, 0.544, 0.552, 0.57, 0.608, 0.655, 0.71, 0.766, 0.83, 0.97, 1, 1.055]
const crimeIndex = [1.5, 1.43, 1.34, 1.22, 1.15, 1.17, 1.1, 0.97, 1.0, 1.04, 1.0, 0.98]
const burglaryIndex = [2.7, 2.4, 2.0, 1.7, 1.45, 1.35, 1.0, 0.7, 0.75, 0.8, 0.75, 0.7]
const assistanceIndex = [1.06, 1.1, 1.14, 1.13, 1.08, 1.03, 1.02, 1.0, 0.96, 0.95, 0.96, 0.97]

interface Rule {
	metric: string
	/** Weights of a mean over buurten; sum: added up; none: the caller gives the other levels apart. */
	over: 'sum' | 'inhabitants' | 'households'
	round: (x: number) => number
	/** Given by its source for wijk and gemeente too. */
	levels: boolean
	years: (year: number) => boolean
	/** Published not yet for the years after this one. */
	until: number
	/** A number of people or things, 0 where nobody lives. Else it has no meaning there. */
	count: boolean
	/** From fewer inhabitants the source gives nothing, for this reason. */
	below: Reason | null
	/** How few is too few. */
	fewer: number
}

const cbs = (metric: string, over: Rule['over'], round: Rule['round'], more: Partial<Rule> = {}): Rule => ({
	metric,
	over,
	round,
	levels: true,
	years: () => true,
	until: LAST_YEAR,
	count: false,
	below: 'suppressed',
	fewer: SECRET_BELOW,
	...more,
})
const even = (year: number) => year % 2 === 0
const liveability = ['housing', 'physical', 'amenities', 'cohesion', 'safety'] as const

const rules: readonly Rule[] = [
	cbs('cbs.inhabitants', 'sum', five, { count: true, below: null }),
	cbs('cbs.age65plus', 'sum', five, { count: true }),
	cbs('cbs.age0to14', 'sum', five, { count: true }),
	cbs('cbs.households', 'sum', five, { count: true }),
	cbs('cbs.householdSize', 'households', to(1)),
	cbs('cbs.addressDensity', 'inhabitants', whole, { count: true, below: null }),
	cbs('cbs.woz', 'households', whole),
	cbs('cbs.ownerOccupied', 'households', percent),
	cbs('cbs.housingCorporation', 'households', percent),
	cbs('cbs.singleFamily', 'households', percent),
	cbs('cbs.income', 'inhabitants', to(1), { until: LAST_YEAR - 2 }),
	cbs('cbs.socialAssistance', 'inhabitants', whole, { until: LAST_YEAR - 1 }),
	cbs('cbs.distanceGp', 'inhabitants', to(1), { until: LAST_YEAR - 1 }),
	cbs('cbs.distanceSupermarket', 'inhabitants', to(1), { until: LAST_YEAR - 1 }),
	cbs('cbs.distanceSchool', 'inhabitants', to(1), { until: LAST_YEAR - 1 }),
	cbs('cbs.schoolsWithin3km', 'inhabitants', to(1), { until: LAST_YEAR - 1 }),
	cbs('lbm.score', 'inhabitants', to(3), { years: even, below: 'missing', fewer: MODEL_BELOW }),
	...liveability.map((part) =>
		cbs(`lbm.${part}`, 'inhabitants', to(3), { years: even, below: 'missing', fewer: MODEL_BELOW }),
	),
	cbs('police.crimes', 'sum', whole, { levels: false, count: true, below: null }),
	cbs('police.burglaries', 'sum', whole, { levels: false, count: true, below: null }),
	cbs('police.violence', 'sum', whole, { levels: false, count: true, below: null }),
	cbs('rivm.goodHealth', 'inhabitants', to(1), {
		levels: false,
		years: (year) => [2016, 2020, 2022, 2024].includes(year),
		below: 'missing',
		fewer: MODEL_BELOW,
	}),
]

/** Everything that is measured in one buurt in one year, unrounded. */
type Figures = Map<string, number>

/** How one buurt differs from its kind for as long as we look: drawn once, so that its years hang together. */
type Scatter = Map<string, number>
const scattered = [
	'age',
	'woz',
	'housing',
	'income',
	'assistance',
	'crime',
	'health',
	'near',
	'density',
	...liveability,
]
const makeScatter = (random: Random): Scatter => new Map(scattered.map((name) => [name, random.normal()]))

function figures(
	{ buurt, profile, inhabitants, ...character }: Character,
	scatter: Scatter,
	year: number,
	random: Random,
): Figures {
	const s = (name: string) => scatter.get(name) ?? 0
	const i = year - FIRST_YEAR
	const at = (index: readonly number[]) => index[i] ?? 1
	const people = inhabitants.get(year) ?? 0
	const falls = buurt.code === declining.buurt ? Math.max(0, year - declining.from) : 0
	const poor = buurt.code === neglected.buurt
	const z = poor ? neglected.prosperity : character.prosperity
	const jitter = (size: number) => 1 + random.normal() * size
	const householdSize = profile.householdSize * (1 + 0.03 * s('age')) * (1 - 0.004 * (year - 2024))
	const households = people / householdSize
	const near = Math.exp(0.28 * s('near'))
	const assistance =
		profile.socialAssistance *
		(poor ? neglected.assistance : 1) *
		Math.exp(-0.32 * z + 0.12 * s('assistance') + 0.035 * falls) *
		at(assistanceIndex)
	const crimes =
		(people * (profile.crimeRate / 1000) * Math.exp(-0.2 * z) + profile.crimeExtra) *
		Math.exp(0.22 * s('crime')) *
		at(crimeIndex) *
		(1 + declining.crimePerYear) ** falls
	const lbm = liveability.map((part, k) => {
		const base = profile.liveability[k] ?? 0
		const own = 0.012 * z + 0.012 * s(part) + (poor ? neglected.liveability / liveability.length : 0)
		const fall = (declining.liveabilityPerYear * falls) / liveability.length
		return base + own + fall + random.normal() * 0.003 + 0.001 * (year - 2020)
	})
	return new Map<string, number>([
		['cbs.inhabitants', people],
		['cbs.age65plus', people * profile.elderly * Math.exp(0.15 * s('age')) * (1 + 0.014 * (year - 2024))],
		['cbs.age0to14', people * profile.children * Math.exp(-0.12 * s('age')) * (1 - 0.006 * (year - 2024))],
		['cbs.households', households],
		['cbs.householdSize', householdSize],
		['cbs.addressDensity', profile.addressDensity * Math.exp(0.12 * s('density')) * (1 + 0.005 * (year - 2024))],
		['cbs.woz', profile.woz * (1 + 0.07 * z + 0.05 * s('woz')) * at(wozIndex) * jitter(0.008)],
		['cbs.ownerOccupied', profile.ownerOccupied + 6 * z + 4 * s('housing') + 0.2 * (year - 2024)],
		['cbs.housingCorporation', profile.housingCorporation - 6 * z - 4 * s('housing') - 0.2 * (year - 2024)],
		['cbs.singleFamily', profile.singleFamily + 4 * s('woz')],
		[
			'cbs.income',
			profile.income *
				(1 + 0.06 * z + 0.03 * s('income')) *
				1.031 ** (year - 2023) *
				(1 + declining.incomePerYear) ** falls *
				jitter(0.006),
		],
		['cbs.socialAssistance', assistance * jitter(0.03)],
		['cbs.distanceGp', profile.distanceGp * near],
		['cbs.distanceSupermarket', profile.distanceSupermarket * near],
		['cbs.distanceSchool', profile.distanceSchool * near],
		['cbs.schoolsWithin3km', profile.schoolsWithin3km / near],
		['lbm.score', lbm.reduce((sum, part) => sum + part, 0)],
		...liveability.map((part, k): [string, number] => [`lbm.${part}`, lbm[k] ?? 0]),
		['police.crimes', random.poisson(crimes)],
		[
			'police.burglaries',
			random.poisson(
				households * 0.0042 * Math.exp(-0.1 * z) * at(burglaryIndex) * (1 + declining.crimePerYear) ** falls,
			),
		],
		['police.violence', random.poisson(crimes * 0.11)],
		[
			'rivm.goodHealth',
			profile.health + 1.6 * z + 1.2 * s('health') - 0.35 * (year - 2024) - 0.5 * falls + random.normal() * 0.4,
		],
	])
}

/** One value, or the reason why there is none, by the rules of its source. `people`: exact inhabitants. */
function cell(rule: Rule, area: string, year: number, people: number, value: number): Statistic {
	const base = { metric: rule.metric, area, period: String(year) }
	const none = (reason: Reason) => ({ ...base, value: null, reason })
	if (people === 0 && !rule.count) return none('notApplicable')
	if (year > rule.until) return none('missing')
	if (people > 0 && people < rule.fewer && rule.below) return none(rule.below)
	const rounded = rule.round(value)
	return { ...base, value: Object.is(rounded, -0) ? 0 : rounded, reason: null }
}

/** The statistics of all areas and years. `land`: hectares of land by code, for all levels. */
export function makeStatistics(characters: readonly Character[], land: ReadonlyMap<string, number>): Statistic[] {
	const random = randomFor('statistics')
	const scatters = new Map(characters.map(({ buurt }) => [buurt.code, makeScatter(random)]))
	const groups = [
		...characters.map((c) => ({ code: c.buurt.code, members: [c] })),
		...wijken.map((_, w) => ({ code: wijkCode(w), members: characters.filter((c) => c.buurt.wijk === wijkCode(w)) })),
		{ code: GEMEENTE.code, members: [...characters] },
	]
	const result: Statistic[] = []
	for (const year of years) {
		const measured = new Map(
			characters.map((c) => [c.buurt.code, figures(c, scatters.get(c.buurt.code) ?? new Map(), year, random)]),
		)
		const figure = (c: Character, metric: string) => measured.get(c.buurt.code)?.get(metric) ?? 0
		for (const { code, members } of groups) {
			const people = members.reduce((sum, c) => sum + figure(c, 'cbs.inhabitants'), 0)
			const isBuurt = code.startsWith('BU')
			for (const rule of rules) {
				if (!rule.years(year) || (!isBuurt && !rule.levels)) continue
				result.push(cell(rule, code, year, people, combine(rule, members, figure)))
			}
			const hectares = land.get(code) ?? 0
			const address = combine(cbs('cbs.addressDensity', 'inhabitants', whole), members, figure)
			result.push(
				{
					metric: 'cbs.density',
					area: code,
					period: String(year),
					value: whole(people / (hectares / 100)),
					reason: null,
				},
				{ metric: 'cbs.urbanity', area: code, period: String(year), value: urbanityOf(whole(address)), reason: null },
			)
		}
	}
	return result
}

function combine(rule: Rule, members: readonly Character[], figure: (c: Character, metric: string) => number): number {
	const [only] = members
	if (only && members.length === 1) return figure(only, rule.metric)
	if (rule.over === 'sum') return members.reduce((sum, c) => sum + figure(c, rule.metric), 0)
	let total = 0
	let weights = 0
	for (const c of members) {
		const weight = figure(c, `cbs.${rule.over}`)
		total += weight * figure(c, rule.metric)
		weights += weight
	}
	return weights === 0 ? 0 : total / weights
}
