import type { EmbedState } from '../../server/contract/embed-page.ts'
import { embedWords } from '../../server/contract/embed-words.ts'
import { embedMessages } from './embed-messages.ts'
import { notTaken } from './with-search.ts'

/**
 * Makes a page that is a file into what its address asks, as far as can be done at once: its figures are still to come, and until
 * then another picture than the one asked for is not shown. Returns what shows the page, with the picture of the file or without.
 */
export function showChoices(file: EmbedState, asked: EmbedState): (picture: boolean) => void {
	const root = document.documentElement
	const page = document.querySelector('main')
	if (!page) return () => {}
	const { view, options } = asked
	showTheme(view.theme)
	for (const [selector, wanted] of [
		['.head', options.title],
		['.legend', options.legend],
	] as const) {
		if (!wanted) page.querySelector(selector)?.remove()
	}
	const still = page.querySelector<HTMLElement>('.picture')
	if (still && !options.interactive) still.inert = true
	const t = embedMessages[view.language]
	const say = (text: string) => {
		const notice = document.createElement('p')
		notice.className = 'notice'
		notice.role = 'status'
		notice.lang = view.language
		notice.textContent = text
		page.querySelector('.tools')?.before(notice)
	}
	const others = notTaken(asked, window.location.search)
	if (others.length > 0) say(t.elsewhere(others.map((other) => `“${other}”`).join('; ')))
	const same = (['metric', 'level', 'period', 'area', 'language'] as const).every(
		(name) => file.view[name] === view[name],
	)
	if (same && options.lockArea === file.options.lockArea && options.bbox === file.options.bbox) return () => {}
	page.style.visibility = 'hidden'
	return (picture) => {
		page.style.visibility = ''
		if (picture) {
			say(t.other)
			return
		}
		root.lang = view.language
		const words = embedWords[view.language]
		page.querySelector('.twin .folded')?.replaceChildren(words.table)
		page.querySelector('.twin .opened')?.replaceChildren(words.map)
		page.querySelector('.twin [role=region]')?.setAttribute('aria-label', words.table)
		page.querySelector('.map')?.setAttribute('aria-label', words.map)
		// The map comes in the place of another picture: the two must not be seen through one another.
		if (still) still.style.visibility = 'hidden'
	}
}

/** The style sheet of the page has both sides, the dark one where the reader's system asks for it: the one asked for alone. */
function showTheme(theme: EmbedState['view']['theme']): void {
	if (theme === 'system') return
	for (const rule of document.styleSheets[0]?.cssRules ?? []) {
		if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme')) {
			rule.media.mediaText = theme === 'dark' ? 'all' : 'not all'
		}
	}
	document.documentElement.style.colorScheme = theme
}
