import { type EmbedSlot, embedSlots } from '../../server/contract/embed-parts.ts'

/** The places of the page that are written anew; those that its options leave out are not there. */
export const slots = (): Partial<Record<EmbedSlot, HTMLElement>> =>
	Object.fromEntries(
		embedSlots.flatMap((name) => {
			const found = document.querySelector<HTMLElement>(`[data-slot="${name}"]`)
			return found ? [[name, found]] : []
		}),
	)

/** What tells the same thing before and after a part is written anew, so that the keyboard stays where it was. */
const identityOf = (element: Element | null): string | null => {
	const link = element?.closest<HTMLElement>('[data-metric], [data-level], [data-area]')
	if (!link) return element?.matches('.search') ? '.search' : null
	const [name, value] = Object.entries(link.dataset)[0] ?? []
	return name === undefined ? null : `[data-${name}="${CSS.escape(value ?? '')}"]`
}

/** Writes parts into their places, where they differ; what has the keyboard keeps it. */
export function fill(places: Partial<Record<EmbedSlot, HTMLElement>>, parts: Record<EmbedSlot, string>): void {
	for (const name of embedSlots) {
		const place = places[name]
		if (!place) continue
		const next = document.createElement('template')
		next.innerHTML = parts[name]
		if (place.innerHTML === next.innerHTML) continue
		const focused = place.contains(document.activeElement) ? identityOf(document.activeElement) : null
		place.replaceChildren(next.content)
		if (focused === null) continue
		const same = place.querySelector<HTMLElement>(focused)
		// A choice in a folded list: its button.
		const button = same?.closest('details')?.querySelector('summary')
		;(button ?? same)?.focus()
	}
}

/** An element with a class, put at the end of another. */
export function append<Tag extends keyof HTMLElementTagNameMap>(
	parent: Element,
	tag: Tag,
	className: string,
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag)
	made.className = className
	parent.append(made)
	return made
}
