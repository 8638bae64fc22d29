import type { z } from 'zod'
import { MAXIMUM_PIXELS, type pictureQuery } from '../contract/picture-query.ts'
import { published } from '../contract/published-view.ts'
import { makeReading } from '../contract/reading/make-reading.ts'
import { badParameter } from '../http/problem.ts'
import { readAnswer } from '../reading/read-answer.ts'
import type { Served } from '../served.ts'
import { questionName } from '../values/csv-cells.ts'
import { readValues } from '../values/values.ts'
import { drawPicture, type Shown } from './draw-picture.ts'
import { asksSignals } from './read-overlays.ts'
import type { topologies } from './topologies.ts'

type Query = z.output<typeof pictureQuery>

/** Readings that hold areas against each other, within a universe. */
const comparing: readonly Query['reading'][] = ['hotspots', 'clusters', 'funnel', 'trend']

/** Refuses what no picture can be, naming the parameter. */
export function refusePicture(
	{ reading, second, universe, width, height }: Query,
	scale: number,
	isPublication: boolean,
): void {
	if (isPublication) {
		const kept = `a publication shows ${published.readings.join(', ')}: the team has the others, and does not publish them`
		if (!(published.readings as readonly string[]).includes(reading)) {
			throw badParameter('reading', reading, kept, [...published.readings])
		}
		if (second !== undefined) throw badParameter('second', second, kept)
		if (universe !== undefined) throw badParameter('universe', universe, kept)
	}
	if (second !== undefined && reading !== 'bivariate') {
		throw badParameter('second', second, `goes with reading=bivariate only, not with ${reading}`)
	}
	if (universe !== undefined && !comparing.includes(reading)) {
		throw badParameter('universe', universe, `goes with reading=${comparing.join(', ')} only, not with ${reading}`)
	}
	if (width * height * scale * scale > MAXIMUM_PIXELS) {
		const detail = `width × height × scale² may be ${MAXIMUM_PIXELS} pixels at most`
		throw badParameter(scale === 1 ? 'width' : 'scale', String(scale === 1 ? width : scale), detail)
	}
}

/** A View as SVG, with the name of its file. */
export async function makePicture(
	served: Served,
	geometry: ReturnType<typeof topologies>,
	query: Query,
): Promise<{ name: string; svg: string }> {
	const shown = await readShown(served, query)
	const { answer, reading } = shown
	const highlights = (query.highlights ?? []).map((area) => ({ area, label: '' }))
	const { svg } = await drawPicture(served, geometry, shown, query, { highlights })
	return { name: [questionName(answer.query), reading?.kind].filter(Boolean).join('_'), svg }
}

/** The question of the figure, or of both: a filter of signals that goes to a layer over it alone is left out. */
async function forFigure(served: Served, query: Query): Promise<Query> {
	if (!asksSignals(query)) return query
	const { byId } = await served.metrics()
	const asked = query.second === undefined ? [query.metric] : [query.metric, query.second]
	const kinds = asked.map((id) => byId.get(id)?.period.kind)
	if (kinds.some((kind) => kind === undefined || kind === 'days')) return query
	return { ...query, from: undefined, to: undefined, category: undefined, status: undefined, channel: undefined }
}

async function readShown(served: Served, asked: Query): Promise<Shown> {
	const query = await forFigure(served, asked)
	const { reading } = query
	if (reading === 'values') {
		const answer = await readValues(served, query)
		return { answer, reading: null, filtered: answer.query.filter !== null }
	}
	const { read, surroundings } = await readAnswer(served, { ...query, reading })
	// Of two figures the first may be one that takes no filter: it comes with the reading.
	const answer = read.kind === 'bivariate' ? read.answer : await readValues(served, query)
	const figures = read.kind === 'bivariate' ? [answer, read.second] : [answer]
	return {
		answer,
		reading: makeReading(read, surroundings),
		filtered: figures.some(({ query: { filter } }) => filter !== null),
	}
}
