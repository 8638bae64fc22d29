import { html, raw } from 'hono/html'
import type { Language } from '../contract/common.ts'
import type { View } from '../contract/view.ts'
import { addressOf, type Shell } from './shell.ts'

interface Document {
	shell: Shell
	language: Language
	theme: View['theme']
	title: string
	description: string
	/** Relative to the page: what is shown where the page is shared. */
	card: string | null
	/** Relative to the page. */
	oembed: string | null
	/** Style sheet of the first picture; goes into the page itself. */
	css: string
	/** Files of the front end, from Shell.assets. */
	script: string | null
	styles: readonly string[]
	preloads: readonly string[]
	/** Attributes of <body> and what is in it. */
	bodyClass: string
	body: unknown
}

const icon = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%2300616b'/%3E%3Cpath d='M7 9l6-3v17l-6 3zM14.500 6l5 3v17l-5-3z' fill='%239fd6da'/%3E%3Cpath d='M21 9l5-2.500v17L21 26z' fill='%23fff'/%3E%3C/svg%3E`

/**
 * A whole HTML document. Without inline script, so that its policy allows none; its one inline style sheet is allowed by its
 * hash (style-hash.ts), which stays right for a page that is kept, where a nonce would not.
 */
export function documentPage(page: Document): string {
	const { shell } = page
	const own = addressOf(shell, shell.path)
	const card = page.card === null ? null : addressOf(shell, page.card)
	const oembed = page.oembed === null ? null : (addressOf(shell, page.oembed) ?? page.oembed)
	const file = (name: string) => `${shell.assetsBase}${name}`
	const text = html`<!doctype html>
<html lang="${page.language}" data-theme="${page.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="${page.theme === 'system' ? 'light dark' : page.theme}">
<meta name="regiekaart-base" content="${shell.base}">
${shell.isStatic ? html`<meta name="regiekaart-static" content="true">` : ''}
<meta property="og:type" content="website">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:locale" content="${page.language === 'nl' ? 'nl_NL' : 'en_GB'}">
${own === null ? '' : html`<meta property="og:url" content="${own}">`}
${card === null ? '' : html`<meta property="og:image" content="${card}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${page.description}">`}
<meta name="twitter:card" content="${card === null ? 'summary' : 'summary_large_image'}">
${oembed === null ? '' : html`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${page.title}">`}
<link rel="icon" href="${raw(icon)}">
<style>${raw(page.css)}</style>
${page.styles.map((name) => html`<link rel="stylesheet" href="${file(name)}">`)}
${page.preloads.map((name) => html`<link rel="modulepreload" href="${file(name)}">`)}
</head>
<body class="${page.bodyClass}">
${page.body}
${page.script === null ? '' : html`<script type="module" src="${file(page.script)}"></script>`}
</body>
</html>
`
	return text.toString()
}
