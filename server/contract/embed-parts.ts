import { html } from 'hono/html'
import type { Area } from './area.ts'
import type { Language } from './common.ts'
import { embedHref } from './embed-href.ts'
import { legendPart } from './embed-legend.ts'
import type { EmbedDataset, EmbedState } from './embed-page.ts'
import { levelFor } from './level-for.ts'
import { defineMessages } from './messages.ts'
import type { Metric } from './metric.ts'
import { answerTable } from './picture/answer-table.ts'
import { areaTexts } from './picture/area-text.ts'
import { type PictureWords, pictureWords } from './picture/words.ts'
import type { Theme } from './ramps.ts'
import { terms } from './terms.ts'
import type { ValuesAnswer } from './values.ts'

const messages = defineMessages({
	nl: {
		subject: 'Onderwerp',
		per: 'Per',
		search: 'Zoek',
		searchLabel: (level: string) => `Zoek een ${level}`,
		onMap: 'Bekijk op de kaart',
		limits: 'Grenzen aan de cijfers',
	},
	en: {
		subject: 'Subject',
		per: 'Per',
		search: 'Search',
		searchLabel: (level: string) => `Search a ${level}`,
		onMap: 'See it on the map',
		limits: 'Limits of the figures',
	},
})

export interface EmbedFigure {
	answer: ValuesAnswer
	/** The areas of the Answer, and those they lie in. */
	areas: readonly Area[]
	parents: readonly Area[]
}

/** The places in the page of /embed that its script fills anew after a choice. */
export const embedSlots = ['title', 'chosen', 'tools', 'legend', 'source', 'table'] as const
export type EmbedSlot = (typeof embedSlots)[number]

/**
 * What stands around the map, as HTML: the server writes it into the page, the script of the embed writes it again after
 * another choice, so that both say the same. Everything that is filled in is escaped. There are no style attributes, which the
 * policy of the page forbids. `search` is that of the page's own address. Pure.
 */
export function embedParts(
	{ answer, areas, parents }: EmbedFigure,
	{ view, options, dataset, metrics, home }: Pick<EmbedState, 'view' | 'options' | 'dataset' | 'metrics' | 'home'>,
	search: string,
	theme: Theme,
): { words: PictureWords; parts: Record<EmbedSlot, string> } {
	const { language, area } = view
	const words = pictureWords(answer, dataset, { language, theme })
	const hrefOf = options.interactive ? (code: string) => embedHref(search, { area: code }) : null
	return {
		words,
		parts: {
			title: titlePart(words),
			chosen: chosenPart(areaWords({ answer, areas, parents }, area, language), words),
			tools: options.interactive ? toolsPart(answer, { options, dataset, metrics }, search, language) : '',
			legend: legendPart(answer, words, area, language),
			source: sourcePart(words, `${home}${mapSearch(search)}`, language),
			table: tablePart({ answer, areas, parents }, words, area, language, hrefOf),
		},
	}
}

/** Of the address of an embed only what the public map knows too. */
export function mapSearch(search: string): string {
	const params = new URLSearchParams(search)
	for (const option of [
		'interactive',
		'title',
		'legend',
		'search',
		'choices',
		'lockLevel',
		'lockArea',
		'bbox',
		'accent',
	]) {
		params.delete(option)
	}
	const text = params.toString().replaceAll('%2C', ',')
	return text === '' ? '' : `?${text}`
}

const titlePart = ({ title, subtitle }: PictureWords): string =>
	html`<h1>${title}</h1><p class="subtitle">${subtitle}</p>`.toString()

/** Name and figure of one area: `Havenkwartier, Centrum` · `84,2 per 1.000 inwoners`; null when it is not in the Answer. */
export function areaWords({ answer, areas, parents }: EmbedFigure, code: string | null, language: Language) {
	const index = code === null ? -1 : answer.areas.indexOf(code)
	if (index < 0) return null
	const area = areas.find((known) => known.code === code)
	const parent = parents.find((known) => known.code === area?.parent)
	// In one town buurten are known by their wijk; a wijk by its gemeente where there are several.
	const around = parent && (parent.level === 'wijk' || parents.length > 1) ? parent.name : null
	const name = area?.name ?? answer.areas[index] ?? ''
	return {
		name: around === null || around === name ? name : `${name}, ${around}`,
		figure: areaTexts(answer, language)[index] ?? '',
	}
}

