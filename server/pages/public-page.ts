import { html, raw } from 'hono/html'
import { answerTable } from '../contract/picture/answer-table.ts'
import { summaryText } from '../contract/picture/summary-text.ts'
import { pictureWords } from '../contract/picture/words.ts'
import { cardSearch } from './card-search.ts'
import { documentPage } from './document-page.ts'
import type { Figure } from './figure.ts'
import { firstPicture } from './first-picture.ts'
import { publicCss } from './public-css.ts'
import { addressOf, type Shell } from './shell.ts'

export interface PublicPage {
	shell: Shell
	figure: Figure
}

/**
 * The document of the public map: the first picture in `#first-picture` within `#root`, in whose place the application
 * draws itself (web/main.tsx). Pure.
 */
export function publicPage({ shell, figure }: PublicPage): string {
	const { view, dataset, answer, areas, parents } = figure
	const { language, theme } = view
	const words = pictureWords(answer, dataset, { language, theme: 'light' })
	const { svg, colors } = firstPicture(figure, view.overlays.includes('names'), null)
	const at = shell.path.indexOf('?')
	const search = at < 0 ? '' : shell.path.slice(at + 1)
	const embed = addressOf(shell, `${shell.home}embed${search === '' ? '' : `?${search}`}`)
	const { columns, rows } = answerTable({ answer, areas }, language, parents)
	return documentPage({
		shell,
		language,
		theme,
		title: `${words.title}, ${words.subtitle}`,
		description: summaryText({ answer, areas }, language),
		card: `${shell.base}api/v1/map.png${cardSearch(search)}`,
		oembed:
			embed === null || shell.isStatic ? null : `${shell.home}oembed?format=json&url=${encodeURIComponent(embed)}`,
		css: publicCss(theme, colors),
		script: shell.assets?.map.script ?? null,
		styles: shell.assets?.map.styles ?? [],
		preloads: shell.assets?.map.preloads ?? [],
		bodyClass: 'public',
		body: html`<div id="root"><div id="first-picture"><header><h1>${words.title}</h1><p>${words.subtitle}</p></header><div class="picture">${raw(svg)}</div><footer>${words.source.join(' ')}</footer>
<table><caption>${words.title}, ${words.subtitle}. ${summaryText({ answer, areas }, language)}</caption><thead><tr><th scope="col">${columns.name}</th><th scope="col">${columns.value}</th></tr></thead><tbody>${rows.map(({ name, text }) => html`<tr><th scope="row">${name}</th><td>${text}</td></tr>`)}</tbody></table></div></div>`,
	})
}
