import { useEffect, useRef } from 'react'
import { useShortcutsOn } from '../header/use-shortcuts.ts'
import { type ShowKey, showKey } from './show-keys.ts'

const field = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'
/** What stands open takes every key. */
const open = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Whether a key belongs to what has the focus: a slider moves, a button is pressed, a field is written in. */
function isTaken(event: KeyboardEvent): boolean {
	const target = event.target instanceof Element ? event.target : null
	if (!target) return false
	if (target.closest(field) || target.closest(open)) return true
	if (event.key === ' ' || event.key === 'Enter') return target.closest('button, a, summary, [role="button"]') !== null
	return event.key !== 'Escape' && target.closest('[role="slider"], input, [data-keys]') !== null
}

/** Listens for the keys of a show, before the map does; `on`: not while something lies over it. */
export function useShowKeys(on: boolean, run: (key: ShowKey, at: number) => void): void {
	const [lettersOn] = useShortcutsOn()
	const latest = useRef(run)
	useEffect(() => {
		latest.current = run
	})
	useEffect(() => {
		if (!on) return
		const listen = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.isComposing || isTaken(event)) return
			const key = showKey(event, lettersOn)
			if (!key) return
			event.preventDefault()
			event.stopPropagation()
			// Held down, an arrow goes on; a switch would flicker.
			if (event.repeat && !('action' in key && (key.action === 'next' || key.action === 'previous'))) return
			latest.current(key, event.timeStamp)
		}
		window.addEventListener('keydown', listen, true)
		return () => window.removeEventListener('keydown', listen, true)
	}, [on, lettersOn])
}
