/**
 * A static site holds the answers of the API as files. Which file answers which question is said here, once, for who writes
 * the files and who reads them. Pure; every name is made of checked parts, so no question leads outside the folder.
 */

/** The files that answer a question, below the folder of the version, and the answer that their contents make. */
export interface Recorded {
	files: readonly [string, ...string[]]
	/** Null: one file, and it is the answer itself. Else contents (parsed JSON, in the order of `files`) → answer, null when it is not among them. */
	assemble: ((contents: readonly unknown[]) => unknown) | null
}

/** Search parameters of a question; undefined counts as left out. */
export type StaticQuery = Readonly<Record<string, string | undefined>>

const API = 'api/v1'
const AREA = /^(BU\d{4}[0-9A-Z]{4}|WK\d{4}[0-9A-Z]{2}|GM\d{4})$/
const METRIC = /^[a-z]+\.[a-zA-Z0-9]+$/
const LEVEL = /^(buurt|wijk|gemeente)$/
const GEOMETRY = /^(buurt|wijk|gemeente|context)$/
const PERIOD = /^(\d{4}|all)$/
const CLASSIFICATION = /^(quantile|ckmeans|equal|own|unclassed)$/
const CLASSES = /^[2-9]$/
const BREAKS = /^-?[0-9.e+-]+(,-?[0-9.e+-]+)*$/
const LANGUAGE = /^(nl|en)$/

const whole = (file: string): Recorded => ({ files: [`${API}/${file}`], assemble: null })

/** The given values of `query`, when each is as its pattern says and no other parameter is asked; else null. */
function read<Name extends string>(
	query: StaticQuery,
	patterns: Record<Name, RegExp>,
): Partial<Record<Name, string>> | null {
	const given: Partial<Record<Name, string>> = {}
	for (const [name, value] of Object.entries(query)) {
		if (value === undefined) continue
		if (!Object.hasOwn(patterns, name) || !patterns[name as Name].test(value)) return null
		given[name as Name] = value
	}
	return given
}

const question = {
	metric: METRIC,
	level: LEVEL,
	period: PERIOD,
	classification: CLASSIFICATION,
	classes: CLASSES,
	breaks: BREAKS,
}

/** `reports.all/buurt`, with how it is classed behind it when that is not in five quantiles. */
function valuesName({
	metric,
	level = 'buurt',
	classification = 'quantile',
	classes = '5',
	breaks,
}: Partial<Record<keyof typeof question, string>>): string | null {
	if (metric === undefined || (classification === 'own') !== (breaks !== undefined)) return null
	const usual = classification === 'quantile' && classes === '5'
	const classed = usual ? '' : `.${classification}-${breaks === undefined ? classes : breaks.replaceAll(',', '_')}`
	return `values/${metric}/${level}${classed}`
}

/** Every period of a metric at a level, in one file: another year is then there at once. */
export interface RecordedValues {
	/** What is answered when no period is asked. */
	newest: string
	periods: Readonly<Record<string, unknown>>
}

function values(query: StaticQuery): Recorded | null {
	const given = read(query, question)
	const name = given && valuesName(given)
	if (!given || name === null) return null
	return {
		files: [`${API}/${name}.json`],
		assemble: ([content]) => {
			const { newest, periods } = content as RecordedValues
			const period = given.period ?? newest
			return Object.hasOwn(periods, period) ? periods[period] : null
		},
	}
}

/** Of a period that is named; with a decimal comma where the language has one. Others are not written. */
function valuesCsv(query: StaticQuery): Recorded | null {
	const given = read(query, { ...question, language: LANGUAGE, decimal: /^(point|comma)$/ })
	const name = given && valuesName(given)
	if (!given || name === null || given.period === undefined) return null
	const { language = 'nl', decimal = 'point', period } = given
	return decimal === (language === 'nl' ? 'comma' : 'point') ? whole(`${name}/${period}.${language}.csv`) : null
}

/** The newest period, drawn as a picture is drawn of which nothing else is asked: other pictures would outweigh all figures. */
const picture = (extension: 'svg' | 'png') => (query: StaticQuery) => {
	const { period: _, ...patterns } = question
	const given = read(query, { ...patterns, language: LANGUAGE })
	const name = given && valuesName(given)
	return given === null || name === null
		? null
		: whole(`${name.replace(/^values/, 'map')}.${given.language ?? 'nl'}.${extension}`)
}

interface Series {
	series: readonly { area: string }[]
}

/** One file per metric holds every area. */
function series(query: StaticQuery): Recorded | null {
	const given = read(query, {
		metric: METRIC,
		area: /^[0-9A-Z,]+$/,
		interval: /^year$/,
	})
	const areas = [...new Set(given?.area?.split(',').filter((code) => code !== ''))]
	if (given?.metric === undefined || areas.length === 0) return null
	return {
		files: [`${API}/series/${given.metric}.json`],
		assemble: ([content]) => {
			const all = content as Series
			const lines = new Map(all.series.map((line) => [line.area, line]))
			const asked = areas.map((code) => lines.get(code))
			return asked.includes(undefined) ? null : { ...all, series: asked }
		},
	}
}

interface Investments {
	investments: readonly { id: string; share: number | null }[]
}

/** What falls in an area, beside the file of all investments: per area the place of an investment in that list and its share. */
export type InvestmentShares = Readonly<Record<string, readonly (readonly [number, number])[]>>

function investments(query: StaticQuery): Recorded | null {
	const given = read(query, { area: AREA })
	if (given === null) return null
	const { area } = given
	if (area === undefined) return whole('investments.json')
	return {
		files: [`${API}/investments.json`, `${API}/investments-by-area.json`],
		assemble: ([content, shares]) => {
			const all = content as Investments
			const here = (shares as InvestmentShares)[area]
			if (here === undefined) return null
			const chosen = here.map(([place, share]) => ({ ...all.investments[place], share }))
			return { ...all, investments: chosen }
		},
	}
}

function areas(query: StaticQuery): Recorded | null {
	const given = read(query, { level: LEVEL })
	return given && whole(`areas/${given.level ?? 'buurt'}.json`)
}

/** The hash keeps an answer in the browser for ever; here the folder of the version does. */
function topojson(query: StaticQuery): Recorded | null {
	const given = read(query, { level: GEOMETRY, hash: /^[0-9a-f]+$/ })
	return given && whole(`topojson/${given.level ?? 'buurt'}.json`)
}

const without = (file: string) => (query: StaticQuery) => (read(query, {}) ? whole(file) : null)

const routes: Readonly<Record<string, (query: StaticQuery) => Recorded | null>> = {
	dataset: without('dataset.json'),
	metrics: without('metrics.json'),
	areas,
	'areas.topojson': topojson,
	values,
	'values.csv': valuesCsv,
	'map.svg': picture('svg'),
	'map.png': picture('png'),
	series,
	investments,
}

/**
 * What a static site has recorded for a question of the API: `values` or `areas/BU90010101` (the path below /api/v1) and its
 * search parameters. Null: no static site answers this.
 */
export function recorded(path: string, query: StaticQuery = {}): Recorded | null {
	const code = /^areas\/([^/]+)$/.exec(path)?.[1]
	if (code !== undefined) return AREA.test(code) && read(query, {}) ? whole(`areas/${code}.json`) : null
	return Object.hasOwn(routes, path) ? (routes[path]?.(query) ?? null) : null
}

/** The one file that answers a question as it is, for links and pictures; null when none does. */
export function staticPath(path: string, query: StaticQuery = {}): string | null {
	const found = recorded(path, query)
	return found?.assemble === null ? found.files[0] : null
}
