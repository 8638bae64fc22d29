import { quantile } from 'd3-array'
import { packSiblings } from 'd3-hierarchy'
import type { Area } from '../area.ts'
import type { Investment } from '../investment.ts'

/** One symbol: the part of an investment that falls in one buurt. */
export interface InvestmentSymbol {
	investment: Investment
	area: Investment['areas'][number]
	/** Euros that fall here: committed, or budgeted while nothing is committed. Null = not known, drawn smallest. */
	amount: number | null
	lon: number
	lat: number
	/** Metres on the ground. */
	radius: number
}

/** Room of a symbol against its disc, so that neighbours stay apart. */
const GAP = 1.15
const METRES_PER_DEGREE = 111_320

/** Euros of the whole investment that its symbol stands for. */
export const amountOf = ({ committed, budgeted }: Pick<Investment, 'committed' | 'budgeted'>) => committed ?? budgeted

/**
 * Symbols with an area in proportion to euros, those of one buurt packed without overlap around its label point.
 * One scale for all: nine of ten clusters fit into their own buurt. `areas` are the buurten, for their size. Pure.
 */
export function arrangeInvestments(investments: readonly Investment[], areas: readonly Pick<Area, 'code' | 'bbox'>[]) {
	const byArea = new Map<string, Omit<InvestmentSymbol, 'lon' | 'lat' | 'radius'>[]>()
	for (const investment of investments) {
		for (const area of investment.areas) {
			const whole = amountOf(investment)
			const list = byArea.get(area.code) ?? []
			list.push({ investment, area, amount: whole === null ? null : whole * area.share })
			byArea.set(area.code, list)
		}
	}
	const largest = Math.max(1, ...[...byArea.values()].flat().map(({ amount }) => amount ?? 0))
	// A symbol never becomes so small that its status cannot be seen: under 0.4 % of the largest amount all look alike.
	const least = Math.sqrt(largest) / 16
	const boxes = new Map(areas.map((area) => [area.code, area.bbox]))
	const clusters = [...byArea].map(([code, symbols]) => {
		const ordered = symbols.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
		const circles = packSiblings(ordered.map(({ amount }) => ({ r: Math.max(least, Math.sqrt(amount ?? 0)) * GAP })))
		const reach = Math.max(...circles.map(({ x, y, r }) => Math.hypot(x, y) + r))
		const box = boxes.get(code)
		const room = box
			? (METRES_PER_DEGREE / 2) * Math.min((box[2] - box[0]) * Math.cos((box[1] * Math.PI) / 180), box[3] - box[1])
			: null
		return { ordered, circles, fits: room === null ? null : room / reach }
	})
	const scale =
		quantile(
			clusters.flatMap(({ fits }) => fits ?? []),
			0.1,
		) ?? 0.1
	return clusters.flatMap(({ ordered, circles }) =>
		ordered.map((symbol, i): InvestmentSymbol => {
			const { x, y, r } = circles[i] as { x: number; y: number; r: number }
			const { lon, lat } = symbol.area
			return {
				...symbol,
				lon: lon + (x * scale) / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
				lat: lat + (y * scale) / METRES_PER_DEGREE,
				radius: (r / GAP) * scale,
			}
		}),
	)
}
