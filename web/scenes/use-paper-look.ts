import { useEffect, useLayoutEffect, useState } from 'react'
import type { Language } from '../../server/contract/common.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import { useView } from '../view/use-view.tsx'

/** Sheets for a screen may be dark: `?sheets=dark`, as pictures of them are made for a dark hall (npm run export). */
const askedTheme = (): Theme =>
	new URLSearchParams(window.location.search).get('sheets') === 'dark' ? 'dark' : 'light'

/**
 * Makes a page into paper: light whatever the screen is, in the language of what is printed unless the address asks another, with its
 * title as that of the document. False until it looks so.
 */
export function usePaperLook(language: Language | undefined, title: string | undefined): boolean {
	const { view, update } = useView()
	const asked = new URLSearchParams(window.location.search).has('language')
	const wanted = asked ? view.language : language
	const [theme] = useState(askedTheme)
	const ready = view.theme === theme && (wanted === undefined || view.language === wanted)
	useLayoutEffect(() => {
		if (!ready) update({ theme, ...(wanted === undefined ? {} : { language: wanted }) }, { replace: true })
	}, [ready, theme, wanted, update])
	useEffect(() => {
		if (title !== undefined) document.title = title
	}, [title])
	return ready
}
