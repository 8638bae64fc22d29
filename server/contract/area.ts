import { z } from 'zod'
import { areaCode, csvChoices, level, source } from './common.ts'

export const buildingPeriods = ['before1945', '1945-1970', '1970-1990', '1990-2010', 'after2010'] as const

export const area = z
	.object({
		code: areaCode,
		level,
		name: z.string(),
		parent: z.string().nullable(),
		inhabitants: z.int().nullable(),
		lon: z.number(),
		lat: z.number(),
		bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
	})
	.meta({ id: 'Area' })
export type Area = z.infer<typeof area>

export const areasQuery = z.strictObject({ level: level.default('buurt').meta({ description: 'which areas' }) })
export const areasAnswer = z.object({ level, year: z.int(), areas: z.array(area) })

export const geometryQuery = z.strictObject({
	level: z
		.enum(['buurt', 'wijk', 'gemeente', 'context'])
		.default('buurt')
		.meta({ description: 'context: water, parks and roads, where the Dataset has them' }),
	hash: z.string().optional().meta({
		description: 'from /dataset; with the right hash the answer may be kept for ever',
		example: '842a41e75a73f506',
	}),
})

/** How `similar` was chosen; the screen states it in words. */
const similarRule = z.object({
	urbanity: z.int().nullable().meta({ description: 'CBS urbanity class 1–5 that the areas share' }),
	buildingPeriod: z
		.enum(buildingPeriods)
		.nullable()
		.meta({ description: 'null: not known in this Dataset, so not used' }),
})

export const areaProfile = area
	.extend({
		year: z.int(),
		ancestors: z
			.array(z.object({ code: areaCode, level, name: z.string() }))
			.meta({ description: 'wijk, then gemeente' }),
		households: z.int().nullable(),
		landArea: z.number().nullable().meta({ description: 'hectares' }),
		urbanity: z.int().nullable(),
		buildingPeriod: z.enum(buildingPeriods).nullable(),
		similar: z
			.object({ rule: similarRule, codes: z.array(areaCode) })
			.nullable()
			.meta({
				description:
					'other areas of the same level, same urbanity class and building period; null when neither is known',
			}),
		source,
	})
	.meta({ id: 'AreaProfile' })
export type AreaProfile = z.infer<typeof areaProfile>

export const neighboursQuery = z.strictObject({
	level: level.default('buurt').meta({ description: 'neighbours of the same level' }),
})
export const neighboursCsvQuery = neighboursQuery.extend(csvChoices)

/** Code → codes of the areas that it borders on, ascending; an area without neighbours has an empty list. */
export const neighboursAnswer = z
	.record(areaCode, z.array(areaCode))
	.meta({ id: 'NeighboursAnswer', example: { BU90010101: ['BU90010102'] } })
