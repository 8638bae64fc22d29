import type { z } from 'zod'
import { toArea } from '../areas/division.ts'
import { arrangeInvestments } from '../contract/overlays/arrange-investments.ts'
import { hexagonCells } from '../contract/overlays/hexagon-cells.ts'
import { hexagonResolution } from '../contract/overlays/hexagon-classes.ts'
import type { PictureOverlays, SignalColumns } from '../contract/picture/draw-overlays-input.ts'
import type { pictureQuery } from '../contract/picture-query.ts'
import { overlaysOf } from '../contract/published-view.ts'
import { pointsQuery } from '../contract/signal.ts'
import { badParameter } from '../http/problem.ts'
import type { Served } from '../served.ts'
import { readHexagons } from '../signals/hexagons.ts'
import { readPointColumns } from '../signals/points.ts'

type Query = Pick<z.output<typeof pictureQuery>, 'overlays' | 'from' | 'to' | 'category' | 'status' | 'channel'>
const ofSignals = ['points', 'hexagons', 'heat'] as const
const drawnWith = [...ofSignals, 'investments'] as const

/** Whether signals are asked for, whatever the colours are about. */
export const asksSignals = ({ overlays = [] }: Pick<Query, 'overlays'>): boolean =>
	ofSignals.some((overlay) => overlays.includes(overlay))

/** Signals as the interactive map gets them: above the limit of /signals/points an even sample. */
async function readColumns(served: Served, filter: Omit<Query, 'overlays'>): Promise<SignalColumns> {
	const { limit } = pointsQuery.parse({})
	const { header, columns } = await readPointColumns(served, { ...filter, limit })
	return { ...header, ...columns }
}

async function readSymbols(served: Served): Promise<PictureOverlays['investments']> {
	const [{ investments }, division] = await Promise.all([served.investments(), served.division()])
	return { investments, symbols: arrangeInvestments(investments, division.levels.buurt.rows.map(toArea)) }
}

/**
 * What lies over the areas of a picture, by the questions that the interactive map asks; null when nothing does. `zoom`
 * is about that of the picture: hexagons get finer nearer. Refuses layers that this Dataset has nothing for, or that a publication
 * does not show.
 */
export async function readOverlays(
	served: Served,
	{ overlays = [], from, to, category, status, channel }: Query,
	zoom: number,
	choices: readonly string[],
): Promise<PictureOverlays | null> {
	const dataset = await served.dataset()
	const asked = drawnWith.filter((overlay) => overlays.includes(overlay))
	const offered = overlaysOf(dataset)
	const refused = asked.find((overlay) => !offered.includes(overlay))
	if (refused !== undefined) {
		const what = refused === 'investments' ? 'investments' : 'signals'
		const detail =
			dataset.publication !== null && what === 'signals'
				? 'a publication holds no signals: the team has these layers, and does not publish them'
				: `this Dataset has no ${what}`
		throw badParameter('overlays', refused, detail, offered)
	}
	if (asked.length === 0) return null
	const on = (overlay: (typeof drawnWith)[number]) => asked.includes(overlay)
	const filter = { from, to, category, status, channel }
	const columns = on('points') || on('heat') ? await readColumns(served, filter) : null
	const answer = on('hexagons') ? await readHexagons(served, { ...filter, resolution: hexagonResolution(zoom) }) : null
	return {
		dataset,
		points: on('points') ? columns : null,
		heat: on('heat') ? columns : null,
		hexagons: answer === null ? null : { answer, cells: hexagonCells(answer) },
		investments: on('investments') ? await readSymbols(served) : null,
		choices,
	}
}
