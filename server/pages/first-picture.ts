import type { ValuesAnswer } from '../contract/values.ts'
import type { View } from '../contract/view.ts'
import type { Served } from '../served.ts'
import type { FirstPicture } from './figure.ts'

/** The map of an Answer as SVG for a page. */
export async function firstPicture(served: Served, view: View, answer: ValuesAnswer): Promise<FirstPicture> {
	void [served, view, answer]
	return { svg: '<svg viewBox="0 0 960 600"></svg>', width: 960, height: 600, camera: { lon: 5, lat: 52, zoom: 10 } }
}
