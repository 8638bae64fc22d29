import { z } from 'zod'
import { areaCode, day, level, list } from './common.ts'

export const signalStatuses = ['open', 'inProgress', 'resolved', 'cancelled'] as const
export const signalStatus = z.enum(signalStatuses)
export type SignalStatus = z.infer<typeof signalStatus>

export const channels = ['report', 'observation'] as const
export const channel = z.enum(channels)

/** `afval` (a main category and all under it) or `afval/grofvuil`. */
export const categoryKey = z
	.string()
	.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'must be a main category, or main/sub, such as afval or afval/grofvuil')

/** Which signals count. Left out = everything; `from`/`to` left out = the last twelve months of the Dataset. */
export const signalFilter = {
	from: day.optional().meta({ description: 'first day; left out = twelve months before `to`', example: '2024-01-01' }),
	to: day.optional().meta({
		description: 'the day after the last; left out = the day after the newest signal',
		example: '2025-01-01',
	}),
	category: list(categoryKey).optional().meta({
		description: 'comma-separated: a main category and all under it (afval), or one sub (afval/grofvuil)',
		example: 'afval/grofvuil,wegen-verkeer-straatmeubilair',
	}),
	status: list(signalStatus)
		.optional()
		.meta({ description: 'comma-separated: open, inProgress, resolved, cancelled', example: 'open,inProgress' }),
	channel: list(channel).optional().meta({ description: 'comma-separated: report, observation', example: 'report' }),
}

/** The same filter as an Answer repeats it, with defaults filled in. Empty list = no restriction. */
export const signalFilterAnswer = z.object({
	from: z.string(),
	to: z.string(),
	category: z.array(z.string()),
	status: z.array(signalStatus),
	channel: z.array(channel),
})
export type SignalFilter = z.infer<typeof signalFilterAnswer>

export const categoriesAnswer = z.object({
	categories: z.array(
		z.object({
			main: z.string(),
			label: z.string(),
			count: z.int(),
			subs: z.array(z.object({ sub: z.string(), label: z.string(), count: z.int() })),
		}),
	),
})

/** `west,south,east,north` in WGS84. */
export const boundingBox = z
	.string()
	.transform((s) => s.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))))
	.pipe(z.tuple([z.number(), z.number(), z.number(), z.number()], 'must be west,south,east,north in degrees'))

export const pointsQuery = z.strictObject({
	...signalFilter,
	bbox: boundingBox
		.optional()
		.meta({ description: 'west,south,east,north in WGS84; left out = everywhere', example: '5.1,52.5,5.3,52.6' }),
	limit: z.coerce
		.number()
		.int()
		.min(1)
		.max(200_000)
		.default(40_000)
		.meta({ description: 'above it an even, repeatable sample' }),
})

/**
 * Header of the binary answer of /signals/points (see columns.ts for the container). Columns:
 * `position` Float32 [lon, lat] · `category` Uint16 index into `categories` · `status` Uint8 index into signalStatuses ·
 * `day` Int32 days since 1970-01-01 of created_on.
 */
export const pointsHeader = z.object({
	query: signalFilterAnswer,
	total: z.int().meta({ description: 'signals under the filter, inside bbox when that is given' }),
	shown: z.int().meta({ description: 'rows sent: all, or an even, repeatable sample when total exceeds the limit' }),
	categories: z.array(z.object({ main: z.string(), sub: z.string(), mainLabel: z.string(), subLabel: z.string() })),
})
export type PointsHeader = z.infer<typeof pointsHeader>

export const hexagonsQuery = z.strictObject({
	...signalFilter,
	resolution: z.coerce
		.number()
		.int()
		.min(6)
		.max(11)
		.default(9)
		.meta({ description: 'of H3: 9 is about 0.1 km² a cell; the answer is coarser when there would be too many' }),
})

export const hexagonsAnswer = z.object({
	query: signalFilterAnswer,
	resolution: z.int().meta({ description: 'coarser than asked when the cells would be more than 30,000' }),
	total: z.int(),
	breaks: z.array(z.number()).meta({ description: 'edges of the classes of `density`, ascending' }),
	cells: z.array(z.string()).meta({ description: 'H3 index' }),
	counts: z.array(z.int()),
	density: z.array(z.number()).meta({ description: 'signals per km², divided by the true area of each cell' }),
})
export type HexagonsAnswer = z.infer<typeof hexagonsAnswer>

/** Signals of one area under the filter, by category, with handling time. */
export const summaryQuery = z.strictObject({ ...signalFilter, area: areaCode })

export const signalSummary = z.object({
	query: signalFilterAnswer,
	area: z.string(),
	level,
	total: z.int(),
	open: z.int().meta({ description: 'status open or inProgress' }),
	handling: z
		.object({
			resolved: z.int().meta({ description: 'signals with a day of resolution, on which the days are based' }),
			medianDays: z.number(),
			p90Days: z.number(),
		})
		.nullable()
		.meta({ description: 'null when no signal has a day of resolution' }),
	categories: z.array(
		z.object({
			main: z.string(),
			label: z.string(),
			count: z.int(),
			medianDays: z.number().nullable(),
			subs: z.array(z.object({ sub: z.string(), label: z.string(), count: z.int() })),
		}),
	),
})
