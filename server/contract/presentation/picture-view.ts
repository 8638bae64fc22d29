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

/**
 * The ground that a scene with a camera frames: west, south, east, north. A scene is seen in windows of every size; what was in
 * sight when it was made must be in all of them, so it is the ground that counts and not the zoom. Null: everything.
 */
export const sceneBox = (camera: View['camera']): Box | null => (camera === null ? null : viewBox(camera, WINDOW))
