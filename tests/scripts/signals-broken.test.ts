import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { feature, sweepLine, sweptSignals } from './signals-swept.ts'

const { write, snapshots, run, state, query } = sweptSignals()

describe('snapshots, bad input', () => {
	const bad = (change: (f: ReturnType<typeof feature>) => unknown) => {
		const line = (day: string) =>
			JSON.stringify({ date: day, collection: { features: [feature('a'), change(feature('b'))] } })
		return run(write('bad.jsonl', `${line('2026-06-01')}\n${line('2026-06-02')}\n`))
	}
	const at = (coordinates: unknown) => (f: ReturnType<typeof feature>) => ({
		...f,
		geometry: { type: 'Point', coordinates },
	})
	const cases: [string, (f: ReturnType<typeof feature>) => unknown, string | null, string | null, RegExp][] = [
		['swapped axes', at([52.95, 6.55]), 'geometry', '52.95, 6.55', /axes swapped/],
		['a place outside the Netherlands', at([13.4, 52.5]), 'geometry', '13.4, 52.5', /outside the Netherlands/],
		['0, 0', at([0, 0]), 'geometry', '0, 0', /no position/],
		[
			'a text as coordinate',
			at(['6.55', '52.95']),
			'geometry',
			'{"type":"Point","coordinates":["6.55","52.95"]}',
			/pair of numbers/,
		],
		['no geometry', (f) => ({ ...f, geometry: null }), 'geometry', null, /no position/],
		[
			'a line',
			(f) => ({ ...f, geometry: { type: 'LineString', coordinates: [] } }),
			'geometry',
			'{"type":"LineString","coordinates":[]}',
			/not one point/,
		],
		[
			'no category',
			(f) => ({ ...f, properties: { created_at: f.properties.created_at } }),
			'properties.category',
			null,
			/is not there/,
		],
		['no properties', (f) => ({ ...f, properties: null }), 'properties', null, /is not there/],
		[
			'a date in words',
			(f) => ({ ...f, properties: { ...f.properties, created_at: 'gisteren' } }),
			'created_at',
			'gisteren',
			/is not a date/,
		],
		[
			'a date in the future',
			(f) => ({ ...f, properties: { ...f.properties, created_at: '2099-01-01' } }),
			'created_at',
			'2099-01-01',
			/future/,
		],
		['no object', () => 7, 'properties', null, /is not there/],
	]
	it.each(cases)('refuses a feature with %s once, and keeps the others', async (_, change, column, value, reason) => {
		const outcome = await bad(change)
		expect(outcome).toMatchObject({ read: 2, stored: 1, unchanged: 0 })
		expect(outcome.refused).toMatchObject([{ line: 1, column, value, reason: expect.stringMatching(reason) }])
		expect(await state()).toEqual({ a: 'open' })
	})

	it.each([
		['', /is empty/],
		['{"date": "2026-06-01"', /bad.jsonl:1 is not valid JSON/],
		[`${sweepLine([1, 'a'])}\n{"date": "2026-06-02"}\n`, /bad.jsonl:2 is not a snapshot/],
		['{"date": "1 juni", "collection": {"features": []}}', /bad.jsonl:1 date "1 juni" is not a date/],
		['{"date": "2099-01-01", "collection": {"features": []}}', /in the future/],
		['null', /bad.jsonl:1 is not a snapshot/],
	])('stops at a file that is no series of snapshots, and writes nothing: %j', async (text, message) => {
		await expect(run(write('bad.jsonl', text))).rejects.toThrow(message)
		for (const table of ['signal', 'import_run', 'signal_sweep']) expect(await query(`FROM ${table}`)).toEqual([])
	})

	it('stops at a gzip file that is cut short, and at a response that is not whole', async () => {
		const whole = snapshots('whole.jsonl.gz', [1, 'abcd'])
		const cut = write('whole.jsonl.gz', readFileSync(whole).subarray(0, 60))
		await expect(run(cut)).rejects.toThrow(/whole.jsonl.gz is not a whole gzip file/)
		const geography = write('cut.geojson', '{"type": "FeatureCollection", "features": [{"type":')
		await expect(run(geography, { format: 'signalen-geography' })).rejects.toThrow(
			/cut.geojson is not valid JSON: the text stops/,
		)
		write('cut.geojson', '{"type": "FeatureCollection"}')
		await expect(run(geography, { format: 'signalen-geography' })).rejects.toThrow(/has no list "features"/)
		write('cut.geojson', '{"features": [{"a" 1}]}')
		await expect(run(geography, { format: 'signalen-geography' })).rejects.toThrow(/element 1 cannot be read/)
		expect(await query('FROM import_run')).toEqual([])
	})
})
