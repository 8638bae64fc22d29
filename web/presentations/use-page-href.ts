import { useEffect } from 'react'
import { type Page, pageHref } from '../pages.ts'
import { useView } from '../view/use-view.tsx'

/** The address of a page in the language and colours of this one. */
export function usePageHref(): (page: Page, more?: Record<string, string>) => string {
	const { language, theme } = useView().view
	return (page, more = {}) => {
		const url = new URL(pageHref(page, { ...(theme === 'system' ? {} : { theme }), ...more }))
		if (language === 'nl') url.searchParams.delete('language')
		else url.searchParams.set('language', language)
		return url.href
	}
}

/** The language that was chosen on this page stands in its address, so that loading it again keeps it. */
export function useLanguageInAddress(): void {
	const { language } = useView().view
	useEffect(() => {
		const url = new URL(window.location.href)
		if (language === 'nl') url.searchParams.delete('language')
		else url.searchParams.set('language', language)
		if (url.href !== window.location.href) window.history.replaceState(null, '', url)
	}, [language])
}
