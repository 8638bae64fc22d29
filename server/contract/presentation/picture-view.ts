import type { Box } from '../picture/fit.ts'
import { viewBox } from '../picture/view-box.ts'
import { defaultView, type View } from '../view.ts'

/** What of a View makes a map; the rest says what stood beside it: panels, table, comparison, brush. */
const shown = [
	'metric',
	'level',
	'period',
	'from',
	'to',
	'category',
	'status',
	'channel',
	'classification',
	'classes',
	'breaks',
	'reading',
	'second',
	'universe',
	'overlays',
	'area',
	'bins',
	'camera',
	'language',
	'theme',
] as const satisfies readonly (keyof View)[]

/** A View with nothing but its map: what scenes show on screen and on paper alike. */
export function pictureView(view: View): View {
	return { ...defaultView, ...Object.fromEntries(shown.map((field) => [field, view[field]])), panels: false }
}

/** Pixels: the window that the camera of a scene is taken to be of. */
const WINDOW = { width: 1200, height: 800 }
/** Degrees to about a decimetre. */
const rounded = (degrees: number) => Number(degrees.toFixed(6))

/**
 * The ground that a scene with a camera frames: west, south, east, north. A scene is seen in windows of every size; what was in
 * sight when it was made must be in all of them, so it is the ground that counts and not the zoom. Null: everything.
 */
export function sceneBox(camera: View['camera']): Box | null {
	if (camera === null) return null
	const [west, south, east, north] = viewBox(camera, WINDOW)
	return [rounded(west), rounded(south), rounded(east), rounded(north)]
}

const ofSignals = (id: string | null): boolean => id?.startsWith('signals.') === true
const signalLayers: readonly View['overlays'][number][] = ['points', 'hexagons', 'heat']

/**
 * The question that /map.svg answers with the picture of a View: what of a View makes a picture, by the names of its parameters; the
 * rest is dropped, and so are a period and a filter that the metric does not take. Language and theme are those of who looks.
 */
export function viewPicture(view: View): Record<string, string> {
	const { metric, level, classification, classes, breaks, reading, second, universe, overlays, area, bins } = view
	const isPair = reading === 'bivariate'
	const filtered =
		ofSignals(metric) || (isPair && ofSignals(second)) || overlays.some((overlay) => signalLayers.includes(overlay))
	const own = classification === 'own' && breaks.length > 0
	const box = sceneBox(view.camera)
	const asked: Record<string, string | number | readonly (string | number)[] | null> = {
		metric,
		level,
		period: ofSignals(metric) ? null : view.period,
		...(filtered
			? { from: view.from, to: view.to, category: view.category, status: view.status, channel: view.channel }
			: {}),
		classification: classification === 'own' && !own ? 'quantile' : classification,
		classes,
		breaks: own ? breaks : null,
		reading,
		second: isPair ? second : null,
		universe: reading === 'values' || isPair ? null : universe,
		area,
		bins,
		bbox: box,
	}
	return {
		...Object.fromEntries(
			Object.entries(asked)
				.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
				.map(([name, value]) => [name, String(value)]),
		),
		// Left out it would be as the picture suggests.
		overlays: overlays.join(),
	}
}
