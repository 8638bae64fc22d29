/** Where a pointer went down or came up, in pixels of the window, and when, in milliseconds. */
export interface Touch {
	x: number
	y: number
	at: number
}

const STILL = 10
const SWIPE = 48

/**
 * What a press means: on the right third of a picture this wide the next scene, on the left third the one before; with a finger also
 * a swipe, to the left for the next. Null: nothing; in the middle, a drag of the map, or a press that was held. Pure.
 */
export function pointed(down: Touch, up: Touch, width: number, isFinger: boolean): 'next' | 'previous' | null {
	const [dx, dy] = [up.x - down.x, up.y - down.y]
	if (isFinger && Math.abs(dx) >= SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) return dx < 0 ? 'next' : 'previous'
	if (Math.hypot(dx, dy) > STILL || up.at - down.at > 600) return null
	if (up.x > (width * 2) / 3) return 'next'
	return up.x < width / 3 ? 'previous' : null
}
