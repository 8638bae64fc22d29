/** Metres around the equator. */
const AROUND = 40_075_016.686
const TILE = 512

/** Metres on the ground that a pixel of a map is wide, at its middle; zoom with tiles of 512. */
export const metresPerPixel = ({ lat, zoom }: { lat: number; zoom: number }): number =>
	(AROUND * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom)
