import type { OpenedScene } from '../../server/contract/presentation/presentation.ts'

export const papers = ['a4', '16x9'] as const
export type Paper = (typeof papers)[number]

export interface PrintChoice {
	paper: Paper
	/** The words of the speaker under each sheet; such a page is an upright A4, whatever the paper. */
	notes: boolean
}

/** What the address of the print page asks: `?notes=1&size=16x9`. What it does not say, or not well, is as usual. */
export function printChoice(search: string): PrintChoice {
	const asked = new URLSearchParams(search)
	return { paper: asked.get('size') === '16x9' ? '16x9' : 'a4', notes: asked.get('notes') === '1' }
}

/** The search parameters with a choice in them; what is usual is left out. */
export function withPrintChoice(search: string, { paper, notes }: PrintChoice): string {
	const params = new URLSearchParams(search)
	if (paper === 'a4') params.delete('size')
	else params.set('size', paper)
	if (notes) params.set('notes', '1')
	else params.delete('notes')
	const text = params.toString()
	return text === '' ? '' : `?${text}`
}

/** Millimetres of a page. A page of 16 : 9 is as wide as a slide of the usual office programs: 13⅓ inches. */
export function paperSize({ paper, notes }: PrintChoice): { width: number; height: number } {
	if (notes) return { width: 210, height: 297 }
	return paper === 'a4' ? { width: 297, height: 210 } : { width: 338.667, height: 190.5 }
}

/** The areas that scenes point at, each once, in order: whom a memo may be about. */
export function pointedAt(scenes: readonly OpenedScene[]): string[] {
	return [
		...new Set(
			scenes.flatMap((scene) =>
				scene.kind === 'broken' || scene.hidden ? [] : scene.highlights.map(({ area }) => area),
			),
		),
	]
}
