import type { MouseEvent } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import css from './figures-nav.module.css'

const messages = defineMessages({
	nl: { label: 'Op deze pagina' },
	en: { label: 'On this page' },
})

/** Pictures that come within reach take their room when they have their figures: milliseconds that this may take. */
const SETTLING = 4000

/** Keeps a heading in place while the pictures above it grow, until the reader moves or all must have come. */
function stayAt(id: string) {
	const page = document.getElementById(id)?.closest('[data-figures]')
	if (!page) return
	let size = page.scrollHeight
	const observer = new ResizeObserver(() => {
		if (page.scrollHeight === size) return
		size = page.scrollHeight
		document.getElementById(id)?.scrollIntoView()
	})
	const stop = new AbortController()
	const end = () => {
		observer.disconnect()
		stop.abort()
	}
	for (const moved of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
		window.addEventListener(moved, end, { passive: true, signal: stop.signal })
	setTimeout(end, SETTLING)
	observer.observe(page)
}

/** The pictures of this page by name; going to one takes the focus along and leaves the address to the View. */
export function FiguresNav({ figures }: { figures: readonly { id: string; label: string }[] }) {
	const t = useMessages(messages)
	const go = (event: MouseEvent, id: string) => {
		event.preventDefault()
		const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
		document.getElementById(id)?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth' })
		document.getElementById(id)?.focus({ preventScroll: true })
		stayAt(id)
	}
	return (
		<nav className={css.nav} aria-label={t.label} data-screen-only="">
			<ul>
				{figures.map(({ id, label }) => (
					<li key={id}>
						<a href={`#${id}`} onClick={(event) => go(event, id)}>
							{label}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
