import type { z } from 'zod'
import type { AreaRow } from '../areas/division.ts'
import { areaOr404 } from '../areas/profile.ts'
import { type Criterion, MAXIMUM_CANDIDATES, MAXIMUM_CRITERIA, readCriterion } from '../contract/criterion.ts'
import type { prioritiesQuery } from '../contract/priority.ts'
import { badParameter } from '../http/problem.ts'
import type { Served } from '../served.ts'

/** What is weighed: two or more areas of one level, by one or more different metrics. */
export interface Choice {
	candidates: AreaRow[]
	criteria: Criterion[]
}

/** Reads a choice out of a query; refuses too few, too many, strangers, mixed levels and a metric that stands there twice. */
export async function readChoice(served: Served, query: z.output<typeof prioritiesQuery>): Promise<Choice> {
	const { candidates: codes, criteria: written } = query
	const asked = { candidates: codes.join(','), criteria: written.join(',') }
	if (codes.length < 2 || codes.length > MAXIMUM_CANDIDATES) {
		throw badParameter('candidates', asked.candidates, `must be 2 to ${MAXIMUM_CANDIDATES} areas, separated by commas`)
	}
	if (written.length < 1 || written.length > MAXIMUM_CRITERIA) {
		throw badParameter('criteria', asked.criteria, `must be 1 to ${MAXIMUM_CRITERIA} criteria, separated by commas`)
	}
	const division = await served.division()
	const candidates = codes.map((code) => areaOr404(division, code, 'candidates', 400))
	const stranger = candidates.find(({ level }) => level !== candidates[0]?.level)
	if (stranger) {
		throw badParameter(
			'candidates',
			stranger.code,
			`are of one level: ${stranger.code} is a ${stranger.level}, ${candidates[0]?.code} a ${candidates[0]?.level}`,
		)
	}
	const criteria = written.map(readCriterion)
	const repeated = criteria.find(({ metric }, i) => criteria.findIndex((other) => other.metric === metric) !== i)
	if (repeated) throw badParameter('criteria', asked.criteria, `${repeated.metric} is given more than once`)
	return { candidates, criteria }
}
