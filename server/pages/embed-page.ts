import { html, raw } from 'hono/html'
import type { EmbedOptions } from '../contract/embed.ts'
import { embedHref } from '../contract/embed-href.ts'
import { legendColors } from '../contract/embed-legend.ts'
import type { EmbedState } from '../contract/embed-page.ts'
import { embedParts } from '../contract/embed-parts.ts'
import { embedWords } from '../contract/embed-words.ts'
import { summaryText } from '../contract/picture/summary-text.ts'
import { makeScale } from '../contract/scale.ts'
import { cardSearch } from './card-search.ts'
import { documentPage } from './document-page.ts'
import { embedCss } from './embed-css.ts'
import type { Figure } from './figure.ts'
import { firstPicture } from './first-picture.ts'
import { noticeText } from './notice-text.ts'
import { addressOf, type Shell } from './shell.ts'

export interface EmbedPage {
	shell: Shell
	figure: Figure
	options: EmbedOptions
}

/** What the script of an embed gets to know. */
export function embedState({ shell, figure, options }: EmbedPage): EmbedState {
	const { view, dataset, metrics, answer } = figure
	const { metric, level, period, classification, classes, breaks, bins, area, language, theme } = view
	const { title, fictional, asOf, gemeente, levels, geometry, publication } = dataset
	return {
		view: { metric, level, period, classification, classes, breaks, bins, area, language, theme },
		names: view.overlays.includes('names'),
		options: { ...options, lockArea: figure.lockArea },
		dataset: { title, fictional, asOf, gemeente, bbox: [...figure.box], levels, geometry },
		metrics: metrics.filter(({ id }) => id === answer.metric.id || options.choices.includes(id)),
		home: shell.home,
		parents: publication?.embedOrigins ?? [],
	}
}

/**
 * The document of /embed: the first picture whole, without JavaScript and without another request; its script makes the map
 * interactive in the same place. Pure.
 */
export function embedPage(page: EmbedPage): string {
	const { shell, figure, options } = page
	const { view, answer, areas, notices } = figure
	const { language, theme } = view
	const t = embedWords[language]
	const state = embedState(page)
	const at = shell.path.indexOf('?')
	const search = at < 0 ? '' : shell.path.slice(at + 1)
	const { words, parts } = embedParts(figure, state, search, 'light')
	const hrefOf = options.interactive ? (code: string) => embedHref(search, { area: code }) : null
	const { svg, defs, colors } = firstPicture(figure, state.names, hrefOf)
	const legend = { light: legendColors(makeScale(answer, 'light')), dark: legendColors(makeScale(answer, 'dark')) }
	const notice = noticeText(notices, language)
	const script = options.interactive ? (shell.assets?.embed ?? null) : null
	// A file answers every address: its script must know all that an address may name.
	const written = shell.isStatic ? { ...state, metrics: figure.metrics } : state
	const own = addressOf(shell, shell.path)
	const slot = (name: keyof typeof parts) => raw(parts[name])
	return documentPage({
		shell,
		language,
		theme,
		title: `${words.title}, ${words.subtitle}`,
		description: summaryText({ answer, areas }, language),
		card: `${shell.base}api/v1/map.png${cardSearch(figure, state.names ? ['names'] : [])}`,
		oembed: own === null || shell.isStatic ? null : `${shell.home}oembed?format=json&url=${encodeURIComponent(own)}`,
		css: embedCss(theme, options, colors, legend),
		script: script?.script ?? null,
		styles: [],
		preloads: [],
		bodyClass: 'embed',
		body: html`${raw(defs)}<main>
${options.title ? html`<header class="head"><div data-slot="title">${slot('title')}</div><p class="chosen" data-slot="chosen">${slot('chosen')}</p></header>` : ''}
${notice === null ? '' : html`<p class="notice" role="status">${notice}</p>`}
<div class="tools" data-slot="tools">${slot('tools')}</div>
<section class="map" aria-label="${t.map}"><div class="picture">${raw(svg)}</div>
<details class="twin"><summary><span class="folded">${t.table}</span><span class="opened">${t.map}</span></summary><div data-slot="table" tabindex="0" role="region" aria-label="${t.table}">${slot('table')}</div></details></section>
<footer class="foot">
${options.legend ? html`<div class="legend" data-slot="legend">${slot('legend')}</div>` : ''}
<div class="source" data-slot="source">${slot('source')}</div>
</footer>
</main>
${script === null ? '' : html`<script type="application/json" id="embed-state">${raw(JSON.stringify(written).replaceAll('<', '\\u003c'))}</script>`}`,
	})
}
