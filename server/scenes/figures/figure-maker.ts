import type { Language } from '../../contract/common.ts'
import { makeFormatters } from '../../contract/format.ts'
import type { Figure } from '../../contract/presentation/scene-answer.ts'
import { figureWords } from './figure-words.ts'

/** Everything that figures are written with. `prefix` stands before their keys: empty, or `beside:` of the second picture. */
export interface FigureContext {
	language: Language
	nameOf(code: string): string
	/** The areas whose own numbers may be named, whatever the rest of the map. */
	marked: ReadonlySet<string>
	prefix: string
	/** What tells figures of two pictures apart in their labels: the period, or the metric; empty: there is one. */
	of: string
}

/** Collects figures; one whose number is not known is none. */
export function figureMaker({ language, prefix, of }: Pick<FigureContext, 'language' | 'prefix' | 'of'>) {
	const figures: Figure[] = []
	const format = makeFormatters(language)
	const t = figureWords[language]
	const add = (key: string, label: string, value: number | null | undefined, text: (value: number) => string) => {
		if (value === null || value === undefined || !Number.isFinite(value)) return
		figures.push({ key: `${prefix}${key}`, label: of === '' ? label : `${label}, ${of}`, value, text: text(value) })
	}
	return {
		figures,
		format,
		t,
		add,
		count: (key: string, label: string, value: number | null | undefined) => add(key, label, value, format.integer),
		percent: (key: string, label: string, value: number | null | undefined) =>
			add(key, label, value, (part) => `${format.decimal(part, 1)}%`),
		times: (key: string, label: string, value: number | null | undefined) =>
			add(key, label, value, (times) => t.times(format.decimal(times, 1))),
		euro: (key: string, label: string, value: number | null | undefined) => add(key, label, value, format.euro),
	}
}
export type FigureMaker = ReturnType<typeof figureMaker>
