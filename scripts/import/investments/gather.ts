import type { Refusal } from '../run.ts'
import { didYouMean } from '../suggest.ts'
import { CellFault } from './cell-fault.ts'
import { wholeFields } from './columns.ts'
import type { InvestmentRow, Milestone } from './row.ts'

/** An investment made of its rows, as it is to be stored. */
export interface Investment {
	id: string
	rows: number
	whole: InvestmentRow['whole']
	areas: { code: string; share: number }[]
	milestones: Milestone[]
}

/** A row of a file with what it holds, or why it is refused. */
export interface PlacedRow {
	file: string
	line: number
	/** Id as written, also of a refused row where it can be read. */
	id: string | null
	content: InvestmentRow | CellFault
}

/** Buurten of the division, by code, and their names. */
export type Buurten = ReadonlyMap<string, string>

/**
 * Puts the rows of each investment together. There is no half investment: when one row is refused, all rows of its id
 * are, each with its own reason or a pointer to the first.
 */
export function gatherInvestments(
	rows: readonly PlacedRow[],
	buurten: Buurten,
	foreignIds: ReadonlyMap<string, string>,
): { investments: Investment[]; refused: Refusal[] } {
	const groups = new Map<string, PlacedRow[]>()
	for (const row of rows) {
		const key = row.id ?? `${row.file}\n${row.line}`
		groups.set(key, [...(groups.get(key) ?? []), row])
	}
	const investments: Investment[] = []
	const refused: Refusal[] = []
	for (const group of groups.values()) {
		const faults = new Map<PlacedRow, CellFault>()
		const made = gatherOne(group, buurten, foreignIds, faults)
		if (made) investments.push(made)
		else for (const row of group) refused.push(refusalOf(row, faults))
	}
	return { investments, refused }
}

function refusalOf(row: PlacedRow, faults: Map<PlacedRow, CellFault>): Refusal {
	const { file, line } = row
	const own = faults.get(row)
	if (own) return { file, line, column: own.column, value: own.value, reason: own.message }
	const [first] = faults.keys()
	return {
		file,
		line,
		column: 'id',
		value: `${row.id} (see line ${first?.line})`,
		reason: 'another row of this investment is refused, and an investment is stored whole or not at all',
	}
}

function gatherOne(
	group: PlacedRow[],
	buurten: Buurten,
	foreignIds: ReadonlyMap<string, string>,
	faults: Map<PlacedRow, CellFault>,
): Investment | null {
	const attempt = (row: PlacedRow, check: () => void) => {
		if (faults.has(row)) return
		try {
			check()
		} catch (problem) {
			if (!(problem instanceof CellFault)) throw problem
			faults.set(row, problem)
		}
	}
	const contents: { row: PlacedRow; content: InvestmentRow }[] = []
	for (const row of group) {
		if (row.content instanceof CellFault) faults.set(row, row.content)
		else contents.push({ row, content: row.content })
	}
	const [first] = contents
	if (!first) return null
	const { whole, milestones, id } = first.content
	attempt(first.row, () => checkWhole(id, whole, foreignIds))
	for (const { row, content } of contents.slice(1)) attempt(row, () => checkAgrees(first, content))

	const shares = new Map<string, number>()
	let sum = 0
	for (const { row, content } of contents) {
		attempt(row, () => {
			const code = placeOf(content, contents.length, buurten)
			if (code === null) return
			if (shares.has(code)) throw new CellFault('area', code, 'stands twice for this investment')
			if (content.share === null && contents.length > 1) {
				throw new CellFault('share', null, 'is empty: with several buurten each needs its share')
			}
			const share = content.share ?? 1
			sum += share
			if (sum > 1 + 1e-9) throw new CellFault('share', String(share), 'brings the shares of this investment above 1')
			shares.set(code, share)
		})
	}
	if (faults.size > 0) return null
	const areas = [...shares].map(([code, share]) => ({ code, share })).sort((a, b) => (a.code < b.code ? -1 : 1))
	return { id, rows: group.length, whole, areas, milestones }
}

function checkWhole(id: string, whole: InvestmentRow['whole'], foreignIds: ReadonlyMap<string, string>) {
	for (const field of ['title', 'partner', 'status', 'starts_on'] as const) {
		if (whole[field] === null) throw new CellFault(field, null, 'is empty in the first row of this investment')
	}
	if (whole.ends_on !== null && String(whole.ends_on) < String(whole.starts_on)) {
		throw new CellFault('ends_on', String(whole.ends_on), 'lies before the start')
	}
	const foreign = foreignIds.get(id)
	if (foreign !== undefined) throw new CellFault('id', id, `is the id of an investment of another source, ${foreign}`)
}

/** A later row may leave a cell of the whole empty; what it does say must be the same. */
function checkAgrees(first: { row: PlacedRow; content: InvestmentRow }, content: InvestmentRow) {
	for (const field of wholeFields) {
		const value = content.whole[field]
		if (value !== null && value !== first.content.whole[field]) {
			throw new CellFault(
				field,
				String(value),
				`differs from ${JSON.stringify(first.content.whole[field])} in the first row of this investment`,
			)
		}
	}
	for (const milestone of content.milestones) {
		const same = first.content.milestones.find((m) => m.position === milestone.position)
		if (JSON.stringify(same) !== JSON.stringify(milestone)) {
			throw new CellFault(
				`milestone_${milestone.position}`,
				milestone.title,
				'differs from the first row of this investment',
			)
		}
	}
}

function placeOf(content: InvestmentRow, rows: number, buurten: Buurten): string | null {
	if (content.area === null) {
		if (rows > 1) throw new CellFault('area', null, 'is empty in one of several rows of this investment')
		return null
	}
	const code = content.area.toUpperCase()
	if (buurten.has(code)) return code
	if (/^(WK|GM)/.test(code))
		throw new CellFault('area', content.area, 'is a wijk or gemeente: name its buurten, with shares')
	const names = [...buurten].filter(([, name]) => name.toLowerCase() === content.area?.toLowerCase())
	if (names.length > 0) {
		throw new CellFault(
			'area',
			content.area,
			`is the name of a buurt: write its code, ${names.map(([c]) => c).join(' or ')}`,
		)
	}
	throw new CellFault('area', content.area, `is not a buurt of this Dataset${didYouMean(code, buurten.keys())}`)
}
