import type { z } from 'zod'
import type { ValuesAnswer, valuesQuery } from '../contract/values.ts'
import { badParameter } from '../http/problem.ts'
import type { Served } from '../served.ts'
import { classify } from './classify.ts'
import { type Evaluated, evaluate } from './evaluate.ts'
import { findMetric, resolveWhen } from './question.ts'

/** The reference area of a Dataset of one gemeente: the gemeente itself, under the same question. */
async function readReference(
	served: Served,
	at: (level: 'gemeente') => Promise<Evaluated>,
	available: boolean,
): Promise<ValuesAnswer['reference']> {
	const { gemeente } = await served.dataset()
	if (!gemeente || !available) return null
	const { values, status } = await at('gemeente')
	return { ...gemeente, value: values[0] ?? null, status: status[0] ?? 'missing' }
}

/** The Answer to a question of /values: one value per area, with status, classes, reference and sources. */
export async function readValues(served: Served, query: z.output<typeof valuesQuery>): Promise<ValuesAnswer> {
	const { level, classification, classes, breaks: own } = query
	if (classification === 'own' && !own) throw badParameter('breaks', undefined, 'is required with classification=own')
	if (classification !== 'own' && own) {
		throw badParameter('breaks', own.join(','), `goes with classification=own only, not with ${classification}`)
	}
	const metric = await findMetric(served, query.metric)
	const when = await resolveWhen(served, metric, level, query)
	const [division, at] = await Promise.all([served.division(), evaluate(served, metric, when)])
	const [evaluated, reference] = await Promise.all([
		at(level),
		readReference(served, at, metric.levels.includes('gemeente')),
	])
	const { values, status, numerator, denominator, aggregation, unplaced, source } = evaluated
	const reliable = values.filter((value, i): value is number => value !== null && status[i] === 'ok')
	return {
		query: { metric: metric.id, level, ...when, classification, classes: own ? own.length + 1 : classes },
		metric: { ...metric, source },
		breaks: classify(reliable, classification, classes, own),
		areas: division.levels[level].codes,
		values,
		status,
		numerator,
		reference,
		denominator,
		aggregation,
		unplaced,
	}
}
