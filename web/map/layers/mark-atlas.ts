import type { Investment } from '../../../server/contract/investment.ts'
import { investmentMark, MARK_SIZE } from '../../../server/contract/overlays/investment-marks.ts'
import type { Theme } from '../../../server/contract/ramps.ts'

type Status = Investment['status']

/** The marks side by side on one canvas, as deck.gl's icon atlas. Needs a browser. */
export function markAtlas(keys: readonly { status: Status; late: boolean }[], theme: Theme, ratio: number) {
	const size = MARK_SIZE * ratio
	const canvas = new OffscreenCanvas(size * keys.length, size)
	// What is read back at once is drawn by the processor: fetching it from the graphics card takes up to a second the first time.
	const context = canvas.getContext('2d', { willReadFrequently: true })
	if (!context) throw new Error('markAtlas: no 2D canvas')
	context.scale(ratio, ratio)
	for (const { status, late } of keys) {
		for (const { d, fill, stroke, width } of investmentMark(status, late, theme)) {
			const path = new Path2D(d)
			if (fill !== 'none') {
				context.fillStyle = fill
				context.fill(path)
			}
			if (stroke !== 'none') {
				context.strokeStyle = stroke
				context.lineWidth = width
				context.stroke(path)
			}
		}
		context.translate(MARK_SIZE, 0)
	}
	const mapping = Object.fromEntries(
		keys.map(({ status, late }, i) => [
			markName(status, late),
			{ x: i * size, y: 0, width: size, height: size, anchorX: size / 2, anchorY: size / 2 },
		]),
	)
	return { image: context.getImageData(0, 0, canvas.width, canvas.height), mapping }
}

export const markName = (status: Status, late: boolean) => (late ? `${status}-late` : status)
