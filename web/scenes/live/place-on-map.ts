import type { Geometry, Position } from 'geojson'
import type { LngLat, Map as MapLibreMap } from 'maplibre-gl'
import { clip } from '../../../server/contract/picture/clip.ts'
import { placeLabels } from '../../../server/contract/picture/place-labels.ts'
import type { Point } from '../../../server/contract/picture/simplify.ts'
import type { Rect } from '../../../server/contract/picture/topology.ts'
import { floatingRects } from '../../map/free-padding.ts'
import { coverNames } from './cover-names.ts'

export interface MarkedArea {
	code: string
	text: string
	geometry: Geometry
}

/** Between a plate and its outline, in the plate's own height. */
const GAP = 0.45
/** Pixels: what is closer together looks like one point. */
const TOGETHER = 1.5

/** What of an outline is in sight, in pixels of the map. */
function outlineOn(map: MapLibreMap, geometry: Geometry, seen: Rect): Point[][] {
	const polygons =
		geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
	return polygons.flat().flatMap((ring: Position[]) => {
		const pixels: Position[] = []
		for (const [lon = 0, lat = 0] of ring) {
			const { x, y } = map.project([lon, lat])
			const [px = Number.NaN, py = Number.NaN] = pixels.at(-1) ?? []
			if (!(Math.hypot(x - px, y - py) < TOGETHER)) pixels.push([x, y])
		}
		if (pixels.length < 3) return []
		pixels.push(pixels[0] as Position)
		const clipped = clip({ type: 'Polygon', coordinates: [pixels] }, seen)
		return clipped?.type === 'Polygon' ? (clipped.coordinates as unknown as Point[][]) : []
	})
}

interface Held {
	plate: HTMLElement
	leader: SVGGElement
	/** The place on the ground that the label holds on to. */
	ground: LngLat
	/** From there to the plate's corner, and to where its leader leaves it, in pixels. */
	corner: Point
	from: Point | null
}

/**
 * Puts the plates in `layer` beside their areas as the map stands now; what lies over the map, and plates themselves, are kept off. `follow`
 * moves them along with the ground; `clear` gives back what they hid. A label without a place is not shown: its outline says enough.
 */
export function placeOnMap(map: MapLibreMap, layer: HTMLElement, areas: readonly MarkedArea[]) {
	const container = map.getContainer()
	const { left, top } = container.getBoundingClientRect()
	const { clientWidth: width, clientHeight: height } = container
	const seen: Rect = { left: 0, top: 0, right: width, bottom: height }
	const plates = areas.map(({ code }) => layer.querySelector<HTMLElement>(`[data-label="${code}"]`))
	const leaders = [...layer.querySelectorAll<SVGGElement>('g')]
	const labels = areas.map(({ geometry }, i) => ({
		width: plates[i]?.offsetWidth ?? 0,
		height: plates[i]?.offsetHeight ?? 0,
		outline: outlineOn(map, geometry, seen),
	}))
	const taken = [
		...floatingRects(container).map(({ rect }) => rect),
		...[...container.querySelectorAll('.maplibregl-ctrl')].map((control) => control.getBoundingClientRect()),
	].map((rect) => ({
		left: rect.left - left,
		right: rect.right - left,
		top: rect.top - top,
		bottom: rect.bottom - top,
	}))
	const gap = Math.max(8, GAP * Math.min(...labels.map((label) => label.height)))
	const placed = placeLabels(labels, { width, height, gap }, taken)
	const held = placed.flatMap((place, i): Held[] => {
		const [plate, leader] = [plates[i], leaders[i]]
		if (!plate || !leader) return []
		plate.style.visibility = place === null ? 'hidden' : ''
		leader.style.display = place?.leader ? '' : 'none'
		if (place === null) return []
		const at = place.leader?.[1] ?? [place.rect.left, place.rect.top]
		const from = place.leader?.[0]
		return [
			{
				plate,
				leader,
				ground: map.unproject([at[0], at[1]]),
				corner: [place.rect.left - at[0], place.rect.top - at[1]],
				from: from ? [from[0] - at[0], from[1] - at[1]] : null,
			},
		]
	})
	const follow = () => {
		for (const { plate, leader, ground, corner, from } of held) {
			const { x, y } = map.project(ground)
			plate.style.transform = `translate(${Math.round(x + corner[0])}px, ${Math.round(y + corner[1])}px)`
			if (!from) continue
			for (const part of leader.children) {
				const place = part.tagName === 'circle' ? { cx: x, cy: y } : { x1: x + from[0], y1: y + from[1], x2: x, y2: y }
				for (const [name, value] of Object.entries(place)) part.setAttribute(name, value.toFixed(1))
			}
		}
	}
	follow()
	const uncover = coverNames(
		map,
		placed.flatMap((place) => (place ? [place.rect] : [])),
	)
	return { follow, clear: uncover }
}
