import type { View } from '../contract/view.ts'
import type { Figure } from './figure.ts'

/**
 * Search part of the picture of a page, as large as social cards are: what the page shows, not what its address asks, so that
 * an address that names nothing, or what is not published, has its card too. `overlays`: what lies over the areas of that page.
 */
export function cardSearch(
	{ view, answer: { query }, box, dataset }: Pick<Figure, 'view' | 'answer' | 'box' | 'dataset'>,
	overlays: View['overlays'],
): string {
	const params = new URLSearchParams({ metric: query.metric, level: query.level })
	if (query.period !== null) params.set('period', query.period)
	const own = view.classification === 'own'
	// Own classes without breaks: quantiles stand in, as on the page.
	if (own && view.breaks.length > 0) params.set('breaks', view.breaks.join())
	if (!own || view.breaks.length > 0) params.set('classification', view.classification)
	params.set('classes', String(view.classes))
	if (view.bins.length > 0) params.set('bins', view.bins.join())
	if (view.area !== null) params.set('area', view.area)
	if (box.some((edge, i) => edge !== dataset.bbox[i])) params.set('bbox', box.join())
	params.set('overlays', overlays.join())
	params.set('language', view.language)
	if (view.theme === 'dark') params.set('theme', view.theme)
	params.set('width', '1200')
	params.set('height', '630')
	// Seen small, in a feed.
	params.set('textScale', '1.5')
	return `?${params}`
}
