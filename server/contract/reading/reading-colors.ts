import type { Emergence } from '../patterns.ts'
import type { Theme } from '../ramps.ts'

interface Steps {
	/** From nearly remarkable to very: q at most 0.10, 0.05, 0.01. */
	hot: readonly [string, string, string]
	cold: readonly [string, string, string]
}

/**
 * Red against blue in three steps each, after ArcGIS (#fab984 #ed7551 #d62f27, #c0ccbe #849eba #4575b5) and ColorBrewer RdBu, with
 * more distance between the steps: at least 18 (CIE76) for every pair, also as a colour-blind person sees them. In the dark
 * theme the strongest step is the lightest, since there light stands out.
 */
export const testSteps: Record<Theme, Steps> = {
	light: { hot: ['#f6b48f', '#dd6a4f', '#b2182b'], cold: ['#a9cfe5', '#5a9bcb', '#2166ac'] },
	dark: { hot: ['#96463a', '#dd6249', '#ffa587'], cold: ['#31618f', '#5597d6', '#9bd0ff'] },
}

/** Tested and not remarkable: pale, apart from every colour and from the hatched grey of what could not be tested. */
export const testedPale: Record<Theme, string> = { light: '#e8e6de', dark: '#444b52' }

type EmergenceColors = Record<Exclude<Emergence, 'none'>, string>

/** A category of a trend is told by its texture (patterns.ts); the shade only helps: dark where it is hot and getting hotter. */
export const emergenceColors: Record<Theme, Record<'hot' | 'cold', EmergenceColors>> = {
	light: {
		hot: {
			new: '#e4694a',
			intensifying: '#a50f26',
			persistent: '#c93c33',
			diminishing: '#f08d6c',
			onAndOff: '#f8bd9b',
			historical: '#dfc6ba',
		},
		cold: {
			new: '#5a9bcb',
			intensifying: '#174f8f',
			persistent: '#3078b8',
			diminishing: '#84b6d9',
			onAndOff: '#b5d6e9',
			historical: '#bfcbd4',
		},
	},
	dark: {
		hot: {
			new: '#ee7c5f',
			intensifying: '#ffb59a',
			persistent: '#f5957a',
			diminishing: '#bd5644',
			onAndOff: '#8f4639',
			historical: '#5f4a45',
		},
		cold: {
			new: '#62a3df',
			intensifying: '#afdaff',
			persistent: '#83bef2',
			diminishing: '#427bb0',
			onAndOff: '#30608d',
			historical: '#43566a',
		},
	},
}

/**
 * Two metrics in thirds, row by row from low to high of the second, in a row from low to high of the first. Blue and orange after
 * Stevens (2015), "Bivariate choropleth maps: a how-to guide"; the mixes were moved apart so that every pair differs by at least
 * 15 (CIE76), also as a colour-blind person sees them: Stevens' own pink–teal falls to 4.5.
 */
export const bivariateColors: Record<Theme, readonly string[]> = {
	light: ['#ececec', '#a6cbe3', '#3f94c6', '#f3cf9c', '#aaa59b', '#406b88', '#e8923a', '#9a6a3c', '#28282c'],
	dark: ['#30373e', '#35688f', '#4fb0ec', '#8a5526', '#8d8f90', '#8fc1de', '#f08c2e', '#f3bd82', '#fffdf5'],
}
