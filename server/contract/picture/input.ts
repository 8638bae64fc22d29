import type { Area } from '../area.ts'
import type { Language } from '../common.ts'
import type { Highlight } from '../presentation/scene.ts'
import type { Theme } from '../ramps.ts'
import type { AreaReading } from '../reading/area-reading.ts'
import type { ValuesAnswer } from '../values.ts'
import type { PictureOverlays } from './draw-overlays-input.ts'
import type { Box, Padding } from './fit.ts'
import type { AreaTopology, ContextTopology } from './topology.ts'
import type { PictureDataset } from './words.ts'

/** What a picture is drawn from. */
export interface PictureInput {
	answer: ValuesAnswer
	/** What the colours say besides the value; null: the value itself. */
	reading: AreaReading | null
	/** /areas.topojson of the Answer's level. */
	topology: AreaTopology
	/** The same of `context`, where the Dataset has it. */
	context: ContextTopology | null
	/** The same of a finer level, where an area is highlighted that the Answer's own has not got. */
	finer?: AreaTopology | null
	/** Highlighted areas of other levels, for their names. */
	others?: readonly Pick<Area, 'code' | 'name'>[]
	/** /areas of the Answer's level, for the names. */
	areas: readonly Area[]
	/** What lies over the areas; null = nothing. */
	overlays?: PictureOverlays | null
	dataset: PictureDataset & { bbox: Box }
}

/** How it is drawn; sizes are pixels. */
export interface PictureOptions {
	width: number
	height: number
	language: Language
	theme: Theme
	/** What must be in sight; left out = the whole Dataset. */
	box?: Box
	/** Room around the box, inside the map's own part of the picture; left out = a little. */
	padding?: Padding
	/** The selected area: black line, white halo. */
	area?: string | null
	/** What a scene points at: an outline, thicker than that of the selected area, and a label. */
	highlights?: readonly Highlight[]
	/** Chosen classes; the others fade. Empty = all. */
	bins?: readonly number[]
	/** Labels of the chosen categories, statuses and channels, for the title. */
	choices?: readonly string[]
	title?: boolean
	legend?: boolean
	source?: boolean
	/** A few names on the map. */
	names?: boolean
	/** Where an area leads; null = the areas are no links. */
	href?: ((code: string) => string | null) | null
	/** Size of text against what suits the size of the picture: a card in a feed is seen small. */
	textScale?: number
	/**
	 * Only the box, tight, without ground, title, legend or source, to grow and shrink with a page: lay it over the inside
	 * of a padding with width and height 100 %, and it lies where `fitBounds` with that padding puts the map.
	 */
	fluid?: boolean
	/** Before the ids in the picture: two on one page must differ. */
	prefix?: string
}
