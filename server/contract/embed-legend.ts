import { html } from 'hono/html'
import type { Language } from './common.ts'
import { makeFormatters } from './format.ts'
import { isCount } from './is-count.ts'
import { defineMessages } from './messages.ts'
import type { PictureWords } from './picture/words.ts'
import type { Scale } from './scale.ts'
import { terms } from './terms.ts'
import type { ValuesAnswer } from './values.ts'

const messages = defineMessages({
	nl: { legend: 'Legenda', gradient: (from: string, to: string) => `Tinten lopen door van ${from} tot ${to}` },
	en: { legend: 'Legend', gradient: (from: string, to: string) => `Shades run from ${from} to ${to}` },
})

/** An unclassed scale is drawn in so many steps. */
const STEPS = 24
const percent = (part: number) => `${Math.round(part * 1e4) / 100}%`

/** The colours of the bar, from left to right: custom properties --k0, --k1 … of the page. */
export function legendColors({ classed, bins, domain, colorOf }: Scale): string[] {
	if (!domain) return []
	if (classed) return bins.map(({ color }) => color)
	const [low, high] = domain
	return Array.from({ length: STEPS }, (_, i) => colorOf(low + ((high - low) * (i + 0.5)) / STEPS) ?? '')
}

/**
 * The scale as a bar with its edges, the place of the chosen area and of the gemeente on it, and the reasons why areas have no
 * colour. HTML; the colours are those of `legendColors`, the hatches the patterns #gap-… of the page.
 */
export function legendPart(
	answer: ValuesAnswer,
	words: PictureWords,
	chosen: string | null,
	language: Language,
): string {
	const t = messages[language]
	const format = makeFormatters(language)
	const { scale } = words
	const areas = terms[language].levelsPlural[answer.query.level]
	const gaps = html`<ul class="gaps">${words.gaps.map(
		({ status, text, count }) =>
			html`<li><svg width="16" height="16" aria-hidden="true"><rect class="swatch" width="16" height="16" fill="url(#gap-${status})"/></svg>${text} <b>${format.integer(count)}</b></li>`,
	)}</ul>`
	if (!scale.domain) return html`<p class="none">${words.noValues}</p>${gaps}`.toString()
	const [low, high] = scale.domain
	const sentences = scale.classed
		? words.classes.map(({ text, count }) => `${text}: ${format.integer(count)} ${areas}`)
		: [t.gradient(words.edges[0] ?? '', words.edges.at(-1) ?? '')]
	const index = chosen === null ? -1 : answer.areas.indexOf(chosen)
	const value = answer.status[index] === 'ok' ? (answer.values[index] ?? null) : null
	const place = value === null ? null : placeOn(scale, value)
	const mean = answer.reference?.status === 'ok' && !isCount(answer) ? answer.reference.value : null
	const average = mean === null ? null : placeOn(scale, Math.min(high, Math.max(low, mean)))
	const colors = legendColors(scale)
	const width = percent(1 / colors.length)
	const bar = colors.map(
		(_, i) => html`<rect fill="var(--k${i})" x="${percent(i / colors.length)}" y="8" width="${width}" height="12"/>`,
	)
	const mean_ =
		average === null ? '' : html`<rect class="average" x="${percent(average)}" y="5" width="2" height="15"/>`
	const mark =
		place === null
			? ''
			: html`<svg x="${percent(place)}" overflow="visible"><path class="place" d="M-6 0h12l-6 8z"/></svg>`
	const edges = words.edges.map((edge) => html`<span>${edge}</span>`)
	return html`<div class="scale" role="img" aria-label="${t.legend}. ${sentences.join('. ')}."><svg class="bar" aria-hidden="true" width="100%" height="20">${bar}${mean_}${mark}</svg><p class="edges" aria-hidden="true">${edges}</p></div>${gaps}`.toString()
}

/** Where a value lies along the bar, 0 to 1; null: outside it. Classes are equally wide. */
function placeOn(scale: Scale, value: number): number | null {
	if (!scale.domain) return null
	const [low, high] = scale.domain
	const along = (from: number, to: number) => (to === from ? 0.5 : (value - from) / (to - from))
	if (!scale.classed) return value < low || value > high ? null : along(low, high)
	const bin = scale.binOf(value)
	return bin && (bin.index + along(bin.from, bin.to)) / scale.bins.length
}
