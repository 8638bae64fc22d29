import { z } from 'zod'

/** CBS area code: BU + 8, WK + 6 or GM + 4; letters occur since 2025. */
export const areaCode = z
	.string()
	.regex(/^(BU\d{4}[0-9A-Z]{4}|WK\d{4}[0-9A-Z]{2}|GM\d{4})$/, 'must be a CBS area code such as BU01060000')
	.meta({ example: 'BU90010101' })

export const levels = ['buurt', 'wijk', 'gemeente'] as const
export const level = z.enum(levels)
export type Level = z.infer<typeof level>

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in both languages of the interface. */
export const text = z.object({ nl: z.string(), en: z.string() })
export type Text = z.infer<typeof text>

/** Calendar day in Europe/Amsterdam, `2024-05-31`. Ranges are half-open: `from` is in, `to` is not. */
export const day = z.iso.date('must be a date such as 2024-05-31').meta({ example: '2024-01-01' })

/** A calendar year as text, or `all` for every year of the Dataset together (investments). */
export const period = z
	.string()
	.regex(/^(\d{4}|all)$/, 'must be a year such as 2024, or all')
	.meta({ example: '2024' })

/** Comma-separated list in a query parameter, to an array without empty members or repeats. */
export function list<T extends z.ZodType<string, string>>(member: T) {
	return z
		.string()
		.transform((s) => [...new Set(s.split(',').filter((part) => part !== ''))])
		.pipe(z.array(member))
}

/** How a table as CSV is written; every `.csv` route takes these beside its question. */
export const csvChoices = {
	language: z
		.enum(languages)
		.default('nl')
		.meta({ description: 'of names and units; columns and statuses stay English' }),
	decimal: z.enum(['point', 'comma']).default('point').meta({
		description: 'comma: decimal comma and `;` between columns, as Dutch spreadsheets expect',
	}),
}

export const source = z.object({
	name: z.string().meta({ description: 'as shown beside every number', example: 'CBS 85984NED' }),
	licence: z.string().nullable(),
	url: z.string().nullable(),
})
export type Source = z.infer<typeof source>

/** RFC 9457, answered as application/problem+json. */
export const problem = z
	.object({
		type: z.string(),
		title: z.string(),
		status: z.int(),
		detail: z.string(),
		parameter: z.string().optional().meta({ description: 'the query or path parameter at fault' }),
		value: z.string().optional().meta({ description: 'its value as sent, cut at 200 characters' }),
		suggestions: z.array(z.string()).optional().meta({ description: 'values that would have been right' }),
		requestId: z
			.string()
			.optional()
			.meta({ description: 'names this request in the log of the server; also the header X-Request-Id' }),
	})
	.meta({ id: 'Problem' })
export type Problem = z.infer<typeof problem>
