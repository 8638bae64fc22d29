import type { Area } from '../../server/contract/area.ts'

/** Pixels. */
export const NAME_SIZE = 12
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

/**
 * Points that carry the names, each from the zoom at which its area is as wide as it: as on the first picture, where names that
 * stick out are left away too. MapLibre asks at whole zooms alone: at that of the camera it gets what is right there. Areas with
 * most inhabitants come first. Pure.
 */
export function fittingNames(areas: readonly Area[], zoom: number): GeoJSON.FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: areas.map(({ name, lon, lat, inhabitants, bbox: [west, , east] }) => {
			const pixels = longestLine(name) * LETTER * NAME_SIZE
			const fits = Math.log2((pixels * 360) / 512 / Math.max(1e-4, east - west))
			const from = fits <= zoom ? Math.floor(fits) : Math.ceil(fits)
			return {
				type: 'Feature',
				properties: { name, order: -(inhabitants ?? 0), from, until: 30 },
				geometry: { type: 'Point', coordinates: [lon, lat] },
			}
		}),
	}
}
