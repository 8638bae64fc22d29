import { basename } from 'node:path'
import { columnOf, tidyCode } from '../area-columns.ts'
import { openDelimited } from '../delimited.ts'
import { ImportError } from '../run.ts'

/** Names of areas by code from a delimited table, such as a CBS table of wijken; the level is told by its columns. */
export async function readNames(file: string): Promise<Map<string, string>> {
	const table = await openDelimited(file)
	const { columns } = table
	for (const level of ['buurt', 'wijk', 'gemeente', 'code'] as const) {
		const code = columnOf(columns, level)
		const name = columnOf(columns, level === 'code' ? 'name' : `${level}Name`) ?? columnOf(columns, 'name')
		if (code === undefined || name === undefined) continue
		const [codeAt, nameAt] = [columns.indexOf(code), columns.indexOf(name)]
		const names = new Map<string, string>()
		for await (const row of table.rows()) {
			if (!('cells' in row)) continue
			const called = row.cells[nameAt]?.trim()
			if (called) names.set(tidyCode(row.cells[codeAt], level === 'code' ? undefined : level), called)
		}
		return names
	}
	throw new ImportError(
		`${basename(file)}: no columns with codes and names of areas (such as wijkcode and wijknaam); its columns are ${columns.join(', ')}`,
	)
}
