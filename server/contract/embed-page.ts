import type { Dataset } from './dataset.ts'
import type { EmbedOptions } from './embed.ts'
import type { Metric } from './metric.ts'
import type { ValuesAnswer } from './values.ts'
import type { View } from './view.ts'

/** An area as the embed shows it. */
export interface EmbedArea {
	code: string
	name: string
	/** The wijk of a buurt, the gemeente of a wijk; null: said by the title already. */
	around: string | null
}

export interface EmbedCamera {
	lon: number
	lat: number
	zoom: number
}

/** The choices of a View that an embed knows. */
export type EmbedView = Pick<
	View,
	'metric' | 'level' | 'period' | 'classification' | 'classes' | 'breaks' | 'area' | 'language' | 'theme'
>

/**
 * What /embed hands to its script as JSON in the page (`#embed-state`): all of the first picture, so that nothing is asked
 * for twice. The addresses are relative to the page.
 */
export interface EmbedState {
	view: Pick<
		View,
		'metric' | 'level' | 'period' | 'classification' | 'classes' | 'breaks' | 'area' | 'language' | 'theme'
	>
	options: EmbedOptions
	answer: ValuesAnswer
	areas: readonly EmbedArea[]
	dataset: Pick<Dataset, 'title' | 'fictional' | 'asOf' | 'bbox' | 'levels' | 'gemeente' | 'geometry'>
	/** What may be chosen, the metric of the View among them. */
	metrics: readonly Metric[]
	/** Of the first picture at `size`. */
	camera: EmbedCamera
	size: { width: number; height: number }
	/** The public map with this View; metric, level, period and area are set in it when they change. */
	mapHref: string
	/** Origins that may be told the height of the page. */
	parents: readonly string[]
}
