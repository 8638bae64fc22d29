import type { Area } from '../contract/area.ts'
import type { Dataset } from '../contract/dataset.ts'
import type { Metric } from '../contract/metric.ts'
import type { Box } from '../contract/picture/fit.ts'
import type { PictureInput } from '../contract/picture/input.ts'
import type { ViewNotice } from '../contract/resolve-view.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import type { View } from '../contract/view.ts'

/** Everything that a page of a publication is made of. Read by read-figure.ts; the pages are pure functions of it. */
export interface Figure {
	dataset: Dataset
	/** What the publication has figures of. */
	metrics: readonly Metric[]
	/** As it can be shown; `notices` say what was asked besides. */
	view: View
	notices: readonly ViewNotice[]
	answer: ValuesAnswer
	/** The areas of the Answer, and those they lie in. */
	areas: readonly Area[]
	parents: readonly Area[]
	/** Only this wijk or gemeente is in sight. */
	lockArea: string | null
	/** What is in sight. */
	box: Box
	topology: PictureInput['topology']
	context: PictureInput['context']
}
