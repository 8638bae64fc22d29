import { evenPadding } from '../../server/contract/picture/fit.ts'
import { viewBox } from '../../server/contract/picture/view-box.ts'
import type { View } from '../../server/contract/view.ts'
import { freePadding } from '../map/free-padding.ts'

/** What the map on screen shows beside its panels, to some ten metres: west, south, east, north. */
export function seenPart(camera: NonNullable<View['camera']>): [number, number, number, number] {
	const map = document.querySelector<HTMLElement>('[data-map=""]')
	const size = { width: map?.clientWidth ?? window.innerWidth, height: map?.clientHeight ?? window.innerHeight }
	const [west, south, east, north] = viewBox(camera, size, map ? freePadding(map) : evenPadding(0))
	const round = (degrees: number) => Number(degrees.toFixed(4))
	return [round(west), round(south), round(east), round(north)]
}
