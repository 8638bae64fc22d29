/** Shows name and figure beside the pointer, on the side where there is room; null takes them away. Hidden from screen readers: the keyboard has its own sentence. */
export function placeTip(
	tip: HTMLElement,
	box: HTMLElement,
	at: { x: number; y: number } | null,
	words: { name: string; figure: string } | null,
): void {
	tip.style.visibility = at && words ? 'visible' : 'hidden'
	if (!at || !words) return
	const figure = document.createElement('b')
	figure.textContent = words.figure
	tip.replaceChildren(words.name, figure)
	const right = at.x + 14
	const x = right + tip.offsetWidth > box.clientWidth - 8 ? at.x - 14 - tip.offsetWidth : right
	const y = Math.max(8, Math.min(at.y + 14, box.clientHeight - tip.offsetHeight - 8))
	tip.style.transform = `translate(${Math.max(8, x)}px, ${y}px)`
}
