import { useSyncExternalStore } from 'react'

const query = () => window.matchMedia('print')
const subscribe = (listener: () => void) => {
	const media = query()
	media.addEventListener('change', listener)
	return () => media.removeEventListener('change', listener)
}

/** True while the page is laid out for paper: everything folded is then shown, in the colours of the light theme. */
export const usePrinting = (): boolean =>
	useSyncExternalStore(
		subscribe,
		() => query().matches,
		() => false,
	)
