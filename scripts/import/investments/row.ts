import { isoDay, localDay } from '../local-day.ts'
import { readEuros, readShare } from './amounts.ts'
import { CellFault } from './cell-fault.ts'
import { type TemplateColumns, type WholeField, wholeFields } from './columns.ts'
import { readPartnerKind, readStatus, readTheme, readVisibility } from './words.ts'

export interface Milestone {
	position: number
	title: string
	agreedOn: string
	actualOn: string | null
}

/** What the rows of one investment must agree on; null: the cell is empty. Days as text, euros as numbers. */
export interface InvestmentRow {
	id: string
	whole: Record<WholeField, string | number | null>
	milestones: Milestone[]
	area: string | null
	share: number | null
}

/** Reads one row of the template. Throws CellFault for the first cell that cannot be used. */
export function readRow(columns: TemplateColumns, cells: string[]): InvestmentRow {
	const at = (index: number | null | undefined) =>
		index === null || index === undefined ? '' : (cells[index] ?? '').trim()
	const nameOf = (index: number | undefined, otherwise: string) =>
		index === undefined ? otherwise : (columns.names[index] ?? otherwise)

	const id = at(columns.index.id)
	if (id === '')
		throw new CellFault(nameOf(columns.index.id, 'id'), null, 'is empty: every row needs the id of its investment')
	const whole = Object.fromEntries(
		wholeFields.map((field) => {
			const text = at(columns.index[field])
			return [field, text === '' ? null : readField(field, nameOf(columns.index[field], field), text)]
		}),
	) as Record<WholeField, string | number | null>

	const milestones = columns.milestones.flatMap(({ position, title, agreed, actual }): Milestone[] => {
		const name = at(title)
		const dates = [agreed, actual].map((index) =>
			at(index) === '' ? null : readDay(nameOf(index ?? undefined, ''), at(index)),
		)
		const [agreedOn = null, actualOn = null] = dates
		if (name === '' && agreedOn === null && actualOn === null) return []
		if (name === '') throw new CellFault(nameOf(title, ''), null, 'is empty, though a date of this milestone is given')
		if (agreedOn === null) {
			throw new CellFault(nameOf(agreed ?? title, ''), null, `is empty: milestone ${position} needs an agreed date`)
		}
		return [{ position, title: name, agreedOn, actualOn }]
	})

	const area = at(columns.index.area) || null
	const shareText = at(columns.index.share)
	const share = shareText === '' ? null : readShare(nameOf(columns.index.share, 'share'), shareText)
	if (area === null && share !== null) {
		throw new CellFault(nameOf(columns.index.area, 'area'), null, 'is empty, though a share is given')
	}
	return { id, whole, milestones, area, share }
}

function readField(field: WholeField, column: string, text: string): string | number | null {
	switch (field) {
		case 'status':
			return readStatus(column, text)
		case 'visibility':
			return readVisibility(column, text)
		case 'partner_kind':
			return readPartnerKind(column, text)
		case 'theme':
			return readTheme(text)
		case 'starts_on':
		case 'ends_on':
			return readDay(column, text)
		case 'budgeted':
		case 'committed':
		case 'spent':
			return readEuros(column, text)
		case 'title':
		case 'programme':
		case 'partner':
		case 'college_target':
			return text
	}
}

function readDay(column: string, text: string): string {
	try {
		return isoDay(localDay(text))
	} catch (problem) {
		if (!(problem instanceof RangeError)) throw problem
		throw new CellFault(column, text, problem.message)
	}
}
