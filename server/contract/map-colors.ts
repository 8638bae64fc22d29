import type { Theme } from './ramps.ts'

/** What the map draws besides data. Quiet greys, so that colour means data; MapLibre cannot read CSS variables. */
export interface MapColors {
	water: string
	park: string
	road: string
	rail: string
	/** Lines between areas, over the data colours: light on light data, dark on dark. */
	border: string
	wijkBorder: string
	gemeenteBorder: string
	/** As the tokens --rk-color-selected and -halo. */
	selected: string
	halo: string
	compared: string
	name: string
	nameHalo: string
	/** Around a connected hot or cold region, and its name. */
	hotRegion: string
	coldRegion: string
	/** An area whose value is not here yet. */
	pending: string
}

export const mapColors: Record<Theme, MapColors> = {
	light: {
		water: '#c9dbe4',
		park: '#dce5d6',
		road: '#54605f',
		rail: '#9aa2a6',
		border: '#ffffff',
		wijkBorder: '#ffffff',
		gemeenteBorder: '#5d6a6c',
		selected: '#101617',
		halo: '#ffffff',
		compared: '#3d4a4c',
		name: '#1b2526',
		nameHalo: '#ffffff',
		hotRegion: '#7d0a20',
		coldRegion: '#0e3f77',
		pending: '#dfe4e4',
	},
	dark: {
		water: '#14242e',
		park: '#1a261f',
		road: '#e6eeee',
		rail: '#5a6669',
		border: '#0c1213',
		wijkBorder: '#0c1213',
		gemeenteBorder: '#93a3a5',
		selected: '#ffffff',
		halo: '#0c1213',
		compared: '#cfdadb',
		name: '#f2f6f6',
		nameHalo: '#0c1213',
		hotRegion: '#ffc9b5',
		coldRegion: '#c4e3ff',
		pending: '#1c2729',
	},
}
