import { basename } from 'node:path'
import { ImportError } from '../run.ts'
import { didYouMean, plain } from '../suggest.ts'

/** Fields that describe the investment as a whole: every row of it must agree on them. */
export const wholeFields = [
	'title',
	'programme',
	'theme',
	'partner',
	'partner_kind',
	'status',
	'visibility',
	'starts_on',
	'ends_on',
	'budgeted',
	'committed',
	'spent',
	'college_target',
] as const
export type WholeField = (typeof wholeFields)[number]
type Field = WholeField | 'id' | 'area' | 'share'

/** Headers of each column of the template: its own name first, then what Dutch files call it. Case and signs do not matter. */
const headers: Record<Field, string[]> = {
	id: ['id', 'nummer', 'kenmerk', 'projectnummer', 'projectcode', 'zaaknummer'],
	title: ['title', 'titel', 'naam', 'project', 'projectnaam', 'investering'],
	programme: ['programme', 'program', 'programma'],
	theme: ['theme', 'thema', 'beleidsterrein'],
	partner: ['partner', 'organisatie', 'opdrachtgever'],
	partner_kind: ['partner_kind', 'soort partner', 'partnersoort', 'type partner', 'partner type'],
	status: ['status', 'stand'],
	visibility: ['visibility', 'zichtbaarheid', 'zichtbaar voor'],
	starts_on: ['starts_on', 'start', 'start date', 'startdatum', 'begin', 'begindatum', 'start op'],
	ends_on: ['ends_on', 'end', 'end date', 'einde', 'einddatum', 'eind op'],
	budgeted: ['budgeted', 'begroot', 'begroot bedrag', 'budget', 'aangevraagd'],
	committed: ['committed', 'toegezegd', 'verleend', 'verplicht', 'vastgelegd'],
	spent: ['spent', 'besteed', 'uitgegeven', 'gerealiseerd', 'vastgesteld'],
	college_target: ['college_target', 'collegedoel', 'college doel', 'doel college', 'collegedoelstelling'],
	area: ['area', 'buurt', 'buurtcode', 'gebied'],
	share: ['share', 'aandeel', 'deel'],
}
const required: Field[] = ['id', 'title', 'partner', 'status', 'starts_on']

interface MilestoneColumns {
	position: number
	title: number
	agreed: number | null
	actual: number | null
}

/** Where each field stands in the file, and the headers nobody knows. */
export interface TemplateColumns {
	names: string[]
	index: Partial<Record<Field, number>>
	milestones: MilestoneColumns[]
	unknown: string[]
}

const milestoneHeader =
	/^(?:milestone|mijlpaal)[ _-]?(\d{1,3})(?:[ _-]?(agreed|afgesproken|gepland|actual|werkelijk|bereikt|gehaald))?$/i
const isAgreed = /agreed|afgesproken|gepland/i

/** Finds the columns of the template. Throws ImportError naming a required column that is not there, or two for one field. */
export function templateColumns(file: string, names: string[]): TemplateColumns {
	const fields = new Map(Object.entries(headers).flatMap(([field, all]) => all.map((h) => [plain(h), field as Field])))
	const index: TemplateColumns['index'] = {}
	const unknown: string[] = []
	const milestones = new Map<number, { title?: number; agreed?: number; actual?: number }>()
	names.forEach((name, at) => {
		const milestone = milestoneHeader.exec(name.trim())
		const field = fields.get(plain(name))
		if (milestone) {
			const position = Number(milestone[1])
			const entry = milestones.get(position) ?? {}
			milestones.set(position, entry)
			entry[milestone[2] === undefined ? 'title' : isAgreed.test(milestone[2]) ? 'agreed' : 'actual'] = at
		} else if (field) {
			const earlier = index[field]
			if (earlier !== undefined) {
				throw new ImportError(`${basename(file)}: the columns "${names[earlier]}" and "${name}" are both ${field}`)
			}
			index[field] = at
		} else if (name.trim() !== '') unknown.push(name)
	})
	const known = Object.values(headers).flat()
	for (const field of required) {
		if (index[field] === undefined) {
			const near = unknown.find((name) => didYouMean(name, headers[field]) !== '')
			throw new ImportError(
				`${basename(file)} has no column ${field} (or ${headers[field].slice(1, 3).join(', ')})${near ? `; is "${near}" meant?` : ''} It has: ${names.join(', ')}`,
			)
		}
	}
	return {
		names,
		index,
		unknown: unknown.map((name) => `${name}${didYouMean(name, known)}`),
		milestones: [...milestones]
			.sort(([a], [b]) => a - b)
			.map(([position, { title, agreed, actual }]) => {
				if (title === undefined) {
					throw new ImportError(
						`${basename(file)} has dates of milestone ${position}, but no column milestone_${position}`,
					)
				}
				return { position, title, agreed: agreed ?? null, actual: actual ?? null }
			}),
	}
}
