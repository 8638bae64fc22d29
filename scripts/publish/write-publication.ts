import { createHash, createHmac } from 'node:crypto'
import { blobValue, type DuckDBConnection } from '@duckdb/node-api'
import { append, areaFields, type Field, type Value } from '../demo/append.ts'
import { openForWriting } from '../import/dataset.ts'
import type { Inside } from './inside.ts'
import type { Plan } from './plan.ts'
import type { Publication } from './publication.ts'
import { PublishedRuns } from './runs.ts'
import { settleFile } from './settle-file.ts'

/** The file comes out the same for the same contents, byte by byte: see docs/decisions/0025. */
const OPTIONS = { storage_compatibility_version: 'latest', threads: '1', force_compression: 'uncompressed' }

type Row = readonly Value[]
interface Table {
	name: string
	fields: readonly Field[]
	rows: Row[]
}

async function inOrder(connection: DuckDBConnection, sql: string): Promise<Row[]> {
	return (await connection.runAndReadAll(sql)).getRowsJS() as Row[]
}

/** An id that says nothing of the system inside, the same in every publication. */
const publicId = (secret: string, id: string) =>
	`i-${createHmac('sha256', secret).update(`investment\u001f${id}`).digest('hex').slice(0, 12)}`

const DAY = 86_400_000
const days = (value: unknown): number | null => (value instanceof Date ? Math.round(value.getTime() / DAY) : null)

async function areaTable({ connection }: Inside, { levels }: Plan, { ofAreas }: Publication): Promise<Table> {
	const found = await inOrder(
		connection,
		`SELECT code, a.year, level, name, parent, gemeente, NULL, NULL, land_area, urbanity, building_period,
			lon, lat, west, south, east, north
		FROM area a JOIN dataset d ON a.year = d.division_year ORDER BY code`,
	)
	const { inhabitants, households } = ofAreas
	const rows = found
		.filter(([, , level]) => levels.some((out) => out === level))
		.map((row) =>
			row.map((value, i) => (i === 6 ? inhabitants : i === 7 ? households : null)?.get(String(row[0])) ?? value),
		)
	return { name: 'area', fields: areaFields, rows }
}

function statisticTable({ columns }: Publication, runs: PublishedRuns, divisionYear: number): Table {
	const rows = columns.flatMap((column): Row[] => {
		const run = runs.idOf(column.runs)
		return column.areas.map((area, i) => {
			const value = column.values[i] ?? null
			return [
				column.metric,
				area,
				divisionYear,
				column.period,
				value,
				value === null ? (column.reasons[i] ?? 'missing') : null,
				run,
			]
		})
	})
	return { name: 'statistic', fields: ['text', 'text', 'smallint', 'text', 'double', 'text', 'integer'], rows }
}

async function investmentTables({ connection, secret }: Inside, plan: Plan, runs: PublishedRuns): Promise<Table[]> {
	const chosen = new Set(plan.investments.map(({ id }) => id))
	const own = (rows: Row[]) => rows.filter(([id]) => chosen.has(String(id)))
	const id = (value: Value | undefined) => publicId(secret, String(value))
	const investments = own(await inOrder(connection, 'SELECT * FROM investment ORDER BY id'))
	const places = plan.levels.includes('buurt')
		? own(
				await inOrder(
					connection,
					`SELECT i.* FROM investment_area i JOIN dataset d ON i.year = d.division_year ORDER BY investment, area`,
				),
			)
		: []
	const milestones = own(await inOrder(connection, 'SELECT * FROM milestone ORDER BY investment, position'))
	const money: Field[] = ['double', 'double', 'double']
	const words: Field[] = ['text', 'text', 'text', 'text', 'text', 'text', 'text', 'text']
	return [
		{
			name: 'investment',
			fields: [...words, 'day', 'day', ...money, 'text', 'integer'],
			rows: investments.map((row) => [
				id(row[0]),
				...row.slice(1, 8),
				days(row[8]),
				days(row[9]),
				...row.slice(10, 14),
				runs.idOf([Number(row[14])]),
			]),
		},
		{
			name: 'investment_area',
			fields: ['text', 'text', 'smallint', 'double'],
			rows: places.map(([of, ...rest]) => [id(of), ...rest]),
		},
		{
			name: 'milestone',
			fields: ['text', 'smallint', 'text', 'day', 'day'],
			rows: milestones.map(([of, position = 0, title = '', agreed, actual]) => [
				...[id(of), position, title],
				...[days(agreed), days(actual)],
			]),
		},
	]
}

