import type PptxGenJS from 'pptxgenjs'
import type { Language } from '../contract/common.ts'
import type { Formatters } from '../contract/format.ts'
import type { Metric } from '../contract/metric.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import type { AreaReading } from '../contract/reading/area-reading.ts'
import type { Box } from './slide-frame.ts'
import type { SlideWords } from './words.ts'

/** A picture of a scene as pixels, and what it shows for who does not see it. */
export interface SlidePicture {
	png: Uint8Array
	/** Of its pixels: width ÷ height. */
	ratio: number
	summary: string
	/** Above it where there are two. */
	name: string
}

/** Everything that a slide is made of. */
export interface SlideScene {
	scene: Scene
	/** Null of text and closing. */
	answer: SceneAnswer | null
	/** Of map and compare; empty: there is nothing to draw. */
	pictures: readonly SlidePicture[]
	/** What the colours of the first picture say besides its values; null: the values themselves. */
	reading: AreaReading | null
}

/** What a part of a slide is drawn with. */
export interface SlideContext {
	slide: PptxGenJS.Slide
	box: Box
	language: Language
	format: Formatters
	words: SlideWords
	/** What the thing is called in its alt text. */
	title: string
}

/** How an office writes the values of a metric: a format code of Excel, with the separators of the Netherlands in Dutch. */
export function formatCode({ currency, decimals }: Pick<Metric, 'currency' | 'decimals'>, language: Language): string {
	const locale = language === 'nl' ? '[$-413]' : ''
	if (currency) return `${locale}"€ "#,##0`
	return `${locale}#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
}

/** The same for an axis, whose ticks need no decimals where numbers are large. */
export const axisCode = (metric: Metric, numbers: readonly number[], language: Language): string =>
	formatCode(numbers.some((number) => Math.abs(number) >= 20) ? { ...metric, decimals: 0 } : metric, language)

/** A metric with its unit, for a heading: `Meldingen per 1.000 inwoners`, `Woningen (aantal)`. */
export function metricTitle({ label, unit }: Pick<Metric, 'label' | 'unit'>, language: Language): string {
	const of = unit[language].trim()
	return of === '' || label[language].includes(of) ? label[language] : `${label[language]} (${of})`
}

/** The mark before the name of a highlighted area, where bold letters are not possible. */
const MARK = '► '

/** The name of an area, with its mark and label where it is highlighted. */
export function markedName(scene: Pick<Scene, 'highlights'>, code: string, name: string): string {
	const found = scene.highlights.find(({ area }) => area === code)
	if (found === undefined) return name
	return found.label === '' || found.label === name ? `${MARK}${name}` : `${MARK}${name} – ${found.label}`
}
