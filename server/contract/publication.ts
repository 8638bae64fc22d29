import { z } from 'zod'

/** How figures are kept from telling about people; the limits page states them in words. */
export const disclosureRules = z.object({
	base: z
		.int()
		.min(1)
		.meta({ description: 'counts are rounded to a multiple of this, up or down by chance, always the same way' }),
	threshold: z.int().min(1).meta({ description: 'counts below this are not shown, zero included' }),
	cap: z.number().meta({ description: 'percentages above this are given as this' }),
	minimumInhabitants: z.int().meta({ description: 'an area with fewer inhabitants has no figures' }),
})
export type DisclosureRules = z.infer<typeof disclosureRules>

/** What an area that is left empty for its few people counts for in the totals around it: half as many as make it empty, their homes, and how many of them are of one age group. */
export const standIns = ({ minimumInhabitants }: Pick<DisclosureRules, 'minimumInhabitants'>) => ({
	inhabitants: Math.round(minimumInhabitants / 2),
	households: Math.round(minimumInhabitants / 5),
	ageGroup: Math.round(minimumInhabitants / 10),
})

/** An origin that may frame the embed: scheme, host, port; a host may begin with `*.`. */
const origin = z
	.string()
	.regex(/^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d{1,5})?$/i, 'must be an origin such as https://www.gemeente.nl')

/** What a publication says about itself, beside its figures; stored as JSON in the table `publication`. */
export const publicationSettings = z.object({
	rules: disclosureRules,
	basemap: z.boolean().meta({ description: 'false: nothing at all is fetched from another site' }),
	embedOrigins: z.array(origin).meta({ description: 'sites that may frame the embed; empty: none but its own' }),
	contact: z.string().nullable().meta({ description: 'where a resident can ask: an e-mail address or a page' }),
	withheld: z.object({ metrics: z.int(), categories: z.int(), investments: z.int(), cells: z.int() }).meta({
		description:
			'how much stayed inside: whole metrics, categories of reports, investments; and figures that are suppressed',
	}),
})
export type PublicationSettings = z.infer<typeof publicationSettings>

/** Version of a publication. */
export const publicationHash = z.string().regex(/^[0-9a-f]{16}$/, 'must be the version of a publication: 16 hex digits')

/** As /dataset tells it; null in an internal Dataset. */
export const publication = publicationSettings
	.extend({
		hash: publicationHash,
		defaultView: z.string().meta({ description: 'search parameters of the View it opens with' }),
	})
	.meta({ id: 'Publication' })
export type Publication = z.infer<typeof publication>
