import { useEffect, useSyncExternalStore } from 'react'
import { useView } from '../view/use-view.tsx'

export type Theme = 'light' | 'dark'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')
const subscribe = (listener: () => void) => {
	const query = dark()
	query.addEventListener('change', listener)
	return () => query.removeEventListener('change', listener)
}

/** The theme on screen: the View's choice, else what the system prefers. */
export function useTheme(): Theme {
	const { theme } = useView().view
	const systemIsDark = useSyncExternalStore(subscribe, () => dark().matches)
	return theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
}

/** Hands the theme to the stylesheets, as `data-theme` on <html>. Mounted once. */
export function ThemeOnDocument() {
	const theme = useTheme()
	useEffect(() => {
		document.documentElement.dataset.theme = theme
	}, [theme])
	return null
}
