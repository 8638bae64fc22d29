import type { Level } from '../../server/contract/common.ts'
import { makeFormatters } from '../../server/contract/format.ts'
import { escapeXml } from '../../server/contract/picture/xml.ts'

/** Everything in the report is Dutch. */
export const format = makeFormatters('nl')
export const n = (count: number) => format.integer(count)
export const many = (count: number, one: string, more: string) => `${n(count)} ${count === 1 ? one : more}`
/** Levels as the report calls them. */
export const levelNames: Record<Level, string> = { buurt: 'buurt', wijk: 'wijk', gemeente: 'gemeente' }
export const atLevels = (levels: readonly Level[]) => levels.map((level) => levelNames[level]).join(', ')

export type Cell = string | { html: string } | { number: string }
const inner = (cell: Cell) =>
	typeof cell === 'string' ? escapeXml(cell) : 'html' in cell ? cell.html : escapeXml(cell.number)
export const code = (text: string): Cell => ({ html: `<code>${escapeXml(text)}</code>` })
export const number = (count: number): Cell => ({ number: n(count) })
const isNumber = (cell: Cell | undefined) => typeof cell === 'object' && 'number' in cell

/** A table with a caption; columns of numbers stand right. Nothing at all without rows. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
	const [first] = rows
	if (!first) return ''
	const align = (i: number) => (isNumber(first[i]) ? ' class="n"' : '')
	const head = heads.map((text, i) => `<th scope="col"${align(i)}>${escapeXml(text)}</th>`).join('')
	const body = rows.map((row) => {
		const cells = row.map((cell, i) =>
			i === 0 ? `<th scope="row">${inner(cell)}</th>` : `<td${align(i)}>${inner(cell)}</td>`,
		)
		return `<tr>${cells.join('')}</tr>`
	})
	return `<div class="wide"><table><caption>${escapeXml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

/** Years in words: `2019 t/m 2025` where none is left out. */
export function years(list: readonly string[]): string {
	const [first, last] = [list[0], list.at(-1)]
	if (first === undefined || last === undefined) return '–'
	const whole = Number(last) - Number(first) + 1 === list.length
	return first === last ? first : whole ? `${first}\u00a0t/m\u00a0${last}` : list.join(', ')
}
