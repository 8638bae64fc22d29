import type { z } from 'zod'
import { toArea } from '../areas/division.ts'
import { areaOr404 } from '../areas/profile.ts'
import { levels } from '../contract/common.ts'
import { filterWords } from '../contract/filter-words.ts'
import { zoomOfBox } from '../contract/overlays/hexagon-classes.ts'
import { drawMap } from '../contract/picture/draw-map.ts'
import { type Box, evenPadding, fitBox } from '../contract/picture/fit.ts'
import { summaryText } from '../contract/picture/summary-text.ts'
import { viewBox } from '../contract/picture/view-box.ts'
import type { pictureQuery } from '../contract/picture-query.ts'
import type { Highlight } from '../contract/presentation/scene.ts'
import type { AreaReading } from '../contract/reading/area-reading.ts'
import { terms } from '../contract/terms.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import { badParameter, ProblemError } from '../http/problem.ts'
import type { Served } from '../served.ts'
import { readCategories } from '../signals/categories.ts'
import { readOverlays } from './read-overlays.ts'
import type { topologies } from './topologies.ts'

type Query = z.output<typeof pictureQuery>

/** About a hundred metres: a box without size would ask for a zoom at which nothing is known. */
const SMALLEST = 0.001

export interface Shown {
	answer: ValuesAnswer
	/** What the colours say of the figures besides; null: nothing. */
	reading: AreaReading | null
	/** The filter of signals goes to a figure, and not to a layer alone. */
	filtered: boolean
}

interface More {
	highlights: readonly Highlight[]
	source?: boolean
	/** Of the map on screen, which hexagons follow; left out: that of the picture. */
	zoom?: number | undefined
}

/**
 * Figures that were read, as SVG: where, how large and under which layers `query` says. `summary`: what is on it, for who does not see
 * it. Throws ProblemErrors that name the parameter.
 */
export async function drawPicture(
	served: Served,
	geometry: ReturnType<typeof topologies>,
	{ answer, reading, filtered }: Shown,
	query: Query,
	{ highlights, source, zoom: wanted }: More,
): Promise<{ svg: string; summary: string }> {
	const [division, dataset] = await Promise.all([served.division(), served.dataset()])
	const { level } = answer.query
	const area = query.area === undefined ? null : areaOr404(division, query.area, 'area', 400).code
	const others = highlights
		.map(({ area }) => areaOr404(division, area, 'highlights', 400))
		.filter((of) => of.level !== level)
	const finest = levels.find(
		(one) => levels.indexOf(one) < levels.indexOf(level) && others.some((of) => of.level === one),
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
	const zoom = wanted ?? query.camera?.[2] ?? ofWindow ?? zoomOfBox(dataset.bbox)
	const overlays = await readOverlays(served, query, zoom, choices)
	const areas = division.levels[level].rows.map(toArea)
	const svg = drawMap(
		{ answer, reading, topology, finer, others, context, areas, dataset, overlays },
		{
			width,
			height,
			language,
			theme,
			textScale,
			area,
			highlights,
			...(box === null ? {} : { box }),
			bins: bins.map(Number),
			choices: filtered ? choices : [],
			title: query.title === '1',
			legend: query.legend === '1',
			...(source === undefined ? {} : { source }),
			names: query.names === undefined ? (query.overlays?.includes('names') ?? true) : query.names === '1',
		},
	)
	return { svg, summary: summaryText({ answer, reading, areas, overlays, highlights, others }, language) }
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
