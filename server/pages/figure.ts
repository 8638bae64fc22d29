import type { Dataset } from '../contract/dataset.ts'
import type { EmbedArea, EmbedCamera } from '../contract/embed-page.ts'
import type { Metric } from '../contract/metric.ts'
import type { ViewNotice } from '../contract/resolve-view.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import type { View } from '../contract/view.ts'

/** Everything that one picture of a publication is made of. Made by read-figure.ts; the pages are pure functions of it. */
export interface Figure {
	dataset: Dataset
	/** What the publication has figures of. */
	metrics: readonly Metric[]
	/** As it can be shown; `notices` say what was asked besides. */
	view: View
	notices: readonly ViewNotice[]
	answer: ValuesAnswer
	/** The areas of the Answer, in its order. */
	areas: readonly EmbedArea[]
	picture: FirstPicture
}

/** The map as SVG, and how an interactive map must stand to show the same in the same box. */
export interface FirstPicture {
	svg: string
	/** Of the viewBox, in CSS pixels at the scale for which it was drawn. */
	width: number
	height: number
	/** At that size; in a box that shows it `s` times as large the zoom is log2(s) more. */
	camera: EmbedCamera
}
