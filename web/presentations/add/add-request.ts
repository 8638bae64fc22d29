/** Asks for the window in which what is on screen is added to a presentation, from wherever on the page. */
const asked = new EventTarget()

export const askToAdd = (): void => void asked.dispatchEvent(new Event('add'))

export function whenAsked(listener: () => void): () => void {
	asked.addEventListener('add', listener)
	return () => asked.removeEventListener('add', listener)
}
