import { useEffect } from 'react'

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

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
			if (!gone) root.dataset.printReady = 'true'
		})()
		return () => {
			gone = true
			delete root.dataset.printReady
		}
	}, [drawn])
}
