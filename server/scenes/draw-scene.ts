import type { Language } from '../contract/common.ts'
import { pictureQuery } from '../contract/picture-query.ts'
import { viewPicture } from '../contract/presentation/picture-view.ts'
import type { Highlight } from '../contract/presentation/scene.ts'
import type { ScenePicture } from '../contract/presentation/scene-answer.ts'
import { baseView } from '../contract/published-view.ts'
import type { Theme } from '../contract/ramps.ts'
import { makeReading } from '../contract/reading/make-reading.ts'
import { decodeView } from '../contract/view-codec.ts'
import { drawPicture } from '../picture/draw-picture.ts'
import type { topologies } from '../picture/topologies.ts'
import { surroundingsOf } from '../reading/read-answer.ts'
import type { Served } from '../served.ts'

export interface DrawnScene {
	svg: string
	/** What is on it, for who does not see it. */
	summary: string
}

interface Looks {
	/** Pixels of each picture. */
	width: number
	height: number
	theme: Theme
	language: Language
	textScale?: number
	/** Left out: yes, each of them. */
	title?: boolean
	legend?: boolean
	source?: boolean
}

const flag = (on = true) => (on ? '1' : '0')

/**
 * The maps of a scene as vector pictures: one of map, two of compare, in the order of `pictures` of its Answer, from whose figures
 * they are drawn and no other; what that View has over its areas comes from the Dataset. A difference map is `{ view, values: difference,
 * read: null }`. Highlighted areas that are not in the Dataset are left out. A picture whose level has no geometry has none here.
 */
export async function drawScene(
	served: Served,
	geometry: ReturnType<typeof topologies>,
	{ pictures, highlights }: { pictures: readonly ScenePicture[]; highlights: readonly Highlight[] },
	{ width, height, theme, language, textScale = 1, title, legend, source }: Looks,
): Promise<DrawnScene[]> {
	const [{ publication }, division] = await Promise.all([served.dataset(), served.division()])
	const known = highlights.filter(({ area }) => division.byCode.has(area))
	const drawn = await Promise.all(
		pictures.map(async ({ view: text, values, read }) => {
			const { level } = values.query
			if ((await geometry.areas(level)) === null) return []
			const { view } = decodeView(new URLSearchParams(text), baseView(publication))
			const query = pictureQuery.parse({
				...viewPicture(view),
				level,
				width: String(width),
				height: String(height),
				textScale: String(textScale),
				theme,
				language,
				title: flag(title),
				legend: flag(legend),
			})
			const surroundings = await surroundingsOf(served, { language, theme, level })
			const reading = read === null ? null : makeReading(read, surroundings)
			const figures = read?.kind === 'bivariate' ? [values, read.second] : [values]
			const filtered = figures.some(({ query: { filter } }) => filter !== null)
			const more = { highlights: known, zoom: view.camera?.zoom, ...(source === undefined ? {} : { source }) }
			return [await drawPicture(served, geometry, { answer: values, reading, filtered }, query, more)]
		}),
	)
	return drawn.flat()
}
