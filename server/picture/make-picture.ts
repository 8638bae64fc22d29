import type { z } from 'zod'
import { toArea } from '../areas/division.ts'
import { areaOr404 } from '../areas/profile.ts'
import { levels } from '../contract/common.ts'
import { filterWords } from '../contract/filter-words.ts'
import { zoomOfBox } from '../contract/overlays/hexagon-classes.ts'
import { drawMap } from '../contract/picture/draw-map.ts'
import { type Box, evenPadding, fitBox } from '../contract/picture/fit.ts'
import { viewBox } from '../contract/picture/view-box.ts'
import { MAXIMUM_PIXELS, type pictureQuery } from '../contract/picture-query.ts'
import type { Highlight } from '../contract/presentation/scene.ts'
import { published } from '../contract/published-view.ts'
import type { AreaReading } from '../contract/reading/area-reading.ts'
import { makeReading } from '../contract/reading/make-reading.ts'
import { levelOfCode } from '../contract/resolve-view.ts'
import { terms } from '../contract/terms.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import { badParameter, ProblemError } from '../http/problem.ts'
import { readAnswer } from '../reading/read-answer.ts'
import type { Served } from '../served.ts'
import { readCategories } from '../signals/categories.ts'
import { questionName } from '../values/csv-cells.ts'
import { readValues } from '../values/values.ts'
import { asksSignals, readOverlays } from './read-overlays.ts'
import type { topologies } from './topologies.ts'

type Query = z.output<typeof pictureQuery>

/** About a hundred metres: a box without size would ask for a zoom at which nothing is known. */
const SMALLEST = 0.001

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

/** A View as SVG, with the name of its file; `highlights` take the place of those in the question, which have no labels of their own. */
export async function makePicture(
	served: Served,
	geometry: ReturnType<typeof topologies>,
	query: Query,
	highlights: readonly Highlight[] = (query.highlights ?? []).map((area) => ({ area, label: '' })),
): Promise<{ name: string; svg: string }> {
	const [{ answer, reading, filtered }, division, dataset] = await Promise.all([
		readShown(served, query),
		served.division(),
		served.dataset(),
	])
	const { level } = answer.query
	const area = query.area === undefined ? null : areaOr404(division, query.area, 'area', 400).code
	const named = highlights.map(({ area, label }) => {
		const { code, name } = areaOr404(division, area, 'highlights', 400)
		return { area: code, label: label || name }
	})
	const finest = levels.find(
		(one) => levels.indexOf(one) < levels.indexOf(level) && named.some(({ area }) => levelOfCode(area) === one),
	)
	const [topology, finer, context] = await Promise.all([
		geometry.areas(level),
		finest === undefined ? null : geometry.areas(finest),
		geometry.context(),
	])
	if (topology === null) {
		throw new ProblemError(404, `level: this Dataset has no geometry of ${level}`, { parameter: 'level', value: level })
	}
	const { width, height, language, theme, textScale, bins = [] } = query
	const box = await boxOf(served, query)
	const choices = await choicesOf(served, answer.query.filter ?? query, language)
	// As the interactive map: of everything one zoom whatever the window, of a cut-out that of the window.
	const ofWindow = box === null ? null : fitBox(box, { width, height }, evenPadding(0)).camera.zoom
	const zoom = query.camera?.[2] ?? ofWindow ?? zoomOfBox(dataset.bbox)
	const overlays = await readOverlays(served, query, zoom, choices)
	const svg = drawMap(
		{ answer, reading, topology, finer, context, areas: division.levels[level].rows.map(toArea), dataset, overlays },
		{
			width,
			height,
			language,
			theme,
			textScale,
			area,
			highlights: named,
			...(box === null ? {} : { box }),
			bins: bins.map(Number),
			choices: filtered ? choices : [],
			title: query.title === '1',
			legend: query.legend === '1',
			names: query.names === undefined ? (query.overlays?.includes('names') ?? true) : query.names === '1',
		},
	)
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

interface Shown {
	answer: ValuesAnswer
	/** What the colours say of the figures besides; null: nothing. */
	reading: AreaReading | null
	/** The filter of signals goes to a figure, and not to a layer alone. */
	filtered: boolean
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

async function boxOf(served: Served, { within, bbox, camera, width, height }: Query): Promise<Box | null> {
	if (camera !== undefined) {
		if (within !== undefined || bbox !== undefined) {
			throw badParameter('camera', camera.join(','), 'does not go with within or bbox')
		}
		const [lon, lat, zoom] = camera
		return viewBox({ lon, lat, zoom }, { width, height })
	}
	if (bbox === undefined) {
		if (within === undefined) return null
		return toArea(areaOr404(await served.division(), within, 'within', 400)).bbox
	}
	const [west, south, east, north] = bbox
	const text = bbox.join(',')
	if (within !== undefined) throw badParameter('bbox', text, 'does not go with within')
	const isBox = west >= -180 && east <= 180 && south >= -85 && north <= 85
	if (!isBox || east - west < SMALLEST || north - south < SMALLEST) {
		throw badParameter('bbox', text, `must be west,south,east,north in degrees, at least ${SMALLEST} wide and high`)
	}
	return bbox
}

/** The chosen categories, statuses and channels by name. */
async function choicesOf(
	served: Served,
	{ category = [], status = [], channel = [] }: Pick<Query, 'category' | 'status' | 'channel'>,
	language: Query['language'],
) {
	if (category.length + status.length + channel.length === 0) return []
	const { categories } = await readCategories(served)
	return filterWords({ category, status, channel }, categories, terms[language]).map(({ label }) => label)
}
