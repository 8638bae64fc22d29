import { areaCode } from '../contract/common.ts'
import { hasAnswer } from '../contract/presentation/scene.ts'
import type { SceneAnswer, SceneQuestion } from '../contract/presentation/scene-answer.ts'
import type { Served } from '../served.ts'
import { agreementParts } from './agreement-parts.ts'
import { lineParts } from './line-parts.ts'
import { compareParts, listParts, mapParts } from './picture-parts.ts'
import { asPair } from './read-picture.ts'
import { type ReadView, readView } from './read-view.ts'
import { noParts, type SceneParts, type SceneSurroundings } from './scene-parts.ts'
import { SHOWN } from './shown-areas.ts'

/**
 * Everything that a scene draws and says besides its own words. What it asks and this Dataset does not have is told in `notices` and left
 * out: whatever was typed, that is no error. Throws only when the Dataset itself cannot be read.
 */
export async function readScene(served: Served, question: SceneQuestion): Promise<SceneAnswer> {
	const { kind, language, areas = [] } = question
	if (!hasAnswer(kind)) return { kind, level: 'buurt', names: {}, ...noParts }
	const [division, dataset, read] = await Promise.all([
		served.division(),
		served.dataset(),
		readView(served, question.view, 'view'),
	])
	const isKnown = (code: string) => division.byCode.has(code)
	const surroundings: SceneSurroundings = {
		language,
		highlights: areas.filter(isKnown),
		nameOf: (code) => division.byCode.get(code)?.name ?? code,
		whole: dataset.gemeente?.name ?? dataset.title,
	}
	const strangers = areas
		.filter((code) => !isKnown(code))
		.map((value) => ({ of: 'highlights', parameter: 'areas', value, reason: 'notInDataset' }) as const)
	const parts = await partsOf(served, question, read, surroundings)
	return {
		kind,
		level: parts.pictures[0]?.values.query.level ?? read.view.level,
		...parts,
		names: namesOf(parts, surroundings),
		notices: [...parts.notices, ...strangers],
	}
}

async function partsOf(
	served: Served,
	{ kind, view, beside = view }: SceneQuestion,
	read: ReadView,
	surroundings: SceneSurroundings,
): Promise<SceneParts> {
	switch (kind) {
		case 'map':
			return mapParts(served, read, surroundings)
		case 'needEffort':
			return mapParts(served, read.hasMetric ? await asPair(served, read) : read, surroundings)
		case 'ranking':
		case 'table':
			return listParts(served, read, SHOWN[kind], surroundings)
		case 'compare':
			return compareParts(served, [read, await readView(served, beside, 'beside')], surroundings)
		case 'lines':
			return lineParts(served, read, surroundings)
		case 'investments':
			return agreementParts(served, read, surroundings)
		case 'text':
		case 'closing':
			return noParts
		default:
			return kind satisfies never
	}
}

/** The name of every area that occurs. */
function namesOf(
	{ pictures, series, shown }: SceneParts,
	{ highlights, nameOf }: SceneSurroundings,
): Record<string, string> {
	const codes = new Set([
		...pictures.flatMap(({ values: { areas, reference } }) => [...areas, ...(reference ? [reference.code] : [])]),
		...(series?.series.map(({ area }) => area) ?? []),
		...shown,
		...highlights,
	])
	return Object.fromEntries(
		[...codes].filter((code) => areaCode.safeParse(code).success).map((code) => [code, nameOf(code)]),
	)
}
