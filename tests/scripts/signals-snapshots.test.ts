import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { twoBuurten } from './signals-dataset.ts'
import { feature, type LetterSweep, sweptSignals } from './signals-swept.ts'

const { write, snapshots, run, state, query } = sweptSignals()

describe('daily snapshots', () => {
	it('resolves what is absent from a later complete snapshot, and opens again what comes back', async () => {
		const file = snapshots('a.jsonl.gz', [1, 'abcd'], [2, 'bcd'], [3, 'abc'], [4, 'abce'], [5, 'bce'])
		const outcome = await run(file)
		expect(outcome).toMatchObject({ read: 5, stored: 5, unchanged: 0, unplaced: 0, refused: [], notes: [] })
		// a went on 2, was back on 3 and 4, and went on 5; d went on 3.
		expect(await state()).toEqual({ a: '5', b: 'open', c: 'open', d: '3', e: 'open' })
		expect(await query('SELECT as_of FROM dataset')).toEqual([['2026-06-05']])
		expect(await query('SELECT buurt, count(*)::INTEGER FROM signal GROUP BY ALL ORDER BY ALL')).toEqual([
			['BU90010001', 3],
			['BU90010002', 2],
		])
		expect(await query('SELECT DISTINCT main, sub, created_on, channel, visibility FROM signal')).toEqual([
			['afval', 'grofvuil', '2026-05-01', 'report', 'public'],
		])
		expect(await query('SELECT * FROM category')).toEqual([['afval', 'grofvuil', 'Afval', 'Grofvuil']])
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
		expect(await query('SELECT as_of FROM dataset')).toEqual([['2026-06-04']])
	})

	it.each([
		['null', null, /no features at all/],
		['less than half', 'a', /1 features, less than half of the 4/],
	])('resolves nothing by a snapshot that is %s', async (_, letters, problem) => {
		const outcome = await run(snapshots('a.jsonl', [1, 'abcd'], [2, letters], [3, 'abc']))
		expect(outcome.notes).toEqual([expect.stringMatching(problem)])
		expect(outcome.notes[0]).toMatch(/^a.jsonl:2 looks incomplete/)
		expect(await state()).toEqual({ a: 'open', b: 'open', c: 'open', d: '3' })
		expect(await query('SELECT day(day)::INTEGER, signals, complete FROM signal_sweep ORDER BY day')).toEqual([
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
		const line = (date: string, features: unknown[]) => `${JSON.stringify({ date, collection: { features } })}\n`
		const file = write('page.jsonl', line('2026-06-01', many(4001)) + line('2026-06-02', many(4000)))
		const outcome = await run(file)
		expect(outcome.notes).toEqual([expect.stringMatching(/exactly 4000 features/)])
		expect(await query(`SELECT count(*)::INTEGER FROM signal WHERE status = 'resolved'`)).toEqual([[0]])
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
					const lines = sweeps.map((present, i): LetterSweep => [i + 1, present.join('')])
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
						snapshots('p.jsonl', ...sweeps.map((s, i): LetterSweep => [i + 1, s.join('')])),
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
		const features = letters === null ? null : [...letters].map(feature)
		return write('geography.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
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
