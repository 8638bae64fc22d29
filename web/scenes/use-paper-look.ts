import { useEffect, useLayoutEffect } from 'react'
import type { Language } from '../../server/contract/common.ts'
import { useView } from '../view/use-view.tsx'

/**
 * Makes a page into paper: light whatever the screen is, in the language of what is printed unless the address asks another, with its
 * title as that of the document. False until it looks so.
 */
export function usePaperLook(language: Language | undefined, title: string | undefined): boolean {
	const { view, update } = useView()
	const asked = new URLSearchParams(window.location.search).has('language')
	const wanted = asked ? view.language : language
	const ready = view.theme === 'light' && (wanted === undefined || view.language === wanted)
	useLayoutEffect(() => {
		if (!ready) update({ theme: 'light', ...(wanted === undefined ? {} : { language: wanted }) }, { replace: true })
	}, [ready, wanted, update])
	useEffect(() => {
		if (title !== undefined) document.title = title
	}, [title])
	return ready
}
