import { z } from 'zod'
import { level, text } from '../../server/contract/common.ts'
import { investmentStatus } from '../../server/contract/investment.ts'
import { metricId } from '../../server/contract/metric.ts'
import { publicationSettings } from '../../server/contract/publication.ts'
import { categoryKey } from '../../server/contract/signal.ts'

const year = z.string('must be a year in quotes, such as "2024"').regex(/^\d{4}$/, 'must be a year such as 2024')
const atLevels = z.array(level).min(1, 'must name at least one level')

/** A kind of report under the name that residents read: a main category, or one sub of it. */
const publishedCategory = z.strictObject({
	category: categoryKey,
	label: text,
	/** Left out: every level of the publication. */
	levels: atLevels.optional(),
})

/**
 * publication.json: what may be public. What is not named here stays inside. Metrics are ids of the catalogue; their figures
 * go out for the named levels and years as far as the Dataset has them.
 */
export const publicationConfig = z.strictObject({
	title: z.string().min(1).max(120).optional(),
	/** Left out: every level of the Dataset. */
	levels: atLevels.optional(),
	/** Left out: every year that there is. */
	years: z.strictObject({ from: year, to: year }).optional(),
	metrics: z
		.array(
			z.union([metricId, z.strictObject({ metric: metricId, levels: atLevels.optional() })], {
				error: 'must be the id of a metric, or {"metric": …, "levels": […]}',
			}),
		)
		.default([]),
	/** Reports, counted per calendar year: their total is that of these categories together. */
	signals: z
		.strictObject({ categories: z.array(publishedCategory).min(1, 'must name at least one category') })
		.optional(),
	/** Investments that are public by themselves, as far as they are not excepted here. */
	investments: z
		.strictObject({ statuses: z.array(investmentStatus).min(1).optional(), except: z.array(z.string()).default([]) })
		.optional(),
	defaultView: z.string().default(''),
	basemap: publicationSettings.shape.basemap.default(true),
	embedOrigins: publicationSettings.shape.embedOrigins.default([]),
	contact: publicationSettings.shape.contact.default(null),
})
export type PublicationConfig = z.infer<typeof publicationConfig>
