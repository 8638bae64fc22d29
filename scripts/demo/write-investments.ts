import type { DuckDBConnection } from '@duckdb/node-api'
import type { Investment } from '../../data/demo/investments.ts'
import { dayNumber } from '../../data/demo/time.ts'
import { append, type Field } from './append.ts'
import { DIVISION_YEAR } from './division-year.ts'

/** Columns of `investment`: who promises what, then when, then how much. */
const fields: readonly Field[] = [
	...(['text', 'text', 'text', 'text', 'text', 'text', 'text', 'text'] as const),
	...(['day', 'day', 'double', 'double', 'double', 'text', 'integer'] as const),
]
const day = (text: string | null) => (text === null ? null : dayNumber(text))

/** Writes investments with their shares per buurt and their milestones. */
export async function writeInvestments(
	connection: DuckDBConnection,
	investments: readonly Investment[],
	run: number,
): Promise<number> {
	const rows = investments.map((i) => [
		...[i.id, i.title, i.programme, i.theme, i.partner, i.partnerKind, i.status, i.visibility],
		...[day(i.startsOn), day(i.endsOn), i.budgeted, i.committed, i.spent, i.collegeTarget, run],
	])
	const shares = investments.flatMap((i) => i.areas.map(({ area, share }) => [i.id, area, DIVISION_YEAR, share]))
	const steps = investments.flatMap((i) =>
		i.milestones.map((m, k) => [i.id, k + 1, m.title, day(m.agreedOn), day(m.actualOn)]),
	)
	await append(connection, 'investment_area', ['text', 'text', 'smallint', 'double'], shares)
	await append(connection, 'milestone', ['text', 'smallint', 'text', 'day', 'day'], steps)
	return append(connection, 'investment', fields, rows)
}
