import { html, raw } from 'hono/html'
import { embedHref } from '../contract/embed-href.ts'
import { legendColors, legendPart } from '../contract/embed-legend.ts'
import { type LimitsSection, limitsOf } from '../contract/limits.ts'
import { defineMessages } from '../contract/messages.ts'
import { answerTable } from '../contract/picture/answer-table.ts'
import { summaryText } from '../contract/picture/summary-text.ts'
import { pictureWords } from '../contract/picture/words.ts'
import { makeScale } from '../contract/scale.ts'
import { cardSearch } from './card-search.ts'
import { documentPage } from './document-page.ts'
import type { Figure } from './figure.ts'
import { firstPicture } from './first-picture.ts'
import { noticeText } from './notice-text.ts'
import { publicCss } from './public-css.ts'
import { addressOf, type Shell } from './shell.ts'

export interface PublicPage {
	shell: Shell
	figure: Figure
}

const messages = defineMessages({
	nl: {
		table: 'Tabel',
		about: 'Over deze kaart',
		noScript: 'Zonder JavaScript staat de kaart stil. Kies een gebied om het cijfer te lezen.',
	},
	en: {
		table: 'Table',
		about: 'About this map',
		noScript: 'Without JavaScript the map stands still. Choose an area to read its figure.',
	},
})

/**
 * The document of the public map: in `#first-picture` within `#root` the picture with title, legend, table and limits, whole
 * and usable without JavaScript. The application takes the picture along to where its own map will be (web/first-picture.ts)
 * and draws itself in the place of the rest. Pure.
 */
export function publicPage({ shell, figure }: PublicPage): string {
	const { view, dataset, metrics, answer, areas, parents, notices } = figure
	const { language, theme } = view
	const t = messages[language]
	const words = pictureWords(answer, dataset, { language, theme: 'light' })
	const at = shell.path.indexOf('?')
	const search = at < 0 ? '' : shell.path.slice(at + 1)
	const hrefOf = (area: string) => embedHref(search, { area })
	const { svg, defs, colors } = firstPicture(figure, view.overlays.includes('names'), hrefOf)
	const legend = { light: legendColors(makeScale(answer, 'light')), dark: legendColors(makeScale(answer, 'dark')) }
	const embed = addressOf(shell, `${shell.home}embed${search === '' ? '' : `?${search}`}`)
	const { columns, rows } = answerTable({ answer, areas }, language, parents)
	const chosen = rows.find(({ code }) => code === view.area)
	const notice = noticeText(notices, language)
	const { publication } = dataset
	const limits = publication === null ? [] : limitsOf({ ...dataset, publication }, metrics, language)
	return documentPage({
		shell,
		language,
		theme,
		title: dataset.title,
		description: summaryText({ answer, areas }, language),
		card: `${shell.base}api/v1/map.png${cardSearch(figure, view.overlays)}`,
		oembed:
			embed === null || shell.isStatic ? null : `${shell.home}oembed?format=json&url=${encodeURIComponent(embed)}`,
		css: publicCss(theme, colors, legend, dataset.fictional),
		script: shell.assets?.map.script ?? null,
		styles: shell.assets?.map.styles ?? [],
		preloads: shell.assets?.map.preloads ?? [],
		bodyClass: 'public',
		body: html`<div id="root"><div id="first-picture">
<header><h1>${dataset.title}</h1></header>
<div class="picture">${raw(svg)}</div>${raw(defs)}
<main>
<h2>${words.title}</h2><p>${words.subtitle}</p>
${notice === null ? '' : html`<p class="notice" role="status">${notice}</p>`}
${chosen === undefined ? '' : html`<p class="chosen">${chosen.name}: <b>${chosen.text}</b></p>`}
<noscript><p>${t.noScript}</p></noscript>
<details><summary>${t.table}</summary><div tabindex="0" role="region" aria-label="${t.table}"><table><caption>${summaryText({ answer, areas }, language)}</caption><thead><tr><th scope="col">${columns.name}</th><th scope="col">${columns.value}</th></tr></thead><tbody>${rows.map(({ code, name, text }) => html`<tr><th scope="row"><a href="${hrefOf(code)}">${name}</a></th><td>${text}</td></tr>`)}</tbody></table></div></details>
<details><summary>${t.about}</summary>${limits.map(aboutPart)}</details>
</main>
<footer><div class="legend">${raw(legendPart(answer, words, view.area, language))}</div><p>${words.source.join(' ')}</p></footer>
</div></div>`,
	})
}

const aboutPart = ({ title, lines, list }: LimitsSection) =>
	html`<h3>${title}</h3>${list ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : lines.map((line) => html`<p>${line}</p>`)}`
