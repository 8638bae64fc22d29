import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { silent } from '../../scripts/import/importer.ts'
import { importSignals, type SignalImport } from '../../scripts/import/signals.ts'
import { rows, twoBuurten } from './signals-dataset.ts'

let connection: DuckDBConnection
let close: () => void
let folder: string
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'regiekaart-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
	;({ connection, close } = await twoBuurten())
})
afterEach(() => close())

/** Reports named by a letter; `a` lies in Westhoek, `b` in Oosthoek, the others alternate; all made on 1 May 2026. */
const feature = (letter: string) => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: [6.55 + ((letter.charCodeAt(0) - 97) % 2) * 0.1, 52.95] },
	properties: {
		category: { name: 'Grofvuil', slug: 'grofvuil', parent: { name: 'Afval', slug: 'afval' } },
		created_at: `2026-05-01T08:00:00.0${letter.charCodeAt(0)}+00:00`,
	},
})
const sweepLine = (day: number, letters: string | null) =>
	JSON.stringify({
		date: `2026-06-${String(day).padStart(2, '0')}`,
		collection: { type: 'FeatureCollection', features: letters === null ? null : [...letters].map(feature) },
	})
function snapshots(name: string, ...sweeps: [day: number, letters: string | null][]): string {
	const file = join(folder, name)
	const text = sweeps.map(([day, letters]) => `${sweepLine(day, letters)}\n`).join('')
	writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text)
	return file
}
const base = { source: 'Signalen', mapping: null, day: null, licence: null, url: null }
const run = (file: string | string[], more: Partial<SignalImport> = {}, to = connection) =>
	importSignals(to, { ...base, files: [file].flat(), format: 'snapshots', ...more }, silent)
/** Per letter: the day in June on which it was resolved, or its status. */
async function state(from = connection): Promise<Record<string, unknown>> {
	const ids = await rows(from, `SELECT external_id, status, day(resolved_on) FROM signal ORDER BY external_id`)
	const names = new Map(await Promise.all([...'abcdefgh'].map(async (l) => [await idOf(l), l] as const)))
	return Object.fromEntries(ids.map(([id, status, day]) => [names.get(String(id)) ?? id, day ?? status]))
}
async function idOf(letter: string) {
	const { syntheticId } = await import('../../scripts/import/signals/convert.ts')
	const { geometry, properties } = feature(letter)
	const [lon, lat] = geometry.coordinates
	return syntheticId(lon as number, lat as number, 'grofvuil', properties.created_at)
}

