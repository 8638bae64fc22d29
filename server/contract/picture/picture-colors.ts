import type { Theme } from '../ramps.ts'

/** Paper and ink of a picture, as the tokens of web/theme/tokens.css. */
export interface PictureColors {
	/** Behind title, legend and source. */
	paper: string
	/** Behind the map. */
	ground: string
	text: string
	quiet: string
	/** Around swatches, and between map and text. */
	line: string
	accent: string
}

export const pictureColors: Record<Theme, PictureColors> = {
	light: { paper: '#ffffff', ground: '#e9eded', text: '#142122', quiet: '#4c5b5d', line: '#c3cccd', accent: '#00616b' },
	dark: { paper: '#152022', ground: '#0c1213', text: '#edf3f2', quiet: '#a9babb', line: '#3d5053', accent: '#6fd0da' },
}
