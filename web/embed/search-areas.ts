import type { Area } from '../../server/contract/area.ts'
import { fold } from '../search/fold.ts'

/** The field to look an area up by name, where the page has one: the browser's own list of suggestions. */
export function searchAreas(onFound: (code: string) => void) {
	const list = document.createElement('datalist')
	list.id = 'embed-areas'
	document.body.append(list)
	let known: readonly Area[] = []
	const find = (event: Event, isWhole: boolean) => {
		const field = event.target
		if (!(field instanceof HTMLInputElement) || !field.matches('.search') || field.value.trim() === '') return
		const text = fold(field.value.trim())
		const found =
			known.find(({ name }) => fold(name) === text) ??
			(isWhole ? known.find(({ name }) => fold(name).startsWith(text)) : undefined)
		if (found) onFound(found.code)
	}
	document.addEventListener('input', (event) => find(event, false))
	document.addEventListener('change', (event) => find(event, true))
	return {
		/** The areas that can be found. */
		offer(areas: readonly Area[]) {
			known = areas
			list.replaceChildren(
				...areas.map(({ name }) => {
					const option = document.createElement('option')
					option.value = name
					return option
				}),
			)
		},
	}
}
