import type { EmbedState } from '../../server/contract/embed-page.ts'
import { levelFor } from '../../server/contract/level-for.ts'

const LEVEL = /^(buurt|wijk|gemeente)$/
const AREA = /^(BU\d{4}[0-9A-Z]{4}|WK\d{4}[0-9A-Z]{2}|GM\d{4})$/
const PERIOD = /^(\d{4}|all)$/

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
	const flag = (name: 'title' | 'legend' | 'search' | 'lockLevel') => {
		const value = read(name, /^[01]$/)
		return value === null ? {} : { [name]: value === '1' }
	}
	const metric = state.metrics.find(({ id }) => id === params.get('metric')) ?? null
	const level = read('level', LEVEL) as EmbedState['view']['level'] | null
	const known = metric ?? state.metrics.find(({ id }) => id === state.view.metric)
	const period = read('period', PERIOD)
	const years = known?.period.kind === 'days' ? [] : (known?.period.years ?? [])
	const language = read('language', /^(nl|en)$/) as EmbedState['view']['language'] | null
	const lockArea = read('lockArea', AREA)
	const choices = params.get('choices')?.split(',') ?? []
	return {
		...state,
		options: {
			...state.options,
			...flag('title'),
			...flag('legend'),
			...flag('search'),
			...flag('lockLevel'),
			...(lockArea === null ? {} : { lockArea }),
		},
		// The file has all metrics; to choose from are those that the address names.
		metrics: state.metrics.filter(({ id }) => id === known?.id || choices.includes(id)),
		view: {
			...state.view,
			...(metric === null ? {} : { metric: metric.id, period: null }),
			...(known ? { level: levelFor(known, level ?? state.view.level) } : {}),
			...(period !== null && (period === 'all' || years.includes(period)) ? { period } : {}),
			...(language === null ? {} : { language }),
			area: read('area', AREA) ?? state.view.area,
		},
	}
}
