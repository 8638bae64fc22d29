import { z } from 'zod'
import { areaCode, list } from './common.ts'

export const investmentStatuses = ['planned', 'inProgress', 'onHold', 'completed', 'cancelled'] as const
export const investmentStatus = z.enum(investmentStatuses)
export const partnerKinds = ['municipality', 'housing', 'welfare', 'police', 'school', 'other'] as const
export const partnerKind = z.enum(partnerKinds)

export const investmentsQuery = z.strictObject({
	area: areaCode.optional().meta({
		description: 'a buurt, wijk or gemeente; amounts stay those of the whole investment, `share` says what falls here',
	}),
	status: list(investmentStatus)
		.optional()
		.meta({ description: `comma-separated: ${investmentStatuses.join(', ')}`, example: 'planned' }),
	partner: z
		.string()
		.optional()
		.meta({ description: 'name of a partner, as `partners` of the answer gives them', example: 'Gemeente' }),
})

export const investment = z
	.object({
		id: z.string(),
		title: z.string(),
		programme: z.string().nullable(),
		theme: z.string().nullable(),
		partner: z.string(),
		partnerKind,
		status: investmentStatus,
		startsOn: z.string(),
		endsOn: z.string().nullable(),
		budgeted: z.number().nullable().meta({ description: 'euros, of the whole investment' }),
		committed: z.number().nullable(),
		spent: z.number().nullable(),
		collegeTarget: z.string().nullable(),
		late: z.boolean().meta({
			description:
				'an agreed date has passed on the peildatum without the milestone reached, and the work is not cancelled',
		}),
		share: z
			.number()
			.nullable()
			.meta({ description: 'the part that falls in the asked area; null when no area was asked' }),
		areas: z
			.array(z.object({ code: areaCode, name: z.string(), share: z.number(), lon: z.number(), lat: z.number() }))
			.meta({
				description: 'buurten; empty: "niet op de kaart"',
			}),
		milestones: z.array(
			z.object({
				title: z.string(),
				agreedOn: z.string(),
				actualOn: z.string().nullable(),
				late: z.boolean().meta({
					description:
						'agreed before the peildatum and not reached; what was reached late shows from actualOn after agreedOn',
				}),
			}),
		),
		source: z.string(),
	})
	.meta({ id: 'Investment' })
export type Investment = z.infer<typeof investment>

export const investmentsAnswer = z.object({
	asOf: z.string().meta({ description: 'peildatum on which "late" is judged' }),
	partners: z.array(z.object({ name: z.string(), kind: partnerKind })),
	investments: z.array(investment),
})
