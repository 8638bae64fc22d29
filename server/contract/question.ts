import { z } from 'zod'
import { areaCode, level, period } from './common.ts'
import { metricId } from './metric.ts'
import { signalFilter, signalFilterAnswer } from './signal.ts'

/** What every question about one metric asks: which metric, per what, when, and of signals which. */
export const metricQuestion = {
	metric: metricId.meta({ description: 'an id of /metrics', example: 'signals.per1000' }),
	level: level.default('buurt').meta({ description: 'one value per area of this level' }),
	period: period.optional().meta({ description: 'statistics and investments; left out = the newest with data' }),
	...signalFilter,
}

/** The question as answered, defaults filled in: `period` for years, `filter` for days, never both. */
export const answeredQuestion = z.object({
	metric: metricId,
	level,
	period: z.string().nullable(),
	filter: signalFilterAnswer.nullable(),
})

/** The areas that are held against each other: a change of universe changes every expectation and every q. */
export const universe = areaCode.optional().meta({
	description: 'only areas inside this wijk or gemeente are compared; left out = all of the Dataset',
	example: 'GM9001',
})
export const answeredUniverse = z.object({ code: areaCode, name: z.string() }).nullable()
