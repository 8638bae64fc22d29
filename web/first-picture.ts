/**
 * The picture that the server drew into the page of a publication (server/pages/public-page.ts), which is there before any
 * script. It lies under the application as long as that has no map of its own, in the place where the map will be.
 */
let kept: HTMLElement | null = null

/** Takes the picture out of #root, which the application clears, and puts it behind: only the map, the rest is the application's. */
export function keepFirstPicture(root: HTMLElement): void {
	const sent = document.getElementById('first-picture')
	if (!sent) return
	const drawing = sent.querySelector<HTMLElement>('.picture') ?? sent
	kept = document.createElement('div')
	kept.id = 'kept-picture'
	// Its words are said by the application from here on.
	kept.setAttribute('aria-hidden', 'true')
	kept.inert = true
	kept.append(...drawing.childNodes)
	for (const definitions of sent.querySelectorAll('.defs')) kept.append(definitions)
	sent.remove()
	root.before(kept)
}

/** Lays the picture within these pixels of the window, as the map will fit the same box. */
export function placeFirstPicture({
	left,
	top,
	width,
	height,
}: Omit<DOMRectInit, 'x' | 'y'> & Record<'left' | 'top', number>) {
	Object.assign(kept?.style ?? {}, {
		left: `${left}px`,
		top: `${top}px`,
		width: `${width}px`,
		height: `${height}px`,
		right: 'auto',
		bottom: 'auto',
	})
}

/** The drawing itself, as long as it is there. */
export const keptPicture = () => kept?.querySelector<SVGSVGElement>(':scope > svg:not(.defs)') ?? null

export function dropFirstPicture(): void {
	kept?.remove()
	kept = null
}
