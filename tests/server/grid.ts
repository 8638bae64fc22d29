import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openForWriting } from '../../scripts/import/dataset.ts'
import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/db.ts'
import { asker } from './asker.ts'

/** A gemeente of squares in rows; each row is a wijk. Everything per square, by its place. */
export interface Grid {
	width: number
	height: number
	/** Null: unknown. Left out: 1,000 everywhere. */
	inhabitants?: (i: number) => number | null
	/** Reports in 2024, all on its first day. Left out: none, but for one of 2020 and one on the last day of 2024 in no buurt. */
	signals?: (i: number) => number
	/** cbs.woz of 2024; a text is the reason why not. */
	values?: (i: number) => number | string
	/** Squares that border on nothing. */
	island?: (i: number) => boolean
}

const GRID = 'GM0002'
const row = (y: number) => String(y).padStart(2, '0')
/** Code of the square at place i of a grid of `width`. */
export const squareCode = (i: number, width: number): string => `BU0002${row(Math.floor(i / width))}${row(i % width)}`
const quote = (value: unknown) => (value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value}'`)
const tuples = (rows: readonly (readonly unknown[])[]) =>
	rows.map((cells) => `(${cells.map(quote).join(', ')})`).join(', ')

/** Writes a grid as a Dataset on disk and opens the server on it; `close` removes everything. */
export async function openGrid({ width, height, inhabitants = () => 1000, signals, values, island }: Grid) {
	const folder = mkdtempSync(join(tmpdir(), 'grid-'))
	const path = join(folder, 'grid.duckdb')
	const { connection, close } = await openForWriting(path, {
		title: 'Ruitdorp (fictief)',
		fictional: true,
		divisionYear: 2024,
		asOf: '2025-01-01',
		sourceNote: null,
	})
	const insert = async (table: string, rows: readonly (readonly unknown[])[]) => {
		if (rows.length > 0) await connection.run(`INSERT INTO ${table} VALUES ${tuples(rows)}`)
	}
	const squares = Array.from({ length: width * height }, (_, i) => i)
	const code = (i: number) => squareCode(i, width)
	const box = [5, 52, 6, 53]
	const place = (i: number) => [5 + (i % width) * 0.01, 52 + Math.floor(i / width) * 0.01]
	const area = (id: string, level: string, parent: string | null, people: number | null, at: number[]) => [
		...[id, 2024, level, id, parent, GRID, people, null, 10, 2, null, ...at, ...box],
	]
	await insert('area', [
		area(GRID, 'gemeente', null, null, [5, 52]),
		...Array.from({ length: height }, (_, y) => area(`WK0002${row(y)}`, 'wijk', GRID, null, place(y * width))),
		...squares.map((i) => area(code(i), 'buurt', `WK0002${row(Math.floor(i / width))}`, inhabitants(i), place(i))),
	])
	await insert(
		'area_neighbour',
		squares.flatMap((i) =>
			squares
				.filter((j) => {
					const [dx, dy] = [
						Math.abs((i % width) - (j % width)),
						Math.abs(Math.floor(i / width) - Math.floor(j / width)),
					]
					return i !== j && Math.max(dx, dy) === 1 && !island?.(i) && !island?.(j)
				})
				.map((j) => [code(i), code(j), 2024, 'buurt', 'edge', 100]),
		),
	)
	const known = (metric: string, value: (i: number) => number | string | null) =>
		squares.map((i) => {
			const given = value(i) ?? 'missing'
			return [metric, code(i), 2024, '2024', ...(typeof given === 'number' ? [given, null] : [null, given]), 1]
		})
	await insert('statistic', known('cbs.inhabitants', inhabitants))
	if (values) await insert('statistic', known('cbs.woz', values))
	await insert('import_run', [
		[1, 'statistics', 'Ruiten', 'CC0', null, 'ruiten.csv', 'hash', '2025-01-01 12:00:00', 1, 1, 0, 0, 0],
	])
	await insert('category', [['afval', 'grofvuil', 'Afval', 'Grofvuil']])
	const report = (id: string, day: string, buurt: string | null, at: number[]) => [
		...['Ruiten', id, 'afval', 'grofvuil', day, null, 'open', 'report', ...at, 0, buurt, 2024, 'public', 1],
	]
	await insert('signal', [
		report('first', '2020-01-01', null, [5, 52]),
		report('last', '2024-12-31', null, [5, 52]),
		...squares.flatMap((i) =>
			Array.from({ length: signals?.(i) ?? 0 }, (_, n) => report(`${i}-${n}`, '2024-01-01', code(i), place(i))),
		),
	])
	close()
	const logged: unknown[] = []
	const database = await openDatabase(path)
	const app = createApp(database, { log: (...what) => logged.push(what) })
	return {
		app,
		logged,
		get: asker(app),
		close() {
			database.close()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
