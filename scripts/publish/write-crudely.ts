import { createHash } from 'node:crypto'
import { metricById } from '../../data/metrics.ts'
import type { MetricDefinition } from '../../server/contract/metric.ts'
import { openDatabase } from '../../server/db.ts'
import { serve } from '../../server/served.ts'
import { evaluate } from '../../server/values/evaluate.ts'
import { openForWriting } from '../import/dataset.ts'
import type { PublicationConfig } from './config.ts'

const RULES = { base: 5, threshold: 5, cap: 90, minimumInhabitants: 50 }

/**
 * A stand-in so that the rest can be built beside it: every figure rounded to the nearest 5 and small ones left out, without
 * the protection that a publication needs. To be replaced.
 */
export async function writeCrudely(from: string, to: string, config: PublicationConfig): Promise<void> {
	const source = await openDatabase(from)
	const served = serve(source)
	const about = await served.dataset()
	const { byId } = await served.metrics()
	const { connection, close } = await openForWriting(to, {
		title: config.title ?? about.title,
		fictional: about.fictional,
		divisionYear: about.divisionYear,
		asOf: about.asOf,
		sourceNote: about.sourceNote,
	})
	await connection.run(`ATTACH '${from}' AS inside (READ_ONLY)`)
	await connection.run('UPDATE dataset SET disclosure_key = NULL')
	for (const table of ['area', 'area_geometry', 'area_neighbour', 'geometry_file', 'context_feature'])
		await connection.run(`INSERT INTO ${table} SELECT * FROM inside.${table}`)
	await connection.run(
		`INSERT INTO import_run SELECT * REPLACE ('' AS files, '' AS hash, 0 AS read, 0 AS stored, 0 AS unchanged, 0 AS refused, 0 AS unplaced) FROM inside.import_run`,
	)
	await connection.run(`INSERT INTO investment SELECT * FROM inside.investment WHERE visibility = 'public'`)
	for (const table of ['investment_area', 'milestone'])
		await connection.run(
			`INSERT INTO ${table} SELECT * FROM inside.${table} WHERE investment IN (SELECT id FROM investment)`,
		)

	const definitions: MetricDefinition[] = []
	const statistic = async (id: string, year: string, areas: string[], column: (number | null)[]) => {
		for (const [i, area] of areas.entries()) {
			const value = column[i] ?? null
			await connection.run('INSERT INTO statistic VALUES ($1, $2, $3, $4, $5, $6, 1)', [
				...[id, area, about.divisionYear, year, value, value === null ? 'suppressed' : null],
			])
		}
	}
	const years = ['2023', '2024', '2025']
	const division = await served.division()
	await connection.run('BEGIN TRANSACTION')
	for (const entry of config.metrics) {
		const id = typeof entry === 'string' ? entry : entry.metric
		const metric = byId.get(id)
		const definition = metricById.get(id)
		if (!metric || !definition) continue
		definitions.push(definition)
		if (metric.period.kind !== 'years') continue
		const read = definition.evaluation.kind === 'ratio' ? definition.evaluation.numerator : id
		const numerator = byId.get(read)
		if (!numerator) continue
		for (const year of metric.period.years.filter((y) => years.includes(y)))
			for (const level of config.levels) {
				const { values } = await (await evaluate(served, numerator, { period: year, filter: null }))(level)
				await statistic(read, year, division.levels[level].codes, values)
			}
	}
	const count = metricById.get('signals.count')
	const per1000 = metricById.get('signals.per1000')
	const signals = byId.get('signals.count')
	if (!count || !per1000 || !signals) throw new Error('no metrics of signals in the catalogue')
	const kinds = [
		{ key: 'all', categories: (config.signals?.categories ?? []).map((c) => c.category), label: null },
		...(config.signals?.categories ?? []).map((c) => ({
			key: c.category.replace(/[-/]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
			categories: [c.category],
			label: c.label,
		})),
	]
	for (const { key, categories, label } of kinds) {
		const id = `reports.${key}`
		const named = (text: MetricDefinition['label']) =>
			label ? { nl: `${text.nl}: ${label.nl}`, en: `${text.en}: ${label.en}` } : text
		definitions.push(
			{
				...per1000,
				id: `${id}Per1000`,
				label: named(per1000.label),
				evaluation: { kind: 'ratio', numerator: id, factor: 1000 },
			},
			{ ...count, id, label: named(count.label), evaluation: { kind: 'statistic', aggregation: 'sum' } },
		)
		for (const year of years)
			for (const level of config.levels) {
				const filter = {
					...{ from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` },
					...{ category: categories, status: [], channel: [] },
				}
				const { values } = await (await evaluate(served, signals, { period: null, filter }))(level)
				const shown = values.map((v) => (v === null || v < RULES.threshold ? null : Math.round(v / 5) * 5))
				await statistic(id, year, division.levels[level].codes, shown)
			}
	}
	for (const [position, definition] of definitions.entries())
		await connection.run('INSERT INTO metric VALUES ($1, $2, $3)', [
			definition.id,
			position,
			JSON.stringify(definition),
		])
	await connection.run('INSERT INTO publication VALUES ($1, $2, $3)', [
		createHash('sha256').update(JSON.stringify(config)).digest('hex').slice(0, 16),
		config.defaultView,
		JSON.stringify({
			rules: RULES,
			basemap: config.basemap,
			embedOrigins: config.embedOrigins,
			contact: config.contact,
			withheld: { metrics: 0, categories: 0, investments: 0, cells: 0 },
		}),
	])
	await connection.run('COMMIT')
	await connection.run('DETACH inside')
	close()
	source.close()
}
