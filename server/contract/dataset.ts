import { z } from 'zod'
import { areaCode, level } from './common.ts'
import { edition } from './presentation/edition.ts'
import { publication } from './publication.ts'

/** What the server serves: shown in the header, on the sources page, and where the browser starts. */
export const datasetAnswer = z
	.object({
		title: z.string(),
		fictional: z.boolean(),
		divisionYear: z.int(),
		asOf: z.string().nullable(),
		sourceNote: z.string().nullable(),
		bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
		levels: z.array(z.object({ level, count: z.int() })),
		gemeente: z.object({ code: areaCode, name: z.string() }).nullable().meta({ description: 'null: several' }),
		geometry: z.array(z.object({ level: z.enum(['buurt', 'wijk', 'gemeente', 'context']), hash: z.string() })).meta({
			description: 'what /areas.topojson and /areas.geojson can give, with the hash that makes it cacheable for ever',
		}),
		signals: z
			.object({ count: z.int(), unplaced: z.int(), from: z.string(), to: z.string() })
			.nullable()
			.meta({ description: 'to is exclusive; null: no signals' }),
		investments: z.object({ count: z.int(), unplaced: z.int() }).nullable(),
		publication: publication
			.nullable()
			.meta({ description: 'not null: this is a publication, and the server shows its public face; null: internal' }),
		edition: edition
			.nullable()
			.meta({ description: 'not null: a frozen edition of a presentation, with just what its scenes need' }),
		runs: z.array(
			z.object({
				kind: z.string(),
				source: z.string(),
				licence: z.string().nullable(),
				url: z.string().nullable(),
				files: z.string(),
				at: z.string(),
				read: z.int(),
				stored: z.int(),
				unchanged: z.int(),
				refused: z.int(),
				unplaced: z.int(),
			}),
		),
	})
	.meta({ id: 'Dataset' })
export type Dataset = z.infer<typeof datasetAnswer>

export const healthAnswer = z.object({ status: z.literal('ok'), schemaVersion: z.int(), dataset: z.string() })
