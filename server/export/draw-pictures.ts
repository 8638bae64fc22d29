import type { Language } from '../contract/common.ts'
import { pictureNames } from '../contract/presentation/picture-names.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer, ScenePicture } from '../contract/presentation/scene-answer.ts'
import { baseView } from '../contract/published-view.ts'
import type { AreaReading } from '../contract/reading/area-reading.ts'
import { makeReading } from '../contract/reading/make-reading.ts'
import { decodeView } from '../contract/view-codec.ts'
import { drawPng } from '../picture/draw-png.ts'
import type { topologies } from '../picture/topologies.ts'
import { surroundingsOf } from '../reading/read-answer.ts'
import { drawScene } from '../scenes/draw-scene.ts'
import { choicesOf } from '../scenes/read-picture.ts'
import type { Served } from '../served.ts'
import { pictureBoxes } from './add-figure.ts'
import { slideBoxes } from './slide-boxes.ts'
import type { SlidePicture } from './slide-scene.ts'
import { slideWords } from './words.ts'

/** Pixels to an inch of a slide, as drawn; and how much finer they are, so that a large screen has them sharp. */
const PER_INCH = 96
const SCALE = 2

/** What the colours of a picture say besides its values; null: the values themselves. */
export async function readingOf(
	served: Served,
	{ read, values }: ScenePicture,
	language: Language,
): Promise<AreaReading | null> {
	if (read === null) return null
	return makeReading(read, await surroundingsOf(served, { language, theme: 'light', level: values.query.level }))
}

/** Above two pictures: what each shows. */
async function namesOf(served: Served, pictures: readonly ScenePicture[], language: Language): Promise<string[]> {
	const { publication } = await served.dataset()
	const named = pictures.map(async (picture) => {
		const { view } = decodeView(new URLSearchParams(picture.view), baseView(publication))
		const [reading, choices] = await Promise.all([
			readingOf(served, picture, language),
			choicesOf(served, view, language),
		])
		return { answer: picture.values, reading, choices: picture.values.query.filter === null ? [] : choices }
	})
	return pictureNames(await Promise.all(named), language)
}

/** The maps of a scene, as large as their place on the slide, by the one renderer of pictures; of other kinds none. */
export async function drawPictures(
	served: Served,
	geometry: ReturnType<typeof topologies>,
	{ scene, answer, language }: { scene: Scene; answer: SceneAnswer; language: Language },
): Promise<SlidePicture[]> {
	const { pictures } = answer
	if ((scene.kind !== 'map' && scene.kind !== 'compare') || pictures.length === 0) return []
	const names = pictures.length > 1 ? await namesOf(served, pictures, language) : []
	const [box] = pictureBoxes(slideBoxes(scene, answer, slideWords[language]).figure, pictures.length)
	if (box === undefined) return []
	const size = { width: Math.round(box.w * PER_INCH), height: Math.round(box.h * PER_INCH) }
	const looks = { ...size, theme: 'light' as const, language, textScale: 1.25, title: false, source: false }
	const drawn = await Promise.all(
		pictures.map(async (picture, i): Promise<SlidePicture[]> => {
			const [found] = await drawScene(served, geometry, { pictures: [picture], highlights: scene.highlights }, looks)
			if (found === undefined) return []
			const png = await drawPng(found.svg, SCALE)
			return [{ png, ratio: size.width / size.height, summary: found.summary, name: names[i] ?? '' }]
		}),
	)
	return drawn.flat()
}
