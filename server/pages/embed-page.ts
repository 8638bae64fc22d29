import type { EmbedOptions } from '../contract/embed.ts'
import { documentPage } from './document-page.ts'
import type { Figure } from './figure.ts'
import type { Shell } from './shell.ts'

export interface EmbedPage {
	shell: Shell
	figure: Figure
	options: EmbedOptions
}

/** The document of /embed: the first picture whole, without JavaScript; its script makes it interactive. Pure. */
export function embedPage({ shell, figure, options }: EmbedPage): string {
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
		script: options.interactive ? (shell.assets?.embed.script ?? null) : null,
		styles: [],
		preloads: [],
		bodyClass: 'embed',
		body: picture.svg,
	})
}