describe('daily snapshots', () => {
	it('resolves what is absent from a later complete snapshot, and opens again what comes back', async () => {
		const file = snapshots('a.jsonl.gz', [1, 'abcd'], [2, 'bcd'], [3, 'abc'], [4, 'abce'], [5, 'bce'])
		const outcome = await run(file)
		expect(outcome).toMatchObject({ read: 5, stored: 5, unchanged: 0, unplaced: 0, refused: [], notes: [] })
		// a went on 2, was back on 3 and 4, and went on 5; d went on 3.
		expect(await state()).toEqual({ a: '5', b: 'open', c: 'open', d: '3', e: 'open' })
		expect(await rows(connection, 'SELECT as_of FROM dataset')).toEqual([['2026-06-05']])
		expect(await rows(connection, 'SELECT buurt, count(*)::INTEGER FROM signal GROUP BY ALL ORDER BY ALL')).toEqual([
			['BU90010001', 3],
			['BU90010002', 2],
		])
		expect(await rows(connection, 'SELECT DISTINCT main, sub, created_on, channel, visibility FROM signal')).toEqual([
			['afval', 'grofvuil', '2026-05-01', 'report', 'public'],
		])
		expect(await rows(connection, 'SELECT * FROM category')).toEqual([['afval', 'grofvuil', 'Afval', 'Grofvuil']])
		expect(await run(file)).toMatchObject({ read: 5, stored: 0, unchanged: 5 })
		expect(await state()).toEqual({ a: '5', b: 'open', c: 'open', d: '3', e: 'open' })
	})

	it('goes on where the last file stopped', async () => {
		await run(snapshots('a.jsonl', [1, 'abc'], [2, 'ab']))
		const outcome = await run(snapshots('b.jsonl', [3, 'ad'], [4, 'acd']))
		expect(outcome).toMatchObject({ read: 3, stored: 2, unchanged: 1 })
		expect(outcome.notes).toEqual([
			'1 signals that were stored before are resolved, or were so earlier, by their absence',
			'1 signals that were resolved or cancelled are open again',
		])
		expect(await state()).toEqual({ a: 'open', b: '3', c: 'open', d: 'open' })
	})

	it('never goes back when an older file comes later', async () => {
		const old = snapshots('old.jsonl', [1, 'ab'], [2, 'abc'])
		await run(old)
		await run(snapshots('new.jsonl', [3, 'bc'], [4, 'c']))
		expect(await state()).toEqual({ a: '3', b: '4', c: 'open' })
		expect(await run(old)).toMatchObject({ stored: 0, unchanged: 3 })
		expect(await state()).toEqual({ a: '3', b: '4', c: 'open' })
		expect(await rows(connection, 'SELECT as_of FROM dataset')).toEqual([['2026-06-04']])
	})

	it.each([
		['null', null, /no features at all/],
		['less than half', 'a', /1 features, less than half of the 4/],
	])('resolves nothing by a snapshot that is %s', async (_, letters, problem) => {
		const outcome = await run(snapshots('a.jsonl', [1, 'abcd'], [2, letters], [3, 'abc']))
		expect(outcome.notes).toEqual([expect.stringMatching(problem)])
		expect(outcome.notes[0]).toMatch(/^a.jsonl:2 looks incomplete/)
		expect(await state()).toEqual({ a: 'open', b: 'open', c: 'open', d: '3' })
		expect(
			await rows(connection, 'SELECT day(day)::INTEGER, signals, complete FROM signal_sweep ORDER BY day'),
		).toEqual([
			[1, 4, true],
			[2, letters === null ? 0 : 1, false],
			[3, 3, true],
		])
	})

	it('believes a drop when the next snapshot confirms it', async () => {
		await run(snapshots('a.jsonl', [1, 'abcd'], [2, 'a'], [3, 'a']))
		expect(await state()).toEqual({ a: 'open', b: '3', c: '3', d: '3' })
	})

	it('takes exactly a full page of 4,000 as cut short', async () => {
		const many = (n: number) =>
			Array.from({ length: n }, (_, i) => ({
				...feature('a'),
				properties: { ...feature('a').properties, created_at: `2026-05-01T08:00:00.${100_000 + i}Z` },
			}))
		const file = join(folder, 'page.jsonl')
		const line = (date: string, features: unknown[]) => `${JSON.stringify({ date, collection: { features } })}\n`
		writeFileSync(file, line('2026-06-01', many(4001)) + line('2026-06-02', many(4000)))
		const outcome = await run(file)
		expect(outcome.notes).toEqual([expect.stringMatching(/exactly 4000 features/)])
		expect(await rows(connection, `SELECT count(*)::INTEGER FROM signal WHERE status = 'resolved'`)).toEqual([[0]])
	})

	it('compares the first snapshot of a file with the last that is known, also when it is read again', async () => {
		await run(snapshots('a.jsonl', [1, 'abcd']))
		const later = snapshots('b.jsonl', [2, 'a'], [3, 'abc'])
		expect((await run(later)).notes).toContainEqual(expect.stringMatching(/b.jsonl:1 looks incomplete/))
		const before = await state()
		expect((await run(later)).notes).toContainEqual(expect.stringMatching(/b.jsonl:1 looks incomplete/))
		expect(await state()).toEqual(before)
		expect(before).toEqual({ a: 'open', b: 'open', c: 'open', d: '3' })
	})

	it('gives the same in any order and any cutting into files', async () => {
		const letters = [...'abcdef']
		const presence = fc.array(fc.subarray(letters, { minLength: 3 }), { minLength: 2, maxLength: 7 })
		await fc.assert(
			fc.asyncProperty(
				presence,
				fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 7, maxLength: 7 }),
				async (sweeps, cut) => {
					const lines = sweeps.map((present, i): [number, string] => [i + 1, present.join('')])
					const whole = await twoBuurten()
					const parts = await twoBuurten()
					try {
						await run(snapshots('whole.jsonl', ...lines), {}, whole.connection)
						for (const part of [0, 1, 2]) {
							const some = lines.filter((_, i) => cut[i] === part)
							if (some.length > 0) await run(snapshots('part.jsonl', ...some), {}, parts.connection)
						}
						expect(await state(parts.connection)).toEqual(await state(whole.connection))
					} finally {
						whole.close()
						parts.close()
					}
				},
			),
			{ numRuns: 20 },
		)
	})

	it('agrees with a plain account of the last sighting', async () => {
		const presence = fc.array(fc.subarray([...'abcdef'], { minLength: 3 }), { minLength: 1, maxLength: 8 })
		await fc.assert(
			fc.asyncProperty(presence, async (sweeps) => {
				const dataset = await twoBuurten()
				try {
					await run(
						snapshots('p.jsonl', ...sweeps.map((s, i): [number, string] => [i + 1, s.join('')])),
						{},
						dataset.connection,
					)
					const expected: Record<string, string> = {}
					for (const letter of new Set(sweeps.flat())) {
						const last = sweeps.findLastIndex((s) => s.includes(letter)) + 1
						expected[letter] = last === sweeps.length ? 'open' : String(last + 1)
					}
					expect(await state(dataset.connection)).toEqual(expected)
				} finally {
					dataset.close()
				}
			}),
			{ numRuns: 20 },
		)
	})
})

