import { expect, test } from 'vitest'
import { type Demo, openDemo } from './open-demo.ts'

const tables = [
	'dataset',
	'area',
	'area_geometry',
	'geometry_file',
	'context_feature',
	'category',
	'signal',
	'statistic',
	'investment',
	'investment_area',
	'milestone',
	'import_run',
	'refused_row',
]

/** A hash of the content of each table, whatever the order of its rows. */
async function contents(demo: Demo) {
	const hashes: Record<string, unknown> = {}
	for (const table of tables) {
		const [row] = await demo.rows(
			`SELECT count(*)::INTEGER AS n, md5(coalesce(string_agg(t::VARCHAR, chr(10) ORDER BY t::VARCHAR), '')) AS hash FROM ${table} t`,
		)
		hashes[table] = row
	}
	return hashes
}

test('two builds have the same content, table by table', async () => {
	const first = await openDemo(4000)
	const second = await openDemo(4000)
	try {
		const content = await contents(first)
		expect(content).toEqual(await contents(second))
		expect(content.signal).toMatchObject({ n: expect.toSatisfy((n: number) => n > 3700 && n < 4300) })
	} finally {
		first.close()
		second.close()
	}
}, 60_000)
