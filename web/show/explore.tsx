import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { locales } from '../../server/contract/format.ts'
import { viewText } from '../../server/contract/view-codec.ts'
import { App } from '../app.tsx'
import { useShortcuts } from '../header/use-shortcuts.ts'
import { defineMessages, LanguageProvider, useMessages } from '../i18n/language.tsx'
import { ThemeOnDocument, useTheme } from '../theme/use-theme.tsx'
import { Button } from '../ui/button.tsx'
import { HoverProvider } from '../view/use-hover.tsx'
import { useView, ViewProvider } from '../view/use-view.tsx'
import { memoryStore } from '../view/view-store.ts'
import styles from './explore.module.css'

const messages = defineMessages({
	nl: { title: 'Vrij verkennen', back: 'Terug naar het verhaal' },
	en: { title: 'Exploring freely', back: 'Back to the story' },
})

export interface ExploreProps {
	/** Search parameters of the View to begin with. */
	view: string
	onBack: () => void
	/** Gets the View as it then stands, as text; left out: there is nothing to use it for. */
	onUse?: (view: string) => void
	/** What the button says: “Gebruik dit beeld”. */
	useLabel?: string
	title?: string
	backLabel?: string
}

/** What stands open over the map and takes Escape itself. */
const open = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
const field = 'input, textarea, select, [contenteditable="true"]'

/**
 * The whole map over what is on the screen, which stays as it is beneath: one key, `e`, leads back to it, and Escape when
 * nothing else is open. Takes the focus and gives it back.
 */
export function Explore({ view, ...rest }: ExploreProps) {
	const outer = useView().view
	const theme = useTheme()
	// As it was opened: later changes of the scene beneath must not take away what somebody is looking at.
	const [store] = useState(() => {
		const search = new URLSearchParams(view)
		search.set('language', outer.language)
		search.set('theme', outer.theme)
		return memoryStore(`?${search}`)
	})
	useDocumentKept(theme)
	return (
		<ViewProvider store={store}>
			<HoverProvider>
				<InLanguage>
					<Opened {...rest} />
				</InLanguage>
			</HoverProvider>
		</ViewProvider>
	)
}

/** Language and theme may be changed here too. */
function InLanguage({ children }: { children: ReactNode }) {
	const { language } = useView().view
	useEffect(() => {
		document.documentElement.lang = language
	}, [language])
	return (
		<LanguageProvider language={language}>
			<I18nProvider locale={locales[language]}>
				<ThemeOnDocument />
				{children}
			</I18nProvider>
		</LanguageProvider>
	)
}

/** The page beneath gets back its title, its language, its theme and the focus. */
function useDocumentKept(theme: string) {
	const latest = useRef(theme)
	useEffect(() => {
		latest.current = theme
	}, [theme])
	useLayoutEffect(() => {
		const { title } = document
		const { lang } = document.documentElement
		const focused = document.activeElement
		return () => {
			document.title = title
			document.documentElement.lang = lang
			document.documentElement.dataset.theme = latest.current
			// What lay beneath can be focused only once it is no longer inert.
			requestAnimationFrame(() => {
				if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true })
			})
		}
	}, [])
}

function Opened({ onBack, onUse, useLabel, title, backLabel }: Omit<ExploreProps, 'view'>) {
	const t = useMessages(messages)
	const { view, opening } = useView()
	const surface = useRef<HTMLDivElement>(null)
	const latest = useRef({ view, onBack })
	useLayoutEffect(() => {
		latest.current = { view, onBack }
	})
	useEffect(() => surface.current?.focus({ preventScroll: true }), [])
	useShortcuts([{ key: 'e', run: onBack }])
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.key !== 'Escape' || event.isComposing) return
			const { view, onBack } = latest.current
			const chosen = view.area !== null || view.brush !== null || (view.compare.length > 0 && view.task !== 'choice')
			if (chosen || document.querySelector(open)) return
			if (event.target instanceof Element && event.target.closest(field)) return
			event.preventDefault()
			event.stopPropagation()
			onBack()
		}
		// Before the map and the header, which let go of an area that is not chosen.
		window.addEventListener('keydown', listen, true)
		return () => window.removeEventListener('keydown', listen, true)
	}, [])
	return (
		// biome-ignore lint/a11y/useSemanticElements: no landmark and no fieldset: the map inside is a page whole by itself, with a main part of its own
		<div ref={surface} role="group" className={styles.explore} aria-label={title ?? t.title} tabIndex={-1}>
			<div className={styles.bar} data-print="no">
				<p>{title ?? t.title}</p>
				<div className={styles.actions}>
					{onUse && (
						<Button
							small
							variant="primary"
							icon="check"
							onPress={() => onUse(viewText({ ...view, theme: opening.theme, language: opening.language }, opening))}
						>
							{useLabel}
						</Button>
					)}
					<Button small icon="left" onPress={onBack}>
						{backLabel ?? t.back}{' '}
						<span className={styles.key} aria-hidden="true">
							e
						</span>
					</Button>
				</div>
			</div>
			<div className={styles.screen} data-map-room="">
				<App />
			</div>
		</div>
	)
}
