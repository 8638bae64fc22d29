import type { Dataset } from './dataset.ts'
import type { Publication } from './publication.ts'
import { defaultView, overlays, type View } from './view.ts'
import { decodeView } from './view-codec.ts'

type Overlay = View['overlays'][number]

/** What a publication can show: of each of these choices no more than this. */
export const published = {
	tasks: ['explore'],
	readings: ['values'],
	displays: ['map', 'table'],
	overlays: ['investments', 'names', 'basemap'],
} as const satisfies {
	tasks: readonly View['task'][]
	readings: readonly View['reading'][]
	displays: readonly View['display'][]
	overlays: readonly Overlay[]
}

/** The overlays that a Dataset has something for; of a publication those that anybody may see. */
export function overlaysOf(dataset: Pick<Dataset, 'publication' | 'signals' | 'investments'>): Overlay[] {
	const { publication, signals, investments } = dataset
	const present: Record<Overlay, boolean> = {
		points: signals !== null,
		hexagons: signals !== null,
		heat: signals !== null,
		investments: investments !== null,
		names: true,
		basemap: publication?.basemap !== false,
	}
	const offered: readonly Overlay[] = publication === null ? overlays : published.overlays
	return offered.filter((overlay) => present[overlay])
}

/** The choices that somebody who looks at a publication has. All others stay as the publication opens with. */
const free: readonly (keyof View)[] = [
	'metric',
	'level',
	'period',
	'overlays',
	'area',
	'compare',
	'compareMetrics',
	'bins',
	'display',
	'sort',
	'filter',
	'camera',
	'panels',
	'language',
	'theme',
]
/** What the publisher may set besides, in the View that the publication opens with. */
const set: readonly (keyof View)[] = [...free, 'classification', 'classes', 'breaks']

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const includes = (list: readonly string[], word: string) => list.includes(word)

/** The View kept to `fields` and to what can be shown, the rest from `base`; `refused` = what differed. */
function keptTo(
	asked: View,
	base: View,
	fields: readonly (keyof View)[],
	{ basemap }: Pick<Publication, 'basemap'>,
): { view: View; refused: (keyof View)[] } {
	const view: View = { ...base }
	for (const field of fields) Object.assign(view, { [field]: asked[field] })
	if (!includes(published.displays, view.display)) view.display = defaultView.display
	view.overlays = view.overlays.filter((overlay) => includes(published.overlays, overlay))
	const refused = (Object.keys(asked) as (keyof View)[]).filter((field) => !same(asked[field], view[field]))
	// The base map is on by itself: where it is never shown nobody asked for it.
	if (!basemap) view.overlays = view.overlays.filter((overlay) => overlay !== 'basemap')
	return { view, refused }
}

/**
 * The View that an address is read against: what it leaves out is as here. Of an internal Dataset that is the default of the
 * schema; of a publication the View that its publisher chose, as far as that can be shown.
 */
export function baseView(publication: Pick<Publication, 'defaultView' | 'basemap'> | null): View {
	if (publication === null) return defaultView
	const { view } = decodeView(new URLSearchParams(publication.defaultView))
	return keptTo(view, defaultView, set, publication).view
}

/**
 * A View as a publication can show it: what only the team has (tasks, tests, filters of signals, other classes) becomes what
 * the publication opens with. `refused`: the fields for which that was so, for a notice. Whether its metric, level, period and
 * areas are there is the catalogue's to say. Pure and idempotent.
 */
export const publishedView = (asked: View, publication: Pick<Publication, 'defaultView' | 'basemap'>) =>
	keptTo(asked, baseView(publication), free, publication)
