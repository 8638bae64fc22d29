import type { Dataset } from './dataset.ts'
import type { EmbedOptions } from './embed.ts'
import type { Metric } from './metric.ts'
import type { View } from './view.ts'

/** The choices of a View that an embed knows. */
export type EmbedView = Pick<
	View,
	'metric' | 'level' | 'period' | 'classification' | 'classes' | 'breaks' | 'bins' | 'area' | 'language' | 'theme'
>

/** What an embed says of its Dataset. */
export type EmbedDataset = Pick<Dataset, 'title' | 'fictional' | 'asOf' | 'gemeente' | 'bbox' | 'levels' | 'geometry'>

/**
 * What /embed hands to its script, as JSON in the page (`#embed-state`). Figures are not in it: the page shows them already,
 * and the script asks the API for them as after every later choice.
 */
export interface EmbedState {
	view: EmbedView
	/** Names on the map. */
	names: boolean
	options: EmbedOptions
	dataset: EmbedDataset
	/** What may be chosen, that of the View among them. */
	metrics: readonly Metric[]
	/** Where the public map is, relative to the page. */
	home: string
	/** Origins that may be told the height of the page, besides its own; `*.` stands for every subdomain. */
	parents: readonly string[]
}

/** Room around the map in its box, in pixels: of the first picture and of the interactive map alike, so that nothing jumps. */
export const MAP_PADDING = 20
