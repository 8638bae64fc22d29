import { useEffect } from 'react'
import type { Language } from '../../server/contract/common.ts'
import { useView } from '../view/use-view.tsx'

/** Opens a page in the language of its presentation, unless the address asks another. True when it is. */
export function useLanguageOf(language: Language | undefined): boolean {
	const { view, update } = useView()
	const asked = new URLSearchParams(window.location.search).has('language')
	const wanted = language !== undefined && !asked && view.language !== language ? language : null
	useEffect(() => {
		if (wanted) update({ language: wanted })
	}, [wanted, update])
	return wanted === null
}
