import type { Language } from '../contract/common.ts'
import { pictureQuery } from '../contract/picture-query.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { drawPng } from '../picture/draw-png.ts'
import { makePicture } from '../picture/make-picture.ts'
import type { topologies } from '../picture/topologies.ts'
import type { Served } from '../served.ts'
import type { SlidePicture } from './slide-scene.ts'

export async function drawPictures(
	served: Served,
	geometry: ReturnType<typeof topologies>,
	{ scene, answer, language }: { scene: Scene; answer: SceneAnswer; language: Language },
): Promise<SlidePicture[]> {
	if (scene.kind !== 'map' && scene.kind !== 'compare') return []
	return Promise.all(
		answer.pictures.map(async ({ view, values }) => {
			const [width, height] = answer.pictures.length > 1 ? [570, 380] : [1160, 413]
			const { metric, level } = Object.fromEntries(new URLSearchParams(view))
			const q = pictureQuery.parse({
				metric: metric ?? values.metric.id,
				level: level ?? values.query.level,
				width: String(width),
				height: String(height),
				language,
				title: '0',
			})
			const { svg } = await makePicture(served, geometry, q)
			return { png: await drawPng(svg, 2), ratio: width / height, summary: /<desc[^>]*>([^<]*)/.exec(svg)?.[1] ?? '' }
		}),
	)
}
