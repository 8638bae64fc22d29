import type { Investment } from '../investment.ts'
import type { Theme } from '../ramps.ts'

type Status = Investment['status']

/** A mark in a square of 64 × 64 around the centre 32,32: parts drawn one over the other. */
export interface Mark {
	d: string
	fill: string
	stroke: string
	width: number
}

export const MARK_SIZE = 64

const disc = (r: number) => `M${32 - r} 32a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
const R = 26
/** Right half of the disc, from the top clockwise: work half-way. */
const half = `M32 ${32 - R}A${R} ${R} 0 0 1 32 ${32 + R}Z`

const inks: Record<Theme, { money: string; hold: string; off: string; paper: string; late: string }> = {
	light: { money: '#1d5b38', hold: '#8a5a00', off: '#6d7677', paper: '#ffffff', late: '#c22f1e' },
	dark: { money: '#8fd3a4', hold: '#f0c069', off: '#8b9799', paper: '#10181a', late: '#ff8f7d' },
}

/**
 * Status as shape first and colour second: empty, half full, full, two bars, a stroke through. Late adds a broken outer ring.
 * One definition for the map's images and the legend.
 */
export function investmentMark(status: Status, late: boolean, theme: Theme): Mark[] {
	const ink = inks[theme]
	const color = status === 'onHold' ? ink.hold : status === 'cancelled' ? ink.off : ink.money
	const none = { fill: 'none', stroke: 'none', width: 0 }
	const halo: Mark = { ...none, d: disc(R + 5), fill: ink.paper }
	const ground: Mark = { d: disc(R), fill: ink.paper, stroke: color, width: 5 }
	const parts: Record<Status, Mark[]> = {
		planned: [ground],
		inProgress: [ground, { ...none, d: half, fill: color }],
		completed: [{ ...ground, fill: color }],
		onHold: [ground, { d: 'M24 20V44M40 20V44', fill: 'none', stroke: color, width: 7 }],
		cancelled: [
			{ ...ground, width: 4 },
			{ d: 'M16 48L48 16', fill: 'none', stroke: color, width: 4 },
		],
	}
	const ring: Mark = { d: disc(29.5), fill: 'none', stroke: ink.late, width: 4 }
	return [halo, ...parts[status], ...(late ? [ring] : [])]
}
