import type { MouseEvent } from 'react'

/** Where a pointer is in a picture that is drawn `width` units wide and shown as wide as there is room: [x, y] in those units. */
export function placeInPicture(
	{ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>,
	width: number,
): [number, number] {
	const box = currentTarget.getBoundingClientRect()
	const scale = width / box.width
	return [(clientX - box.left) * scale, (clientY - box.top) * scale]
}
