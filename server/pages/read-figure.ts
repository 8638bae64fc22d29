import { toArea } from '../areas/division.ts'
import type { Level } from '../contract/common.ts'
import type { Box } from '../contract/picture/fit.ts'
import { openingBox } from '../contract/picture/opening-box.ts'
import type { AreaTopology } from '../contract/picture/topology.ts'
import { viewBox } from '../contract/picture/view-box.ts'
import { baseView } from '../contract/published-view.ts'
import { levelOfCode, noticesOfProblems, resolveView, type ViewNotice } from '../contract/resolve-view.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import type { View } from '../contract/view.ts'
import { decodeView, type ViewProblem } from '../contract/view-codec.ts'
import { within } from '../contract/within.ts'
import { ProblemError } from '../http/problem.ts'
import type { Served } from '../served.ts'
import { readValues } from '../values/values.ts'
import type { Figure } from './figure.ts'
import type { TopologyReader } from './read-topology.ts'

/** The question that a View asks of /values. */
const questionOf = ({ metric, level, period, classification, classes, breaks }: View) => ({
	metric,
	level,
	...(period === null ? {} : { period }),
	// Own classes without breaks yet: quantiles stand in.
	classification: classification === 'own' && breaks.length === 0 ? ('quantile' as const) : classification,
	classes,
	...(classification === 'own' && breaks.length > 0 ? { breaks } : {}),
})

/** Of a level whose borders the Dataset does not have: figures without a map. */
const noShapes: AreaTopology = {
	type: 'Topology',
	objects: { areas: { type: 'GeometryCollection', geometries: [] } },
	arcs: [],
}

/** What an embed is asked beside its View. */
interface Asked {
	/** The wijk or gemeente outside which nothing is shown. */
	lock?: string | null
	/** What is in sight when it opens. */
	bbox?: Box | null
	/** Pixels that a camera is thought to look through; left out: a camera does not count. */
	window?: { width: number; height: number }
	problems?: readonly ViewProblem[]
}

/**
 * What an address asks of a publication. What it names that is not published becomes what the publication opens with, said
 * in `notices`: an address in somebody's page never shows an error. Throws only when not even that can be shown. `problems`
 * are those of the options of an embed.
 */
export async function readFigure(
	served: Served,
	topologies: TopologyReader,
	params: URLSearchParams,
	{ lock = null, bbox = null, window, problems: others = [] }: Asked = {},
): Promise<Figure> {
	const [dataset, { metrics }, division] = await Promise.all([served.dataset(), served.metrics(), served.division()])
	const { view: asked, problems } = decodeView(params, baseView(dataset.publication))
	const notices: ViewNotice[] = noticesOfProblems([...others, ...problems])
	const codes = (level: Level) => new Set(division.levels[level].codes)
	const resolved = resolveView(asked, {
		dataset,
		metrics,
		areas: { buurt: codes('buurt'), wijk: codes('wijk'), gemeente: codes('gemeente') },
		categories: null,
	})
	notices.push(...resolved.notices)
	const { shown, answer } = await answerOf(served, resolved.view, notices)
	const { level } = answer.query
	// A wijk chosen on a map of buurten has no figure of its own there.
	if (shown.area !== null && levelOfCode(shown.area) !== level) shown.area = null
	const [topology, context] = await Promise.all([topologies.areas(level), topologies.context()])
	const whole = { answer, areas: division.levels[level].rows.map(toArea), topology: topology ?? noShapes }
	const locked = lock === null ? whole : within(whole, lock)
	if (locked === null) notices.push({ parameter: 'lockArea', value: lock ?? '', reason: 'notInDataset' })
	const inSight = locked ?? whole
	const row = lock === null ? undefined : division.byCode.get(lock)
	const area = row === undefined ? null : toArea(row)
	const everything = locked === null || area === null ? dataset.bbox : area.bbox
	const looked = window && shown.camera ? viewBox(shown.camera, window) : null
	const part = bbox ?? looked
	const box = part && openingBox(part, everything)
	if (bbox && !box) notices.push({ parameter: 'bbox', value: bbox.join(','), reason: 'notInDataset' })
	const above = new Set(inSight.areas.map(({ parent }) => parent))
	return {
		dataset,
		metrics,
		view: shown,
		notices,
		...inSight,
		parents: [...division.byCode.values()].filter(({ code }) => above.has(code)).map(toArea),
		lockArea: locked === null ? null : lock,
		box: box ?? everything,
		context,
	}
}

/** The Answer to a View; a period without figures at its level becomes the newest. */
async function answerOf(
	served: Served,
	view: View,
	notices: ViewNotice[],
): Promise<{ shown: View; answer: ValuesAnswer }> {
	try {
		return { shown: { ...view }, answer: await readValues(served, questionOf(view)) }
	} catch (error) {
		if (!(error instanceof ProblemError) || error.problem.parameter !== 'period' || view.period === null) throw error
		notices.push({ parameter: 'period', value: view.period, reason: 'periodWithoutFigures' })
		const shown = { ...view, period: null }
		return { shown, answer: await readValues(served, questionOf(shown)) }
	}
}
