/** What a key asks of a show; a number: the digit that was typed. */
export type ShowAction =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'blank'
	| 'notes'
	| 'speaker'
	| 'explore'
	| 'help'
	| 'fullScreen'
	| 'theme'
	| 'leave'

export type ShowKey = { action: ShowAction } | { digit: number }

interface Pressed {
	key: string
	shiftKey?: boolean
	ctrlKey?: boolean
	metaKey?: boolean
	altKey?: boolean
}

/** Keys that write nothing: they work whatever somebody switched off. Those of a presenter's remote are among them. */
const named: Record<string, ShowAction> = {
	ArrowRight: 'next',
	PageDown: 'next',
	' ': 'next',
	ArrowLeft: 'previous',
	PageUp: 'previous',
	Home: 'first',
	End: 'last',
	Escape: 'leave',
}

/** Single letters and signs: off for people who steer by speech (WCAG 2.1.4). The full stop is the blank button of many remotes. */
const letters: Record<string, ShowAction> = {
	b: 'blank',
	'.': 'blank',
	n: 'notes',
	s: 'speaker',
	e: 'explore',
	f: 'fullScreen',
	d: 'theme',
	h: 'help',
	'?': 'help',
}

/** What a key asks; null: nothing of the show. `lettersOn`: whether single letters and digits count. Pure. */
export function showKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed, lettersOn: boolean): ShowKey | null {
	if (ctrlKey || metaKey || altKey) return null
	if (shiftKey && key === ' ') return { action: 'previous' }
	const action = Object.hasOwn(named, key) ? named[key] : undefined
	if (action) return { action }
	if (!lettersOn) return null
	if (/^[0-9]$/.test(key)) return { digit: Number(key) }
	const letter = key.toLowerCase()
	const asked = Object.hasOwn(letters, letter) ? letters[letter] : undefined
	return asked ? { action: asked } : null
}
