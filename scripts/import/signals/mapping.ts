import { z } from 'zod'
import { channel, signalStatus } from '../../../server/contract/signal.ts'
import { readMapping } from '../read-mapping.ts'

/** Columns that may hold a reporter, an address or free text. A mapping that reads one is refused. */
const PRIVATE =
	/reporter|melder|aanvrager|e-?mail|telefoon|phone|mobiel|^street|straatnaam|^straat$|huisn|huisl|toevoeging|postcode|zip ?code|adres|address|(^|[._ ])tekst$|(^|[._ ])text$|(?<!(categorie|status|rubriek|soort|type)[_ ]?)omschrijving|description|toelichting|free.?text|vrije.?tekst|remark|opmerking|notiti|status_notes|naam_?melder|voornaam|achternaam|surname|bsn/i

const column = z
	.string()
	.min(1)
	.refine((name) => !PRIVATE.test(name), {
		error: (issue) => `reads the column "${issue.input}": a reporter, an address or free text is never stored`,
	})
	.meta({ description: 'header of a column, or property of a feature; a dot goes into nested JSON' })

/** A day: a column with a date or a moment, or a date and a time of day in two columns. */
const moment = z.union([
	column,
	z.strictObject({
		date: column,
		time: column.optional(),
		zone: z
			.enum(['Europe/Amsterdam', 'UTC'])
			.optional()
			.meta({ description: 'of values without an offset; Europe/Amsterdam when left out' }),
	}),
])

const swapped = z
	.boolean()
	.optional()
	.meta({ description: 'true: the columns hold each other’s values, as lat and lng in locations.csv of Signalen do' })

const position = z.union([
	z.strictObject({ lon: column, lat: column, swapped }),
	z.strictObject({ x: column, y: column, swapped }).meta({ description: 'RD New (EPSG:28992)' }),
	z.strictObject({ wkt: column, swapped }).meta({ description: 'POINT or MULTIPOINT of one; degrees or RD' }),
	z
		.strictObject({ geojson: column })
		.meta({ description: 'a GeoJSON Point inside the object, or as text in a cell; degrees or RD' }),
	z.literal('geometry').meta({ description: 'of the GeoJSON feature; degrees or RD' }),
])

const label = z.union([
	z.strictObject({
		column,
		slug: column.optional().meta({ description: 'column with the slug; made of the label when left out' }),
	}),
	z.strictObject({ fixed: z.string().min(1).max(100) }),
])

/** Words of the source → ours, without regard to case. Every word that occurs must be named; `""` is an empty cell. */
const words = <T extends z.ZodType>(value: T) =>
	z.union([z.strictObject({ column, values: z.record(z.string(), value) }), z.strictObject({ fixed: value })])

/** How the rows of a source become signals; documented in data/sources/README.md. */
export const signalMapping = z.strictObject({
	$schema: z.string().optional(),
	kind: z.literal('signals'),
	about: z.string().optional().meta({ description: 'what the file is and where it comes from, for people' }),
	licence: z.string().nullable().default(null),
	url: z.string().nullable().default(null),
	delimiter: z.enum([',', ';', '\t', '|']).optional().meta({ description: 'CSV; found when left out' }),
	path: z
		.array(z.string())
		.optional()
		.meta({ description: 'JSON: keys that lead to the list; ["features"] for GeoJSON, [] for a list at the top' }),
	id: z.array(column).min(1).optional().meta({
		description:
			'columns that together identify a signal; left out: a hash of position, category and creation, as for the public Signalen response',
	}),
	position,
	created: moment,
	resolved: moment.optional(),
	category: z.strictObject({ main: label, sub: label.optional() }),
	status: words(signalStatus)
		.optional()
		.meta({ description: 'left out: resolved where there is a day of resolution, else open' }),
	channel: words(channel).default({ fixed: 'report' }),
	visibility: z.enum(['team', 'partners', 'public']).default('team'),
	where: z
		.record(column, z.array(z.string()).min(1))
		.default({})
		.meta({ description: 'only rows with one of these values count as rows: leaves out child signals, drafts, tests' }),
	duplicates: z
		.enum(['refuse', 'last'])
		.default('refuse')
		.meta({ description: 'two rows with one id in one file that differ: refuse the later, or take the last' }),
})
export type SignalMapping = z.infer<typeof signalMapping>
export type Moment = z.infer<typeof moment>
export type Label = z.infer<typeof label>

/** Reads and checks a mapping. Throws ImportError that names the file and every field at fault. */
export const readSignalMapping = (file: string): Promise<SignalMapping> => readMapping(file, 'signals', signalMapping)
