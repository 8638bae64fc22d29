import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { Language } from '../contract/common.ts'
import { defineMessages } from '../contract/messages.ts'

const messages = defineMessages({
	nl: {
		signedOut: { title: 'Je bent uitgelogd', text: () => 'Tot de volgende keer.', action: 'Log weer in' },
		late: {
			title: 'Inloggen is niet gelukt',
			text: () => 'Het duurde te lang, of je begon in een ander venster. Begin opnieuw.',
			action: 'Log opnieuw in',
		},
		failed: {
			title: 'Inloggen is niet gelukt',
			text: () => 'Probeer het opnieuw. Lukt het dan nog niet? Vraag het je beheerder.',
			action: 'Log opnieuw in',
		},
		unreachable: {
			title: 'Inloggen kan nu niet',
			text: () => 'De inlogdienst van je organisatie geeft geen antwoord. Probeer het over een paar minuten opnieuw.',
			action: 'Probeer opnieuw',
		},
		noRole: {
			title: 'Je hebt nog geen toegang',
			text: (name: string) =>
				`Je bent ingelogd als ${name}, maar je mag Regiekaart nog niet bekijken. Vraag toegang aan je beheerder. Heb je die net gekregen? Log dan opnieuw in.`,
			action: 'Log opnieuw in',
		},
	},
	en: {
		signedOut: { title: 'You are signed out', text: () => 'See you next time.', action: 'Sign in again' },
		late: {
			title: 'Signing in did not work',
			text: () => 'It took too long, or you began in another window. Please start again.',
			action: 'Sign in again',
		},
		failed: {
			title: 'Signing in did not work',
			text: () => 'Please try again. If it still does not work, ask your administrator.',
			action: 'Sign in again',
		},
		unreachable: {
			title: 'Signing in is not possible now',
			text: () => 'The sign-in service of your organisation does not answer. Please try again in a few minutes.',
			action: 'Try again',
		},
		noRole: {
			title: 'You do not have access yet',
			text: (name: string) =>
				`You are signed in as ${name}, but you may not see Regiekaart yet. Ask your administrator for access. Have you just been given it? Then sign in again.`,
			action: 'Sign in again',
		},
	},
})
export type PageKind = keyof (typeof messages)['nl']

/** As web/theme/tokens.css has them: these pages stand alone, before anything of the front end may be loaded. */
const style = `
:root { color-scheme: light dark; --ground: #e9eded; --surface: #fff; --text: #142122; --accent: #00616b; --on-accent: #fff }
@media (prefers-color-scheme: dark) {
	:root { --ground: #0c1213; --surface: #152022; --text: #edf3f2; --accent: #67c7cf; --on-accent: #05262a }
}
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--ground);
	color: var(--text); font: 1.0625rem/1.45 "Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif }
main { width: 100%; max-width: 28rem; padding: 32px; border-radius: 12px; background: var(--surface);
	box-shadow: 0 2px 6px rgb(12 32 34 / 12%), 0 12px 32px rgb(12 32 34 / 16%) }
.mark { display: flex; align-items: center; gap: 8px; margin: 0 0 24px; font-weight: 600 }
svg { width: 28px; height: 28px } rect { fill: var(--accent) } path { fill: var(--on-accent) } path:first-of-type { opacity: .6 }
h1 { margin: 0 0 8px; font-size: 1.375rem; line-height: 1.2; font-weight: 600 } p { margin: 0 0 24px; overflow-wrap: anywhere }
a { display: inline-block; padding: 9px 16px; border-radius: 8px; background: var(--accent); color: var(--on-accent);
	font-weight: 600; text-decoration: none }
a:hover { text-decoration: underline } a:focus-visible { outline: 3px solid var(--text); outline-offset: 2px }
`

/** The language of the View that somebody was on the way to, else what the browser prefers; Dutch first. */
function languageOf(c: Context, to: string): Language {
	const chosen = new URLSearchParams(to.split('?')[1] ?? '').get('language')
	if (chosen === 'nl' || chosen === 'en') return chosen
	return /^en\b/i.test(c.req.header('Accept-Language') ?? '') ? 'en' : 'nl'
}

interface Options {
	/** Where somebody was going: a path on this server. */
	to?: string
	/** Who is signed in, where the page says so. */
	name?: string
	/** Whether the provider should ask anew who it is. */
	anew?: boolean
}

/** A page about signing in, in words, with one thing to do. Without scripts. */
export function signInPage(
	c: Context,
	kind: PageKind,
	status: 200 | 400 | 403 | 503,
	{ to = '/', name = '', anew = false }: Options = {},
) {
	const language = languageOf(c, to)
	const { title, text, action } = messages[language][kind]
	const query = new URLSearchParams({ to, ...(anew ? { account: 'other' } : {}) })
	const nonce = (c.get('secureHeadersNonce') as string | undefined) ?? ''
	c.header('Cache-Control', 'no-store')
	return c.html(
		html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Regiekaart</title>
<style nonce="${nonce}">${raw(style)}</style>
</head>
<body>
<main>
<p class="mark"><svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7"/><path d="M7 9l6-3v17l-6 3zM14.500 6l5 3v17l-5-3z"/><path d="M21 9l5-2.500v17L21 26z"/></svg>Regiekaart</p>
<h1>${title}</h1>
<p>${text(name)}</p>
<a href="/auth/login?${query.toString()}">${action}</a>
</main>
</body>
</html>
`,
		status,
	)
}
