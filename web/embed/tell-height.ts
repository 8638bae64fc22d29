import { parentOrigin } from './parent-origin.ts'

/** Of the map in a page that is as high as it likes, in pixels. */
const LOWEST = 240
const HIGHEST = 760

/**
 * Tells the page around this one how high it would like to be, at first and whenever that changes:
 * `{ type: 'regiekaart:height', height }` to that page's own origin, when the publication allows it, and to no other. The wish
 * follows from the width alone, so that obeying it never makes another.
 */
export function tellHeight(parents: readonly string[]): void {
	if (window.parent === window) return
	const { ancestorOrigins } = window.location as { ancestorOrigins?: DOMStringList }
	const to = parentOrigin({ referrer: document.referrer, ancestorOrigins }, [window.location.origin, ...parents])
	const main = document.querySelector('main')
	const map = document.querySelector<HTMLElement>('.map')
	const box = document.querySelector<SVGSVGElement>('.picture > svg')?.viewBox.baseVal
	if (to === null || !main || !map || !box) return
	let told = 0
	const tell = () => {
		const picture = document.querySelector<HTMLElement>('.picture')
		const padding = picture?.offsetLeft ?? 0
		const liked = ((map.clientWidth - 2 * padding) * box.height) / box.width + 2 * padding
		const others = [...main.children].filter((part) => part !== map)
		const height = Math.ceil(
			Math.min(HIGHEST, Math.max(LOWEST, liked)) +
				others.reduce((sum, part) => sum + part.getBoundingClientRect().height + marginOf(part), 0),
		)
		if (height === told) return
		told = height
		window.parent.postMessage({ type: 'regiekaart:height', height }, to)
	}
	const watch = new ResizeObserver(tell)
	for (const part of main.children) watch.observe(part)
	tell()
}

const marginOf = (part: Element) => {
	const { marginTop, marginBottom } = getComputedStyle(part)
	return Number.parseFloat(marginTop) + Number.parseFloat(marginBottom)
}