/** Runs that every publication shows the work of: borders. In a Dataset of one recipe, the first of it. */
function borderRuns(runs: Awaited<ReturnType<Inside['served']['metrics']>>['runs']): number[] {
	const all = [...runs.values()]
	const borders = all.filter(({ kind }) => kind === 'areas')
	return (borders.length > 0 ? borders : all.slice(0, 1)).map(({ id }) => id)
}

/**
 * Writes a publication to `path`, a file that is not there yet, and gives its version: what the same contents always have.
 * Tables hold what is public and nothing else.
 */
export async function writePublication(
	inside: Inside,
	plan: Plan,
	publication: Publication,
	path: string,
): Promise<{ hash: string; runs: PublishedRuns['all'] }> {
	const { served } = inside
	const [about, table] = await Promise.all([served.dataset(), served.metrics()])
	const runs = new PublishedRuns(table.runs)
	for (const id of borderRuns(table.runs)) runs.idOf([id])
	const tables: Table[] = [
		await areaTable(inside, plan, publication),
		statisticTable(publication, runs, about.divisionYear),
		...(await investmentTables(inside, plan, runs)),
		{
			name: 'metric',
			fields: ['text', 'smallint', 'text'],
			rows: publication.catalogue.map((definition, i) => [definition.id, i, JSON.stringify(definition)]),
		},
	]
	const geometry = await inside.connection.runAndReadAll(
		`SELECT level, g.year, format, hash, body FROM geometry_file g JOIN dataset d ON g.year = d.division_year ORDER BY ALL`,
	)
	const files = geometry
		.getRowsJS()
		.filter(([level]) => level === 'context' || plan.levels.some((out) => out === level))
	const dataset = {
		title: plan.title,
		fictional: about.fictional,
		divisionYear: about.divisionYear,
		asOf: about.asOf,
		sourceNote: about.sourceNote,
		disclosureKey: null,
	}
	const settings = JSON.stringify(publication.settings)
	const digest = createHash('sha256')
	const include = (value: unknown) => digest.update(JSON.stringify(value)).update('\n')
	for (const part of [dataset, plan.defaultView, publication.settings, runs.all]) include(part)
	for (const { name, rows } of tables) {
		include(name)
		for (const row of rows) include(row)
	}
	for (const [level, year, format, hash] of files) include([level, year, format, hash])
	const hash = digest.digest('hex').slice(0, 16)

	const { connection, close } = await openForWriting(path, dataset, OPTIONS)
	try {
		await connection.run('BEGIN TRANSACTION')
		for (const { name, fields, rows } of tables) await append(connection, name, fields, rows)
		for (const [level, year, format, contents, body] of files) {
			await connection.run('INSERT INTO geometry_file VALUES ($1, $2, $3, $4, $5)', [
				...[String(level), Number(year), String(format), String(contents)],
				blobValue(body as Uint8Array),
			])
		}
		for (const { id, kind, source, licence, url, day } of runs.all) {
			await connection.run(`INSERT INTO import_run VALUES ($1, $2, $3, $4, $5, '', '', $6::TIMESTAMP, 0, 0, 0, 0, 0)`, [
				id,
				kind,
				source,
				licence,
				url,
				day,
			])
		}
		await connection.run('INSERT INTO publication VALUES ($1, $2, $3)', [hash, plan.defaultView, settings])
		await connection.run('COMMIT')
		await connection.run('CHECKPOINT')
	} finally {
		close()
	}
	const columns = tables.flatMap(({ fields, rows }) =>
		fields.flatMap((field, i) => (field === 'text' ? [rows.map((row) => Buffer.from(String(row[i] ?? '')))] : [])),
	)
	settleFile(path, hash, [...columns, files.map(([, , , , body]) => body as Uint8Array)])
	return { hash, runs: runs.all }
}
