import { readFileSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Refusal } from '../run.ts'
import type { SignalMapping } from './mapping.ts'
import type { Sweep } from './snapshots.ts'
import type { Category } from './staging.ts'

const sql = (name: string) => readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8')
const texts = {
	repeated: sql('repeated'),
	differing: sql('differing'),
	present: sql('sweeps-present'),
	absent: sql('sweeps-absent'),
	update: sql('update'),
	insert: sql('insert'),
}

export interface StoreRequest {
	source: string
	year: number
	run: number
	files: string[]
	duplicates: SignalMapping['duplicates']
	/**
	 * What the presence of a signal means. `stated`: rows carry their own status. `sweeps`: being there is being open on a
	 * day, and being absent says something too. `undated`: being there is having been open at some time.
	 */
	presence: { kind: 'stated' } | { kind: 'undated' } | { kind: 'sweeps'; sweeps: Sweep[] }
	categories: Iterable<Category>
}

/** What became of the staged rows. Together with refusals made before: stored + unchanged + refused = read. */
export interface Stored {
	stored: number
	unchanged: number
	unplaced: number
	refused: Refusal[]
	notes: string[]
}

/** Merges the temporary table `staged` into `signal`, set by set. To be called inside the transaction of the run. */
export async function storeSignals(connection: DuckDBConnection, request: StoreRequest): Promise<Stored> {
	const { source, year, run, files, presence } = request
	const notes: string[] = []
	const number = async (text: string, values: Record<string, string | number> = {}) =>
		Number((await connection.runAndReadAll(text, values)).getRows()[0]?.[0] ?? 0)
	const change = async (text: string, values: Record<string, string | number | boolean> = {}) =>
		(await connection.run(text, values)).rowsChanged

	const repeated = await dropRepeated(connection, files, request.duplicates === 'last')
	if (repeated.superseded > 0) {
		notes.push(`${repeated.superseded} rows have the id of a later row, which counts; they are among the unchanged`)
	}

	let absent = 0
	if (presence.kind === 'sweeps') {
		await stageSweeps(connection, source, presence.sweeps)
		await change(texts.present, { source })
		absent = await change(texts.absent, { source, run })
	} else if (presence.kind === 'undated') {
		const kept = await change(
			`UPDATE staged SET status = stored.status, resolved_on = stored.resolved_on FROM signal AS stored
			 WHERE stored.source = $source AND stored.external_id = staged.external_id AND stored.status <> 'open'`,
			{ source },
		)
		if (kept > 0)
			notes.push(`${kept} signals keep the status they had: say the day of this response with --day to update them`)
	}
	if (absent > 0)
		notes.push(`${absent} signals that were stored before are resolved, or were so earlier, by their absence`)
	const reopened = await number(
		`SELECT count(*) FROM staged JOIN signal AS stored USING (external_id)
		 WHERE stored.source = $source AND stored.status IN ('resolved', 'cancelled') AND staged.status IN ('open', 'inProgress')`,
		{ source },
	)
	if (reopened > 0) notes.push(`${reopened} signals that were resolved or cancelled are open again`)

	const staged = await number('SELECT count(*) FROM staged')
	const changed = await change(texts.update, { source, year, run })
	const added = await change(texts.insert, { source, year, run })
	const unplaced = await number(
		'SELECT count(*) FROM staged JOIN signal AS s USING (external_id) WHERE s.source = $source AND s.run = $run AND s.buurt IS NULL',
		{ source, run },
	)
	await storeCategories(connection, request.categories)
	if (presence.kind === 'sweeps') await storeSweeps(connection, source)
	await connection.run(
		`UPDATE dataset SET as_of = greatest(as_of, (SELECT max(greatest(created_on, resolved_on, last_seen)) FROM staged))`,
	)
	return {
		stored: changed + added,
		unchanged: staged - changed - added + repeated.same + repeated.superseded,
		unplaced,
		refused: repeated.refused,
		notes,
	}
}

/** Leaves one row per id in `staged`. */
async function dropRepeated(connection: DuckDBConnection, files: string[], last: boolean) {
	await connection.run(texts.repeated, { last })
	const counts = await connection.runAndReadAll('SELECT fate, count(*) FROM repeated GROUP BY fate')
	const count = new Map(counts.getRows().map(([fate, n]) => [String(fate), Number(n)]))
	const refused: Refusal[] = []
	if ((count.get('differs') ?? 0) > 0) {
		const reader = await connection.runAndReadAll(texts.differing)
		for (const row of reader.getRowObjectsJS()) {
			refused.push({
				file: files[Number(row.file)] ?? '',
				line: Number(row.line),
				column: 'id',
				value: `${row.id} (also line ${row.first_line})`,
				reason: `occurs before in this file with another ${row.field}; the earlier row is kept`,
			})
		}
	}
	await connection.run(`DELETE FROM staged WHERE seq IN (SELECT seq FROM repeated WHERE fate <> 'kept')`)
	await connection.run('DROP TABLE repeated')
	return { same: count.get('same') ?? 0, superseded: count.get('superseded') ?? 0, refused }
}

async function stageSweeps(connection: DuckDBConnection, source: string, sweeps: Sweep[]) {
	await connection.run('CREATE OR REPLACE TEMP TABLE sweep (day DATE PRIMARY KEY, signals INTEGER, complete BOOLEAN)')
	for (const { day, signals, complete } of sweeps) {
		await connection.run("INSERT INTO sweep VALUES (DATE '1970-01-01' + $1::INTEGER, $2, $3)", [day, signals, complete])
	}
	await connection.run(
		`CREATE OR REPLACE TEMP TABLE complete_sweep AS
		 SELECT day FROM sweep WHERE complete UNION SELECT day FROM signal_sweep WHERE source = $source AND complete`,
		{ source },
	)
}

async function storeSweeps(connection: DuckDBConnection, source: string) {
	await connection.run(
		`INSERT INTO signal_sweep SELECT $source, day, signals, complete FROM sweep
		 ON CONFLICT DO UPDATE SET signals = greatest(signals, excluded.signals), complete = complete OR excluded.complete`,
		{ source },
	)
	await connection.run('UPDATE dataset SET as_of = greatest(as_of, (SELECT max(day) FROM sweep))')
}

/** A label that a source has changed is the one to show; main labels follow wherever the main category occurs. */
async function storeCategories(connection: DuckDBConnection, categories: Iterable<Category>) {
	for (const { main, sub, mainLabel, subLabel } of categories) {
		await connection.run(
			`INSERT INTO category VALUES ($1, $2, $3, $4)
			 ON CONFLICT DO UPDATE SET main_label = excluded.main_label, sub_label = excluded.sub_label`,
			[main, sub, mainLabel, subLabel],
		)
		await connection.run('UPDATE category SET main_label = $2 WHERE main = $1 AND main_label <> $2', [main, mainLabel])
	}
}
