import type { Area } from '../../server/contract/area.ts'

/** Of a letter, against the size. */
const LETTER = 0.5
/** Letters of a line, as MapLibre wraps at seven ems. */
const LINE = 13

/** How many letters the longest line of a name has when it is wrapped between words. Pure. */
export function longestLine(name: string): number {
	const lines: string[] = []
	for (const word of name.split(' ')) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
		if (lines.length > 0 && longer.length <= LINE) lines[lines.length - 1] = longer
		else lines.push(word)
	}
	return Math.max(0, ...lines.map((line) => line.length))
}

interface Seen {
	/** Of the camera; 0: nothing is seen yet. */
	zoom: number
	/** Of the letters, in pixels. */
	size: number
	/** All that is written on the first picture, where that shows these areas. */
	written: string | null
}

/**
 * Points that carry the names, each from the zoom at which its area is as wide as it. MapLibre asks at whole zooms alone: at that
 * of the camera it gets what is right there, which is what the first picture has. Areas with most inhabitants come first. Pure.
 */
export function fittingNames(areas: readonly Area[], { zoom, size, written }: Seen): GeoJSON.FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: areas.map(({ name, lon, lat, inhabitants, bbox: [west, , east] }) => {
			const pixels = longestLine(name) * LETTER * size
			const fits = Math.log2((pixels * 360) / 512 / Math.max(1e-4, east - west))
			const isSeen = written === null ? fits <= zoom : written.includes(name)
			const from = isSeen ? Math.floor(Math.min(fits, zoom)) : Math.ceil(Math.max(fits, zoom && Math.floor(zoom) + 1))
			return {
				type: 'Feature',
				properties: { name, order: -(inhabitants ?? 0), from, until: 30 },
				geometry: { type: 'Point', coordinates: [lon, lat] },
			}
		}),
	}
}
