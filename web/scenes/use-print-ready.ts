import { useEffect } from 'react'

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** A link may ask for the window of the printer at once, with `?print=1`; loading the page again does not. */
function printIfAsked(): void {
	const url = new URL(window.location.href)
	if (url.searchParams.get('print') !== '1') return
	url.searchParams.delete('print')
	window.history.replaceState(null, '', url)
	window.print()
}

/** Says on `<html data-print-ready>` that all of a page for paper is drawn, its letters too: what prints without a screen waits for it. */
export function usePrintReady(drawn: boolean): void {
	useEffect(() => {
		const root = document.documentElement
		if (!drawn) return
		let gone = false
		void (async () => {
			await document.fonts.ready
			// What was measured in other letters is laid out anew.
			await frame()
			await frame()
			if (gone) return
			root.dataset.printReady = 'true'
			printIfAsked()
		})()
		return () => {
			gone = true
			delete root.dataset.printReady
		}
	}, [drawn])
}
