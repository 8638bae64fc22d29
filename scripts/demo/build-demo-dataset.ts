import { readdirSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DuckDBConnection } from '@duckdb/node-api'
import { latLngToCell } from 'h3-js'
import { makeShapes } from '../../data/demo/areas.ts'
import { categories } from '../../data/demo/categories.ts'
import { makeContext } from '../../data/demo/context.ts'
import { makeInvestments } from '../../data/demo/investments.ts'
import { makeLand } from '../../data/demo/land.ts'
import { LAST_YEAR, makeCharacters } from '../../data/demo/people.ts'
import { urbanityOf } from '../../data/demo/profiles.ts'
import { makeSignals } from '../../data/demo/signals.ts'
import { makeStatistics, type Statistic } from '../../data/demo/statistics.ts'
import { AS_OF, dayNumber } from '../../data/demo/time.ts'
import { writeGeometryFiles } from '../geometry/geometry-file.ts'
import { openForWriting } from '../import/dataset.ts'
import { importRun, type RunResult } from '../import/run.ts'
import { append } from './append.ts'

/** Year of the division that the demo shows. */
export const DIVISION_YEAR = 2025
/** Signals over all years; tests build fewer. */
export const SIGNALS = 200_000
/** The demo is always the work of this moment, so that two builds have the same content. */
const AT = new Date('2026-01-05T06:00:00Z')
const H3_RESOLUTION = 11

const recipe = fileURLToPath(new URL('../../data/demo/', import.meta.url))
const files = readdirSync(recipe)
	.filter((name) => name.endsWith('.ts'))
	.sort()
	.map((name) => `${recipe}${name}`)

export interface DemoOptions {
	signals?: number
	/** Told what has been done, from 0 to 1, and what comes next. */
	progress?: (part: number, next: string) => void
}

const stored = (rows: number, unplaced = 0): RunResult => ({
	read: rows,
	stored: rows,
	unchanged: 0,
	unplaced,
	refused: [],
})

/** Builds the Dataset of Markerwaard at `path`, in place of what was there; the old one stays until the new one is whole. */
export async function buildDemoDataset(
	path: string,
	{ signals = SIGNALS, progress = () => {} }: DemoOptions = {},
): Promise<void> {
	const temporary = path === ':memory:' ? path : `${path}.${process.pid}.new`
	rmSync(temporary, { force: true })
	try {
		const { connection, close } = await openForWriting(temporary, {
			title: 'Markerwaard (fictief)',
			fictional: true,
			divisionYear: DIVISION_YEAR,
			asOf: AS_OF,
			sourceNote:
				'Markerwaard bestaat niet: gebieden, meldingen, cijfers en investeringen zijn verzonnen en worden telkens gelijk gemaakt door een eigen recept.',
		})
		try {
			await fill(connection, signals, progress)
			await connection.run('CHECKPOINT')
		} finally {
			close()
		}
		if (temporary !== path) renameSync(temporary, path)
	} catch (error) {
		rmSync(temporary, { force: true })
		rmSync(`${temporary}.wal`, { force: true })
		throw error
	}
}

