import { type Criterion, readCriterion, writeCriterion } from './criterion.ts'
import { defaultView, type View, viewSchema } from './view.ts'

/** A parameter of the URL that was not understood; its field keeps the default and the screen says so. */
export type ViewProblem = { parameter: string; value: string }

type Field = keyof View
type Codec = { write: (value: never) => string; read: (text: string) => unknown }

const word: Codec = { write: (v: string) => v, read: (t) => t }
const words: Codec = { write: (v: string[]) => v.join(','), read: (t) => (t === '' ? [] : t.split(',')) }
const toNumber = (t: string) => (t.trim() === '' ? Number.NaN : Number(t))
const number: Codec = { write: (v: number) => String(v), read: toNumber }
const numbers: Codec = {
	write: (v: number[]) => v.join(','),
	read: (t) => (t === '' ? [] : t.split(',').map(toNumber)),
}
const flag: Codec = { write: (v: boolean) => (v ? '1' : '0'), read: (t) => (t === '1' ? true : t === '0' ? false : t) }
const camera: Codec = {
	write: (v: NonNullable<View['camera']>) => `${v.lon},${v.lat},${v.zoom}`,
	read: (t) => {
		const parts = t.split(',').map(toNumber)
		return parts.length === 3 ? { lon: parts[0], lat: parts[1], zoom: parts[2] } : t
	},
}
const brush: Codec = {
	write: (v: NonNullable<View['brush']>) => `${v.of}:${v.box.join(',')}`,
	read: (t) => {
		const [of, box] = t.split(':')
		return { of, box: (box ?? '').split(',').map(toNumber) }
	},
}
const criteria: Codec = {
	write: (v: Criterion[]) => v.map(writeCriterion).join(','),
	read: (t) => {
		try {
			return t === '' ? [] : t.split(',').map(readCriterion)
		} catch {
			return t
		}
	},
}

const codecs: Record<Field, Codec> = {
	metric: word,
	level: word,
	period: word,
	from: word,
	to: word,
	category: words,
	status: words,
	channel: words,
	classification: word,
	classes: number,
	breaks: numbers,
	reading: word,
	second: word,
	universe: word,
	brush,
	mark: word,
	overlays: words,
	area: word,
	compare: words,
	compareMetrics: words,
	task: word,
	kinds: words,
	candidates: words,
	criteria,
	question: word,
	bins: numbers,
	display: word,
	sort: word,
	filter: word,
	camera,
	panels: flag,
	language: word,
	theme: word,
}
const fields = Object.keys(codecs) as Field[]
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * View → search parameters in a fixed order; defaults are not written, so equal Views have equal URLs. Against a `base` of
 * its own (published-view.ts) a field is left out only when it is as both have it: the address then says the same elsewhere.
 */
export function encodeView(view: View, base: View = defaultView): URLSearchParams {
	const params = new URLSearchParams()
	for (const field of fields) {
		const value = view[field]
		if (same(value, defaultView[field]) && same(value, base[field])) continue
		// Null is written only where a base has something in its place.
		params.set(field, value === null ? '' : codecs[field].write(value as never))
	}
	return params
}

/** The same as text, as it stands in addresses and in scenes: commas stay readable, for people read it. */
export const viewText = (view: View, base: View = defaultView): string =>
	encodeView(view, base).toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')

/** Search parameters → View. Never throws: what is left out is as in `base`, and so is what is not understood, listed in `problems`. */
export function decodeView(params: URLSearchParams, base: View = defaultView): { view: View; problems: ViewProblem[] } {
	const problems: ViewProblem[] = []
	const view: Record<string, unknown> = { ...base }
	for (const field of fields) {
		const text = params.get(field)
		if (text === null) continue
		const none = text === '' && defaultView[field] === null
		const parsed = viewSchema.shape[field].safeParse(none ? null : codecs[field].read(text))
		if (parsed.success) view[field] = parsed.data
		else problems.push({ parameter: field, value: text.slice(0, 100) })
	}
	for (const key of new Set(params.keys())) {
		if (!fields.includes(key as Field)) problems.push({ parameter: key, value: (params.get(key) ?? '').slice(0, 100) })
	}
	return { view: view as View, problems }
}
