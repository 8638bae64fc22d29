import type { MouseEvent } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import css from './figures-nav.module.css'

const messages = defineMessages({
	nl: { label: 'Op deze pagina' },
	en: { label: 'On this page' },
})

/** The pictures of this page by name; going to one takes the focus along and leaves the address to the View. */
export function FiguresNav({ figures }: { figures: readonly { id: string; label: string }[] }) {
	const t = useMessages(messages)
	const go = (event: MouseEvent, id: string) => {
		event.preventDefault()
		const heading = document.getElementById(id)
		const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
		heading?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth' })
		heading?.focus({ preventScroll: true })
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
