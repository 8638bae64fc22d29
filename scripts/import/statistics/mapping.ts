import { basename } from 'node:path'
import { z } from 'zod'
import { metrics } from '../../../data/metrics.ts'
import { level } from '../../../server/contract/common.ts'
import { encodings } from '../decode-text.ts'
import { readJson } from '../read-geojson.ts'
import { checkMapping } from '../read-mapping.ts'
import { didYouMean } from '../suggest.ts'

const year = z.string().regex(/^\d{4}$/, 'must be a year such as "2024"')

/** A metric of the catalogue that is stored as it is read; a rate that the server works out itself is not. */
const storedMetric = z.string().superRefine((id, context) => {
	const metric = metrics.find((m) => m.id === id)
	if (metric?.evaluation.kind === 'statistic') return
	const message =
		metric?.evaluation.kind === 'ratio'
			? `${id} is worked out from ${metric.evaluation.numerator}: map that one`
			: metric
				? `${id} is not read from a table`
				: `unknown metric ${id}${didYouMean(
						id,
						metrics.filter((m) => m.evaluation.kind === 'statistic').map((m) => m.id),
					)}`
	context.addIssue({ code: 'custom', message })
})

const shared = {
	source: z
		.strictObject({
			name: z.string().min(1),
			licence: z.string().nullable().default(null),
			url: z.string().nullable().default(null),
		})
		.meta({ description: 'shown with every number; one mapping per source, also when one file holds several' }),
	year: z.int().min(1990).max(2100).meta({ description: 'year of division of the area codes in the file' }),
	area: z.string().meta({ description: 'column with the area code; padding is taken off' }),
	level: level.optional().meta({ description: 'of codes without prefix, such as 01060000' }),
	delimiter: z.string().min(1).max(1).optional().meta({ description: 'left out: found in the header line' }),
	encoding: z.enum(encodings).optional().meta({ description: 'left out: found in the bytes' }),
	decimal: z
		.enum(['comma', 'point'])
		.optional()
		.meta({ description: 'left out: a number that can be read in two ways, such as 1.234, is refused' }),
	missing: z
		.array(z.string())
		.default([])
		.meta({ description: 'cells that mean "not known", beside "", "." and −99995' }),
	suppressed: z.array(z.string()).default([]).meta({ description: 'cells that mean "secret", beside "x" and −99997' }),
	attributes: z.strictObject({ landArea: z.string().optional() }).default({}).meta({
		description: 'columns that say something about the area itself where the borders did not (hectares of land)',
	}),
}
const factor = z.number().default(1).meta({ description: 'the cell is multiplied by this' })

/** One row per area, a column per metric and period. */
const wide = z.strictObject({
	...shared,
	columns: z
		.array(
			z.strictObject({
				column: z.string(),
				metric: storedMetric,
				period: year,
				factor,
				optional: z.boolean().default(false).meta({ description: 'true: a file without this column is right too' }),
			}),
		)
		.min(1),
})

/** One row per area, metric and period. */
const long = z.strictObject({
	...shared,
	metricColumn: z.string(),
	periodColumn: z.string().meta({ description: 'holds 2024 or 2024JJ00; rows of months and quarters are not read' }),
	valueColumn: z.string(),
	metrics: z
		.record(z.string(), z.union([storedMetric, z.strictObject({ metric: storedMetric, factor })]))
		.meta({ description: 'code in metricColumn → metric; rows with other codes are not read' }),
})

type WideMapping = z.infer<typeof wide>
type LongMapping = z.infer<typeof long>
/** How the columns of a table become statistics: the file given with --mapping. */
export type Mapping = WideMapping | LongMapping

/** Reads and checks a mapping; an ImportError names every fault with its place in the file. */
export async function readStatisticsMapping(file: string): Promise<Mapping> {
	const json = await readJson(file)
	const isLong = typeof json === 'object' && json !== null && 'metricColumn' in json
	return checkMapping(json, basename(file), 'statistics', isLong ? long : wide)
}
