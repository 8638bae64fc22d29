import { DuckDBInstance } from '@duckdb/node-api'
import { metricById } from '../../data/metrics.ts'
import type { MetricDefinition } from '../../server/contract/metric.ts'
import type { PublicationSettings } from '../../server/contract/publication.ts'
import { B1, B2, B4, B6, openWritten, writeFixture } from './fixture.ts'

export const PUBLISHED_HASH = 'fedcba9876543210'

const settings: PublicationSettings = {
	rules: { base: 5, threshold: 5, cap: 90, minimumInhabitants: 50 },
	basemap: true,
	embedOrigins: ['https://www.testdam.nl', 'https://*.krant.nl'],
	contact: 'kaart@testdam.nl',
	withheld: { metrics: 3, categories: 1, investments: 2, cells: 4 },
}

const catalogued = (id: string): MetricDefinition => {
	const found = metricById.get(id)
	if (!found) throw new Error(`no metric ${id} in the catalogue`)
	return found
}

interface Choices {
	settings?: Partial<PublicationSettings>
	/** Stands for every name somebody inside may have typed: of the Dataset, an area, an investment, a metric. */
	name?: string
}

/** Testdam as a publication at `path`: figures per buurt, reports counted per year, no signal; written by hand, not by the publisher. */
export async function writePublished(path: string, { settings: other = {}, name }: Choices = {}): Promise<void> {
	await writeFixture(path)
	const instance = await DuckDBInstance.create(path)
	const connection = await instance.connect()
	for (const table of ['signal', 'category']) await connection.run(`DELETE FROM ${table}`)
	await connection.run("UPDATE dataset SET disclosure_key = NULL, title = 'Testdam voor bewoners'")
	await connection.run("UPDATE investment SET visibility = 'public'")
	for (const [area, value, reason] of [
		[B1, 15, null],
		[B2, 5, null],
		[B4, null, 'suppressed'],
		[B6, 20, null],
	])
		await connection.run('INSERT INTO statistic VALUES ($1, $2, 2024, $3, $4, $5, 3)', [
			...['reports.all', String(area), '2024', value as number | null, reason as string | null],
		])
	const reports: MetricDefinition = {
		...catalogued('signals.count'),
		id: 'reports.all',
		evaluation: { kind: 'statistic', aggregation: 'none' },
	}
	const definitions = [
		reports,
		{
			...catalogued('signals.per1000'),
			id: 'reports.allPer1000',
			evaluation: { kind: 'ratio', numerator: 'reports.all', factor: 1000 } as const,
		},
		...['cbs.woz', 'cbs.inhabitants', 'police.crimes', 'police.crimesPer1000'].map(catalogued),
	].map((definition) => (name === undefined ? definition : { ...definition, label: { nl: name, en: name } }))
	for (const [position, definition] of definitions.entries())
		await connection.run('INSERT INTO metric VALUES ($1, $2, $3)', [
			definition.id,
			position,
			JSON.stringify(definition),
		])
	await connection.run('INSERT INTO publication VALUES ($1, $2, $3)', [
		PUBLISHED_HASH,
		'metric=reports.allPer1000',
		JSON.stringify({ ...settings, ...other }),
	])
	if (name !== undefined)
		for (const change of [
			'UPDATE dataset SET title = $1, source_note = $1',
			'UPDATE area SET name = $1',
			'UPDATE investment SET title = $1, partner = $1',
			'UPDATE milestone SET title = $1',
			'UPDATE import_run SET source = $1, licence = $1',
		])
			await connection.run(change, [name])
	connection.closeSync()
	instance.closeSync()
}

/** Testdam as a publication, opened read-only, with the server on it. `close` removes everything. */
export const openPublished = (choices: Choices = {}, options: Parameters<typeof openWritten>[1] = {}) =>
	openWritten((path) => writePublished(path, choices), options)
export type Published = Awaited<ReturnType<typeof openPublished>>