/** Fills an empty Dataset: one import run per kind of thing. */
export async function fill(
	connection: DuckDBConnection,
	total: number,
	progress: (part: number, next: string) => void,
): Promise<void> {
	const run = (what: string, work: (run: number) => Promise<RunResult>) =>
		importRun(
			connection,
			{ kind: 'demo', source: `Markerwaard (fictief), eigen recept: ${what}`, licence: 'CC0', url: null, files },
			work,
			AT,
		)
	progress(0, 'gebieden')
	const land = makeLand()
	const shapes = makeShapes(land)
	const characters = makeCharacters()
	const statistics = makeStatistics(characters, new Map(shapes.map((shape) => [shape.code, shape.hectares])))
	await run('gebieden', async () => {
		const newest = newestOf(statistics)
		const periods = buildingPeriods(characters)
		await append(
			connection,
			'area',
			[
				'text',
				'smallint',
				'text',
				'text',
				'text',
				'text',
				'integer',
				'integer',
				'double',
				'smallint',
				'text',
				'double',
				'double',
				'double',
				'double',
				'double',
				'double',
			],
			shapes.map((s) => [
				s.code,
				DIVISION_YEAR,
				s.level,
				s.name,
				s.parent,
				'GM9001',
				newest(s.code, 'cbs.inhabitants'),
				newest(s.code, 'cbs.households'),
				s.hectares,
				urbanityOf(newest(s.code, 'cbs.addressDensity') ?? 0),
				periods(s.code),
				s.lon,
				s.lat,
				...s.bbox,
			]),
		)
		await append(
			connection,
			'area_geometry',
			['text', 'smallint', 'text'],
			shapes.map((s) => [s.code, DIVISION_YEAR, JSON.stringify(s.geometry)]),
		)
		await append(
			connection,
			'context_feature',
			['text', 'text', 'text'],
			makeContext(land).map((f) => [f.kind, f.name, JSON.stringify(f.geometry)]),
		)
		await writeGeometryFiles(connection, DIVISION_YEAR)
		return stored(shapes.length)
	})
	progress(0.15, 'cijfers')
	await run('cijfers', async (id) => {
		const rows = statistics.map((s) => [s.metric, s.area, DIVISION_YEAR, s.period, s.value, s.reason, id])
		return stored(
			await append(connection, 'statistic', ['text', 'text', 'smallint', 'text', 'double', 'text', 'integer'], rows),
		)
	})
	progress(0.25, 'meldingen')
	await run('meldingen', async (id) => {
		await append(
			connection,
			'category',
			['text', 'text', 'text', 'text'],
			categories.map((c) => [c.main, c.sub, c.mainLabel, c.label]),
		)
		const signals = makeSignals(characters, shapes, total)
		progress(0.6, 'meldingen opslaan')
		const rows = signals.map((s, i) => [
			'Markerwaard (fictief), meldingen',
			`MW-${String(i + 1).padStart(6, '0')}`,
			s.main,
			s.sub,
			s.created,
			s.resolved,
			s.status,
			s.channel,
			s.lon,
			s.lat,
			BigInt(`0x${latLngToCell(s.lat, s.lon, H3_RESOLUTION)}`),
			s.buurt,
			DIVISION_YEAR,
			s.visibility,
			id,
		])
		await append(
			connection,
			'signal',
			[
				'text',
				'text',
				'text',
				'text',
				'day',
				'day',
				'text',
				'text',
				'double',
				'double',
				'cell',
				'text',
				'smallint',
				'text',
				'integer',
			],
			rows,
		)
		return stored(rows.length, signals.filter((s) => s.buurt === null).length)
	})
	progress(0.95, 'investeringen')
	await run('investeringen', async (id) => {
		const investments = makeInvestments()
		const day = (text: string | null) => (text === null ? null : dayNumber(text))
		await append(
			connection,
			'investment',
			[
				'text',
				'text',
				'text',
				'text',
				'text',
				'text',
				'text',
				'text',
				'day',
				'day',
				'double',
				'double',
				'double',
				'text',
				'integer',
			],
			investments.map((i) => [
				i.id,
				i.title,
				i.programme,
				i.theme,
				i.partner,
				i.partnerKind,
				i.status,
				i.visibility,
				day(i.startsOn),
				day(i.endsOn),
				i.budgeted,
				i.committed,
				i.spent,
				i.collegeTarget,
				id,
			]),
		)
		await append(
			connection,
			'investment_area',
			['text', 'text', 'smallint', 'double'],
			investments.flatMap((i) => i.areas.map(({ area, share }) => [i.id, area, DIVISION_YEAR, share])),
		)
		await append(
			connection,
			'milestone',
			['text', 'smallint', 'text', 'day', 'day'],
			investments.flatMap((i) => i.milestones.map((m, k) => [i.id, k + 1, m.title, day(m.agreedOn), day(m.actualOn)])),
		)
		return stored(investments.length, investments.filter((i) => i.areas.length === 0).length)
	})
	progress(1, 'klaar')
}

function newestOf(statistics: readonly Statistic[]) {
	const newest = new Map(
		statistics.filter((s) => s.period === String(LAST_YEAR)).map((s) => [`${s.area} ${s.metric}`, s.value]),
	)
	return (area: string, metric: string) => newest.get(`${area} ${metric}`) ?? null
}

/** Dominant building period: of a buurt its own, of larger areas that in which most people live. */
function buildingPeriods(characters: ReturnType<typeof makeCharacters>) {
	return (code: string): string | null => {
		const people = new Map<string, number>()
		for (const { buurt, profile } of characters) {
			if (!buurt.code.slice(2).startsWith(code.slice(2))) continue
			people.set(profile.buildingPeriod, (people.get(profile.buildingPeriod) ?? 0) + buurt.inhabitants)
		}
		return [...people].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
	}
}
