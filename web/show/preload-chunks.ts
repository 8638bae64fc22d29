/**
 * Every part of the app that comes on demand and may be met in a show, in free exploring from it, or in the speaker's window; a
 * test holds the list against the code. Once here they are in memory, whatever becomes of the network.
 */
export const chunks: readonly (() => Promise<unknown>)[] = [
	() => import('../map/map-view.tsx'),
	() => import('../scenes/live/live-map.tsx'),
	() => import('../scenes/live/live-compare.tsx'),
	() => import('../map/overlay/overlays.tsx'),
	() => import('../map/still-map.tsx'),
	// What deck.gl draws with, which it fetches by itself when it draws for the first time.
	() => import('@luma.gl/webgl'),
	() => import('./explore.tsx'),
	() => import('../scenes/scene-sheet.tsx'),
	() => import('../table/table-view.tsx'),
	() => import('../distribution/distribution-view.tsx'),
	() => import('../distribution/scatter-card.tsx'),
	() => import('../../server/contract/reading/make-reading.ts'),
	() => import('../../server/contract/overlays/hexagon-cells.ts'),
	() => import('../legend/amount-key.tsx'),
	() => import('../legend/reading-legend.tsx'),
	() => import('../panels/area-panel.tsx'),
	() => import('../panels/compare-panel.tsx'),
	() => import('../panels/team-sections.tsx'),
	() => import('../panels/resident-sections.tsx'),
	() => import('../projects/projects-list.tsx'),
	() => import('../controls/day-input.tsx'),
	() => import('../tasks/alerts/alerts-panel.tsx'),
	() => import('../tasks/choice/choice-panel.tsx'),
	() => import('../share/share-picture.tsx'),
	() => import('../methods/methods.tsx'),
	() => import('../about/about.tsx'),
	() => import('../embedding/embedding.tsx'),
	() => import('../presentations/add/add-dialog.tsx'),
	() => import('../presentations/toasts.tsx'),
]

/** A letter of each file of the fonts that a show is written in: latin, and latin with further marks. */
const letters = 'aő'
const fonts = ['400 1em "Source Sans 3 Variable"', '600 1em "Source Sans 3 Variable"', '600 1em "Regiekaart Semibold"']

/** Rejects when a part does not come; what did come is kept, so that trying again asks only for the rest. */
export async function loadChunks(): Promise<void> {
	await Promise.all(chunks.map((load) => load()))
	const { prewarm } = await import('maplibre-gl')
	// The workers of the map stay, also when no map is on the screen.
	prewarm()
	await Promise.all(fonts.map((font) => document.fonts.load(font, letters)))
}
