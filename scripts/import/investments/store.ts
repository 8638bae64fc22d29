import type { DuckDBConnection } from '@duckdb/node-api'
import type { Investment } from './gather.ts'

interface Context {
	year: number
	run: number
}

/** What is stored of every investment, in one text each, so that "the same" is one comparison. */
async function storedTexts(connection: DuckDBConnection): Promise<Map<string, string>> {
	const reader = await connection.runAndReadAll(
		`SELECT id, title, programme, theme, partner, partner_kind, status, visibility,
			starts_on::VARCHAR AS starts_on, ends_on::VARCHAR AS ends_on, budgeted, committed, spent, college_target,
			(SELECT to_json(list({area: a.area, year: a.year, share: a.share} ORDER BY a.area, a.year))::VARCHAR
			 FROM investment_area a WHERE a.investment = i.id) AS areas,
			(SELECT to_json(list([m.position::VARCHAR, m.title, m.agreed_on::VARCHAR, m.actual_on::VARCHAR] ORDER BY m.position))::VARCHAR
			 FROM milestone m WHERE m.investment = i.id) AS milestones
		 FROM investment i`,
	)
	return new Map(
		reader.getRowObjectsJS().map((row) => {
			const { id, areas, milestones, ...whole } = row
			return [
				String(id),
				textOf(whole, JSON.parse(String(areas ?? 'null')) ?? [], JSON.parse(String(milestones ?? 'null')) ?? []),
			]
		}),
	)
}

function textOf(whole: Record<string, unknown>, areas: unknown[], milestones: unknown[]): string {
	const ordered = Object.keys(whole)
		.sort()
		.map((key) => [key, whole[key]])
	return JSON.stringify([ordered, areas, milestones])
}

/** The investment as its row in the table. What the file leaves empty is the least open, and no kind in particular. */
function completed(investment: Investment): Record<string, string | number | null> {
	const { whole } = investment
	return { ...whole, partner_kind: whole.partner_kind ?? 'other', visibility: whole.visibility ?? 'team' }
}

/** Stores what is new or different. Returns how many rows of the file were stored, unchanged, and stored without an area. */
export async function storeInvestments(
	connection: DuckDBConnection,
	investments: readonly Investment[],
	{ year, run }: Context,
): Promise<{ stored: number; unchanged: number; unplaced: number }> {
	const known = await storedTexts(connection)
	const counts = { stored: 0, unchanged: 0, unplaced: 0 }
	for (const investment of investments) {
		const whole = completed(investment)
		const text = textOf(
			whole,
			investment.areas.map(({ code, share }) => ({ area: code, year, share })),
			investment.milestones.map((m) => [String(m.position), m.title, m.agreedOn, m.actualOn]),
		)
		if (known.get(investment.id) === text) {
			counts.unchanged += investment.rows
			continue
		}
		counts.stored += investment.rows
		if (investment.areas.length === 0) counts.unplaced++
		await storeOne(connection, investment, whole, { year, run })
	}
	return counts
}

async function storeOne(
	connection: DuckDBConnection,
	{ id, areas, milestones }: Investment,
	whole: Record<string, string | number | null>,
	{ year, run }: Context,
) {
	await connection.run(
		`INSERT OR REPLACE INTO investment BY NAME
		 SELECT $id AS id, $title AS title, $programme AS programme, $theme AS theme, $partner AS partner,
			$partner_kind AS partner_kind, $status AS status, $visibility AS visibility,
			$starts_on::DATE AS starts_on, $ends_on::DATE AS ends_on,
			$budgeted::DOUBLE AS budgeted, $committed::DOUBLE AS committed, $spent::DOUBLE AS spent,
			$college_target AS college_target, $run::INTEGER AS run`,
		{ ...whole, id, run },
	)
	// Keys that stay are updated in place: a key deleted and inserted in one transaction would clash with itself.
	const codes = areas.map(({ code }) => code).join(',')
	await connection.run(
		`DELETE FROM investment_area WHERE investment = $1 AND NOT (year = $2 AND list_contains(string_split($3, ','), area))`,
		[id, year, codes],
	)
	for (const { code, share } of areas) {
		await connection.run('INSERT OR REPLACE INTO investment_area VALUES ($1, $2, $3, $4)', [id, code, year, share])
	}
	const positions = milestones.map(({ position }) => position).join(',')
	await connection.run(
		`DELETE FROM milestone WHERE investment = $1 AND NOT list_contains(string_split($2, ','), position::VARCHAR)`,
		[id, positions],
	)
	for (const { position, title, agreedOn, actualOn } of milestones) {
		await connection.run('INSERT OR REPLACE INTO milestone VALUES ($1, $2, $3, $4::DATE, $5::DATE)', [
			id,
			position,
			title,
			agreedOn,
			actualOn,
		])
	}
}
