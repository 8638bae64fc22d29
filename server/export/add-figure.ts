import { addAreasTable } from './add-areas-table.ts'
import { addInvestments } from './add-investments.ts'
import { addLines } from './add-lines.ts'
import { addRanking } from './add-ranking.ts'
import { addScatter } from './add-scatter.ts'
import { type Box, colors, font } from './slide-frame.ts'
import type { SlideContext, SlideScene } from './slide-scene.ts'

const GAP = 0.3
const HEAD = 0.34

/** The largest place of a shape, in the middle of a box. */
function containIn(box: Box, ratio: number): Box {
	const [w, h] = box.w / box.h > ratio ? [box.h * ratio, box.h] : [box.w, box.w / ratio]
	return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h }
}

/** The places of one picture, or of two side by side with a line above each that says what it shows. */
export function pictureBoxes(box: Box, count: number): Box[] {
	if (count <= 1) return [box]
	const w = (box.w - GAP) / 2
	return [0, 1].map((i) => ({ x: box.x + i * (w + GAP), y: box.y + HEAD, w, h: box.h - HEAD }))
}

function addPictures({ pictures }: SlideScene, context: SlideContext): string[] | null {
	if (pictures.length === 0) return null
	const { slide, box, words, title } = context
	pictureBoxes(box, pictures.length).forEach((place, i) => {
		const picture = pictures[i]
		if (picture === undefined) return
		if (pictures.length > 1) {
			slide.addText(picture.name, {
				...{ x: place.x, y: box.y, w: place.w, h: HEAD },
				...{ margin: 0, fontFace: font, fontSize: 13, bold: true, color: colors.text, valign: 'middle' },
				isTextBox: true,
				objectName: `${words.names.map} ${i + 1}`,
			})
		}
		slide.addImage({
			...containIn(place, picture.ratio),
			data: `image/png;base64,${Buffer.from(picture.png).toString('base64')}`,
			altText: [title, picture.name, picture.summary].filter(Boolean).join('. '),
			objectName: pictures.length > 1 ? `${words.names.map} ${i + 1}` : words.names.map,
		})
	})
	return []
}

/** What stands in the middle of a slide. Gives remarks for under it; null: nothing is left to show of the scene. */
export function addFigure(of: SlideScene, context: SlideContext): string[] | null {
	const { scene, answer, reading } = of
	if (answer === null) return []
	switch (scene.kind) {
		case 'map':
		case 'compare':
			return addPictures(of, context)
		case 'ranking':
			return addRanking(scene, answer, context)
		case 'lines':
			return addLines(scene, answer, context)
		case 'needEffort':
			return addScatter(scene, answer, context)
		case 'table':
			return addAreasTable(scene, answer, reading, context)
		case 'investments':
			return addInvestments(answer, context)
		case 'text':
		case 'closing':
			return []
	}
}
