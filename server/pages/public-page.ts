import { html, raw } from 'hono/html'
import { documentPage } from './document-page.ts'
import type { Figure } from './figure.ts'
import type { Shell } from './shell.ts'

export interface PublicPage {
	shell: Shell
	figure: Figure
}

/**
 * The document of the public map: the first picture in `#first-picture` within `#root`, in whose place the application
 * draws itself (web/main.tsx). Pure.
 */
export function publicPage({ shell, figure }: PublicPage): string {
	const { view, dataset, picture } = figure
	return documentPage({
		shell,
		language: view.language,
		theme: view.theme,
		title: dataset.title,
		description: dataset.title,
		card: null,
		oembed: null,
		css: '',
		script: shell.assets?.map.script ?? null,
		styles: shell.assets?.map.styles ?? [],
		preloads: shell.assets?.map.preloads ?? [],
		bodyClass: 'map',
		body: html`<div id="root"><div id="first-picture">${raw(picture.svg)}</div></div>`,
	})
}
