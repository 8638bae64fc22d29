import { useRef } from 'react'

/**
 * Prints one element alone, whole: whatever else the screen holds for paper (the panel of an area) stays out of it.
 * The rule is in print-alone.css; a print asked of the browser itself keeps to panels/print.css.
 */
export function usePrintAlone<E extends HTMLElement>() {
	const ref = useRef<E>(null)
	const print = () => {
		const element = ref.current
		if (!element) return
		const wasRoot = element.hasAttribute('data-print-root')
		element.setAttribute('data-print-root', '')
		element.setAttribute('data-print-alone', '')
		const done = () => {
			element.removeAttribute('data-print-alone')
			if (!wasRoot) element.removeAttribute('data-print-root')
		}
		window.addEventListener('afterprint', done, { once: true })
		window.print()
	}
	return { ref, print }
}