/** The figure of the chosen area; without one that of the gemeente. */
const chosenPart = (chosen: ReturnType<typeof areaWords>, { reference }: PictureWords): string =>
	(chosen === null
		? html`<span>${reference ?? ''}</span>`
		: html`<b>${chosen.name}</b> <span>${chosen.figure}</span>`
	).toString()

function toolsPart(
	answer: ValuesAnswer,
	{ options, dataset, metrics }: { options: EmbedState['options']; dataset: EmbedDataset; metrics: readonly Metric[] },
	search: string,
	language: Language,
): string {
	const t = messages[language]
	const words = terms[language]
	const { metric, query } = answer
	const present = dataset.levels.map(({ level }) => level).filter((level) => metric.levels.includes(level))
	const current = html` aria-current="true"`
	const choices = metrics.map(({ id }) => id).join(',')
	const subjects =
		metrics.length < 2
			? ''
			: html`<details class="menu"><summary>${t.subject}</summary><ul>${metrics.map(
					({ id, label, levels: known }) =>
						html`<li><a href="${embedHref(search, { metric: id, level: levelFor({ levels: known }, query.level), period: null, choices })}" data-metric="${id}"${id === metric.id ? current : ''}>${label[language]}</a></li>`,
				)}</ul></details>`
	const per =
		options.lockLevel || present.length < 2
			? ''
			: html`<nav class="levels" aria-label="${t.per}">${present.map(
					(level) =>
						html`<a href="${embedHref(search, { level, area: null })}" data-level="${level}"${level === query.level ? current : ''}>${words.levels[level]}</a>`,
				)}</nav>`
	const find = options.search
		? html`<input class="search" type="search" list="embed-areas" autocomplete="off" placeholder="${t.search}" aria-label="${t.searchLabel(words.levels[query.level].toLowerCase())}">`
		: ''
	return html`${subjects}${per}${find}`.toString()
}

/** What kind of figures these are and where they come from, with the way to the map itself. */
function sourcePart({ about, midpoint, source }: PictureWords, mapHref: string, language: Language): string {
	const notes = [...about, ...(midpoint === null ? [] : [midpoint])].map((note) => note.replace(/\.$/, '')).join(' · ')
	const t = messages[language]
	return html`<p>${notes === '' ? '' : `${notes[0]?.toUpperCase()}${notes.slice(1)}. `}${source.join(' ')}</p><p class="ways"><a href="${mapHref}#grenzen" target="_blank" rel="noopener">${t.limits}</a><a class="to-map" href="${mapHref}" target="_blank" rel="noopener">${t.onMap}</a></p>`.toString()
}

/** Every area with its figure, highest first: the twin of the map. `hrefOf`: the page with that area chosen; null: no links. */
function tablePart(
	{ answer, areas, parents }: EmbedFigure,
	words: PictureWords,
	chosen: string | null,
	language: Language,
	hrefOf: ((code: string) => string) | null,
): string {
	const { columns, rows } = answerTable({ answer, areas }, language, parents)
	const within = parents.length > 1 && rows.some((row) => row.within !== null)
	const head = [columns.name, ...(within ? [columns.within] : []), columns.value]
	return html`<table><caption>${words.title}, ${words.subtitle}</caption><thead><tr>${head.map(
		(name) => html`<th scope="col">${name}</th>`,
	)}</tr></thead><tbody>${rows.map(
		({ code, name, within: lies, text }) =>
			html`<tr><th scope="row">${
				hrefOf === null
					? name
					: html`<a href="${hrefOf(code)}" data-area="${code}"${code === chosen ? html` aria-current="true"` : ''}>${name}</a>`
			}</th>${within ? html`<td>${lies ?? ''}</td>` : ''}<td>${text}</td></tr>`,
	)}</tbody></table>`.toString()
}
