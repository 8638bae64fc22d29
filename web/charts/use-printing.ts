import { useSyncExternalStore } from 'react'

const query = () => window.matchMedia('print')
/** Between `beforeprint` and `afterprint`: pages are counted after the first, and before the media query changes. */
let preparing = false

const subscribe = (listener: () => void) => {
	const media = query()
	const before = () => {
		preparing = true
		listener()
	}
	const after = () => {
		preparing = false
		listener()
	}
	media.addEventListener('change', listener)
	window.addEventListener('beforeprint', before)
	window.addEventListener('afterprint', after)
	return () => {
		media.removeEventListener('change', listener)
		window.removeEventListener('beforeprint', before)
		window.removeEventListener('afterprint', after)
	}
}

/** True while the page is laid out for paper: everything folded is then shown, in the colours of the light theme. */
export const usePrinting = (): boolean =>
	useSyncExternalStore(
		subscribe,
		() => preparing || query().matches,
		() => false,
	)
