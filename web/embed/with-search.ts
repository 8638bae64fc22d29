import type { EmbedState } from '../../server/contract/embed-page.ts'
import { levelFor } from '../../server/contract/level-for.ts'
import { openingBox } from '../../server/contract/picture/opening-box.ts'

const LEVEL = /^(buurt|wijk|gemeente)$/
const AREA = /^(BU\d{4}[0-9A-Z]{4}|WK\d{4}[0-9A-Z]{2}|GM\d{4})$/
const PERIOD = /^(\d{4}|all)$/
/** Four numbers: west, south, east, north. */
const BBOX = /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/
const ACCENT = /^[0-9a-f]{6}$/i

/**
 * The state of a page that is a file, with the choices of its address. What is not understood, or not in the publication,
 * stays as the file has it. Pure.
 */
export function withSearch(state: EmbedState, search: string): EmbedState {
	const params = new URLSearchParams(search)
	const read = (name: string, pattern: RegExp) => {
		const value = params.get(name)
		return value !== null && pattern.test(value) ? value : null
	}
	const flag = (name: 'interactive' | 'title' | 'legend' | 'search' | 'lockLevel') => {
		const value = read(name, /^[01]$/)
		return value === null ? {} : { [name]: value === '1' }
	}
	const metric = state.metrics.find(({ id }) => id === params.get('metric')) ?? null
	const level = read('level', LEVEL) as EmbedState['view']['level'] | null
	const known = metric ?? state.metrics.find(({ id }) => id === state.view.metric)
	const period = read('period', PERIOD)
	const years = known?.period.kind === 'days' ? [] : (known?.period.years ?? [])
	const language = read('language', /^(nl|en)$/) as EmbedState['view']['language'] | null
	// A file that keeps to one theme has no colours of another.
	const theme = state.view.theme === 'system' ? (read('theme', /^(light|dark)$/) as 'light' | 'dark' | null) : null
	const accent = read('accent', ACCENT)
	const lockArea = read('lockArea', AREA)
	const bbox = (read('bbox', BBOX)?.split(',').map(Number) ?? null) as [number, number, number, number] | null
	const box = bbox && bbox[0] < bbox[2] && bbox[1] < bbox[3] ? openingBox(bbox, state.dataset.bbox) : null
	const choices = params.get('choices')?.split(',') ?? []
	return {
		...state,
		options: {
			...state.options,
			...flag('interactive'),
			...flag('title'),
			...flag('legend'),
			...flag('search'),
			...flag('lockLevel'),
			...(lockArea === null ? {} : { lockArea }),
			...(accent === null ? {} : { accent }),
			...(box === null ? {} : { bbox }),
		},
		dataset: box === null ? state.dataset : { ...state.dataset, bbox: [...box] },
		// The file has all metrics; to choose from are those that the address names.
		metrics: state.metrics.filter(({ id }) => id === known?.id || choices.includes(id)),
		view: {
			...state.view,
			...(metric === null ? {} : { metric: metric.id, period: null }),
			...(known ? { level: levelFor(known, level ?? state.view.level) } : {}),
			...(period !== null && (period === 'all' || years.includes(period)) ? { period } : {}),
			...(language === null ? {} : { language }),
			...(theme === null ? {} : { theme }),
			area: read('area', AREA) ?? state.view.area,
		},
	}
}

/** What an address asks that the state of its page did not take over, as it stands there: `period=1999`. Pure. */
export function notTaken({ view, options, metrics }: EmbedState, search: string): string[] {
	const { metric, level, period, area, language } = view
	const { lockArea } = options
	const params = new URLSearchParams(search)
	const bbox = options.bbox ? params.get('bbox') : null
	const taken: Record<string, string | null> = { metric, level, period, area, language, lockArea, bbox }
	const known = new Set(metrics.map(({ id }) => id))
	return [...params].flatMap(([name, value]) => {
		if (name === 'choices') {
			const others = value.split(',').filter((id) => id !== '' && !known.has(id))
			return others.length === 0 ? [] : [`${name}=${others.join(',')}`]
		}
		return value !== '' && Object.hasOwn(taken, name) && taken[name] !== value ? [`${name}=${value}`] : []
	})
}