describe('the public response alone', () => {
	const response = (letters: string | null) => {
		const file = join(folder, 'geography.geojson')
		writeFileSync(
			file,
			JSON.stringify({ type: 'FeatureCollection', features: letters === null ? null : [...letters].map(feature) }),
		)
		return file
	}

	it('stores open signals, none when features is null, and says what it cannot know', async () => {
		expect(await run(response(null), { format: 'signalen-geography' })).toMatchObject({ read: 0, stored: 0 })
		expect(await run(response('abb'), { format: 'signalen-geography' })).toMatchObject({
			read: 3,
			stored: 2,
			unchanged: 1,
		})
		await run(snapshots('a.jsonl', [1, 'abc'], [2, 'bc']))
		expect(await state()).toEqual({ a: '2', b: 'open', c: 'open' })
		const outcome = await run(response('abd'), { format: 'signalen-geography' })
		expect(outcome.notes).toEqual([expect.stringMatching(/1 signals keep the status they had: say the day/)])
		expect(await state()).toEqual({ a: '2', b: 'open', c: 'open', d: 'open' })
	})

	it('is a snapshot when its day is said', async () => {
		await run(snapshots('a.jsonl', [1, 'abc'], [2, 'bc']))
		const day = Date.UTC(2026, 5, 3) / 86_400_000
		await run(response('acd'), { format: 'signalen-geography', day })
		expect(await state()).toEqual({ a: 'open', b: '3', c: 'open', d: 'open' })
	})
})

describe('snapshots, bad input', () => {
	const bad = (change: (f: ReturnType<typeof feature>) => unknown) => {
		const file = join(folder, 'bad.jsonl')
		const line = (day: string) =>
			JSON.stringify({ date: day, collection: { features: [feature('a'), change(feature('b'))] } })
		writeFileSync(file, `${line('2026-06-01')}\n${line('2026-06-02')}\n`)
		return run(file)
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
		[`${sweepLine(1, 'a')}\n{"date": "2026-06-02"}\n`, /bad.jsonl:2 is not a snapshot/],
		['{"date": "1 juni", "collection": {"features": []}}', /bad.jsonl:1 date "1 juni" is not a date/],
		['{"date": "2099-01-01", "collection": {"features": []}}', /in the future/],
		['null', /bad.jsonl:1 is not a snapshot/],
	])('stops at a file that is no series of snapshots, and writes nothing: %j', async (text, message) => {
		const file = join(folder, 'bad.jsonl')
		writeFileSync(file, text)
		await expect(run(file)).rejects.toThrow(message)
		for (const table of ['signal', 'import_run', 'signal_sweep'])
			expect(await rows(connection, `FROM ${table}`)).toEqual([])
	})

	it('stops at a gzip file that is cut short, and at a response that is not whole', async () => {
		const whole = snapshots('whole.jsonl.gz', [1, 'abcd'])
		const { readFileSync } = await import('node:fs')
		writeFileSync(whole, readFileSync(whole).subarray(0, 60))
		await expect(run(whole)).rejects.toThrow(/whole.jsonl.gz is not a whole gzip file/)
		const geography = join(folder, 'cut.geojson')
		writeFileSync(geography, '{"type": "FeatureCollection", "features": [{"type":')
		await expect(run(geography, { format: 'signalen-geography' })).rejects.toThrow(
			/cut.geojson is not valid JSON: the text stops/,
		)
		writeFileSync(geography, '{"type": "FeatureCollection"}')
		await expect(run(geography, { format: 'signalen-geography' })).rejects.toThrow(/has no list "features"/)
		writeFileSync(geography, '{"features": [{"a" 1}]}')
		await expect(run(geography, { format: 'signalen-geography' })).rejects.toThrow(/element 1 cannot be read/)
		expect(await rows(connection, 'FROM import_run')).toEqual([])
	})
})
