import { z } from 'zod'
import { areaCode } from './common.ts'
import { metricId } from './metric.ts'
import type { ViewProblem } from './view-codec.ts'

/** A colour that an embed takes over from the page around it. */
const color = z.string().regex(/^[0-9a-f]{6}$/i, 'must be six hex digits, such as 00616b')

const degrees = (most: number) => z.number().min(-most).max(most)
const part = z
	.tuple([degrees(180), degrees(85), degrees(180), degrees(85)], 'must be west,south,east,north in degrees')
	.refine(
		([west, south, east, north]) => west < east && south < north,
		'must lie from west to east and from south to north',
	)

/**
 * What may be done with an embedded map, beside the View that it shows; both travel in the address of /embed.
 * Left out = the default, so that plain /embed is a good map. A frozen version is a path (/v/{hash}/embed), not an option.
 */
export const embedOptions = z.object({
	/** False: a still picture, for ever without JavaScript. */
	interactive: z.boolean().default(true),
	title: z.boolean().default(true),
	legend: z.boolean().default(true),
	/** Looking up a buurt by name. */
	search: z.boolean().default(false),
	/** Metrics to choose from; empty: only that of the View. */
	choices: z.array(metricId).max(12).default([]),
	/** False: one may switch between buurt, wijk and gemeente. */
	lockLevel: z.boolean().default(true),
	/** Only this wijk or gemeente is in sight. */
	lockArea: areaCode.nullable().default(null),
	/** What is in sight when it opens: west, south, east, north in degrees. Null: as the View's camera says, else everything. */
	bbox: part.nullable().default(null),
	/** Of links and buttons; null: our own. */
	accent: color.nullable().default(null),
})
export type EmbedOptions = z.infer<typeof embedOptions>
export const defaultEmbedOptions: EmbedOptions = embedOptions.parse({})

type Option = keyof EmbedOptions
const flag = {
	write: (v: boolean) => (v ? '1' : '0'),
	read: (t: string) => (t === '1' ? true : t === '0' ? false : t),
}
const word = { write: (v: string) => v, read: (t: string) => t }
const words = { write: (v: string[]) => v.join(','), read: (t: string) => t.split(',').filter((part) => part !== '') }
const codecs: Record<Option, { write: (value: never) => string; read: (text: string) => unknown }> = {
	interactive: flag,
	title: flag,
	legend: flag,
	search: flag,
	choices: words,
	lockLevel: flag,
	lockArea: word,
	bbox: {
		write: (v: number[]) => v.join(','),
		read: (t: string) => t.split(',').map((number) => (number.trim() === '' ? Number.NaN : Number(number))),
	},
	accent: word,
}
const options = Object.keys(codecs) as Option[]

/** Options → search parameters to stand behind those of the View; defaults are not written. */
export function encodeEmbedOptions(asked: EmbedOptions): URLSearchParams {
	const params = new URLSearchParams()
	for (const option of options) {
		if (JSON.stringify(asked[option]) === JSON.stringify(defaultEmbedOptions[option])) continue
		params.set(option, codecs[option].write(asked[option] as never))
	}
	return params
}

/** Search parameters of /embed → options, and what is left over for the View. Never throws: a faulty option keeps its default. */
export function decodeEmbedOptions(params: URLSearchParams): {
	options: EmbedOptions
	rest: URLSearchParams
	problems: ViewProblem[]
} {
	const found: Record<string, unknown> = { ...defaultEmbedOptions }
	const rest = new URLSearchParams(params)
	const problems: ViewProblem[] = []
	for (const option of options) {
		const text = params.get(option)
		rest.delete(option)
		if (text === null) continue
		const parsed = embedOptions.shape[option].safeParse(codecs[option].read(text))
		if (parsed.success) found[option] = parsed.data
		else problems.push({ parameter: option, value: text.slice(0, 100) })
	}
	return { options: found as EmbedOptions, rest, problems }
}
