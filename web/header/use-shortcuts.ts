import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'

/** One key that does one thing, anywhere on the screen outside a field. */
export interface Shortcut {
	key: string
	run: () => void
}

/**
 * Whether single keys work. People who steer by speech can switch them off (WCAG 2.1.4); this is kept in localStorage
 * under `regiekaart.shortcuts`, which holds nothing else.
 */
const store = 'regiekaart.shortcuts'
const changed = new EventTarget()
const read = () => {
	try {
		return localStorage.getItem(store) !== 'off'
	} catch {
		return true
	}
}
const subscribe = (listener: () => void) => {
	changed.addEventListener('change', listener)
	return () => changed.removeEventListener('change', listener)
}

export function useShortcutsOn(): [boolean, (on: boolean) => void] {
	const on = useSyncExternalStore(subscribe, read)
	const set = useCallback((next: boolean) => {
		try {
			if (next) localStorage.removeItem(store)
			else localStorage.setItem(store, 'off')
		} catch {
			// Storage may be refused; then the choice lasts as long as nothing is stored, which is the default.
		}
		changed.dispatchEvent(new Event('change'))
	}, [])
	return [on, set]
}

const fields = 'input, textarea, select, [contenteditable="true"], [role="slider"], [role="listbox"], [role="dialog"]'

/** Listens for the keys while they are switched on, nothing is being typed and no dialog is open. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
	const [on] = useShortcutsOn()
	const current = useRef(shortcuts)
	useEffect(() => {
		current.current = shortcuts
	})
	useEffect(() => {
		if (!on) return
		const listen = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return
			const target = event.target instanceof Element ? event.target : null
			const typing = target?.closest(fields)
			if (typing && !(typing instanceof HTMLInputElement && ['radio', 'checkbox'].includes(typing.type))) return
			const shortcut = current.current.find(({ key }) => key === event.key.toLowerCase())
			if (!shortcut) return
			event.preventDefault()
			shortcut.run()
		}
		window.addEventListener('keydown', listen)
		return () => window.removeEventListener('keydown', listen)
	}, [on])
}
