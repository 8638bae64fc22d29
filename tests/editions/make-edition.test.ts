import { copyFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { demoDataset } from '../../scripts/build/demo-dataset.ts'
import { openPresentation } from '../../server/contract/presentation/open-presentation.ts'
import { shownScenes } from '../../server/contract/presentation/presentation.ts'
import { readAnswers } from '../../server/editions/frozen-scenes.ts'
import type { MadeEdition } from '../../server/editions/make-edition.ts'
import { readEditionFile } from '../../server/editions/read-edition.ts'
import { answersDifferences } from '../../server/editions/same-answers.ts'
import { change, editionFolder, freeze, namesIn, onFile, presentationOf, rowsOf } from './edition-folder.ts'

const folder = editionFolder()
/** One of every kind, on the demo. */
const scenes = [
	{ id: 'kaart', kind: 'map', view: 'metric=signals.per1000&category=afval', notes: 'alleen voor mij' },
	{ id: 'hot', kind: 'map', view: 'category=afval/grofvuil&reading=hotspots', highlights: [{ area: 'BU90010407' }] },
	{ id: 'twee', kind: 'compare', view: 'metric=cbs.woz&period=2019', beside: 'metric=cbs.woz' },
	{ id: 'rang', kind: 'ranking', view: 'metric=police.crimesPer1000&level=wijk' },
	{ id: 'nood', kind: 'needEffort', view: 'metric=lbm.score&second=investments.budgeted' },
	{ id: 'lijst', kind: 'investments' },
	{ id: 'woord', kind: 'text', body: 'Tekst' },
	{ id: 'weg', kind: 'map', hidden: true, view: 'metric=cbs.households' },
]

let made: MadeEdition
let to: string
beforeAll(async () => {
	to = folder.fresh()
	made = await freeze(scenes, to)
})

describe('an edition', () => {
	test('is one read-only file with the day and the hash in its name', () => {
		const { hash } = made.edition
		expect(hash).toMatch(/^[0-9a-f]{16}$/)
		expect(namesIn(to)).toEqual([`proef-2026-01-12-${hash}.duckdb`])
		expect(statSync(made.file).mode & 0o777).toBe(0o444)
		expect(made.edition).toEqual({
			hash,
			presentation: 'proef',
			title: 'Proef',
			madeOn: '2026-01-12',
			level: 'team',
			dataset: 'Markerwaard (fictief)',
			previous: null,
		})
		expect(made.left).toEqual({ hidden: 1, broken: 0 })
	})

	test('says of every scene what the Dataset says, and what it recorded', async () => {
		const kept = await readEditionFile(made.file)
		expect(Object.keys(kept.answers)).toEqual(['kaart', 'hot', 'twee', 'rang', 'nood', 'lijst'])
		const inside = await onFile(made.file, (served) => readAnswers(served, kept.presentation))
		expect(answersDifferences(kept.answers, inside)).toEqual([])
		const live = await onFile(await demoDataset(), (served) => readAnswers(served, presentationOf(scenes)))
		expect(Object.values(live).map(({ figures }) => figures)).toEqual(
			Object.values(kept.answers).map(({ figures }) => figures),
		)
	})

	test('has Views that name their period and days, so that they never move', async () => {
		const { presentation } = await readEditionFile(made.file)
		const views = new Map(shownScenes(presentation).map(({ id, view, beside }) => [id, [view, beside]]))
		const [[to]] = (await rowsOf(await demoDataset(), 'SELECT (max(created_on) + 1)::DATE::VARCHAR FROM signal')) as [
			[string],
		]
		const [[newest]] = (await rowsOf(
			await demoDataset(),
			`SELECT max(period) FROM statistic WHERE metric = 'cbs.woz' AND value IS NOT NULL`,
		)) as [[string]]
		expect(views.get('kaart')?.[0]).toContain(`to=${to}`)
		expect(views.get('twee')?.[0]).toContain('period=2019')
		expect(views.get('twee')?.[1]).toContain(`period=${newest}`)
	})

	test('holds what its scenes need and nothing else', async () => {
		const [[mains, first, last]] = (await rowsOf(
			made.file,
			'SELECT list_sort(list(DISTINCT main)), min(created_on)::VARCHAR, max(created_on)::VARCHAR FROM signal',
		)) as [[string[], string, string]]
		expect(mains).toEqual(['afval'])
		expect([first.slice(0, 4), last.slice(0, 4)]).toEqual(['2025', '2025'])
		const metrics = await rowsOf(made.file, 'SELECT DISTINCT metric FROM statistic ORDER BY 1')
		expect(metrics.flat()).toEqual(['cbs.households', 'cbs.inhabitants', 'cbs.woz', 'lbm.score', 'police.crimes'])
		const count = "SELECT count(*)::INTEGER FROM signal WHERE main = 'afval' AND year(created_on) = 2025"
		expect(await rowsOf(made.file, count)).toEqual(await rowsOf(await demoDataset(), count))
		for (const empty of ['refused_row', 'deletion', 'signal_sweep']) {
			expect(await rowsOf(made.file, `SELECT count(*)::INTEGER FROM ${empty}`)).toEqual([[0]])
		}
		expect(await rowsOf(made.file, 'SELECT disclosure_key, as_of::VARCHAR FROM dataset')).toEqual([
			[null, '2025-12-31'],
		])
	})

	test('without figures holds no signals, investments or statistics beyond the population', async () => {
		const { file } = await freeze([{ id: 'a', kind: 'text', body: 'Alleen tekst' }], folder.fresh())
		const sql = `SELECT (SELECT count(*) FROM signal) + (SELECT count(*) FROM investment) + (SELECT count(*) FROM milestone),
			(SELECT count(DISTINCT metric) FROM statistic)`
		expect((await rowsOf(file, sql)).flat().map(Number)).toEqual([0, 2])
	})

	test('keeps all days where a scene looks at history', async () => {
		const { file } = await freeze(
			[
				{ id: 'a', kind: 'map', view: 'category=afval&reading=trend' },
				{ id: 'b', kind: 'lines', view: 'category=afval' },
			],
			folder.fresh(),
		)
		const days = `SELECT min(created_on)::VARCHAR, max(created_on)::VARCHAR FROM signal WHERE main = 'afval'`
		expect(await rowsOf(file, days)).toEqual(await rowsOf(await demoDataset(), days))
	})

	test('knows its days and categories also where nobody reported anything', async () => {
		const source = folder.path('quiet.duckdb')
		copyFileSync(await demoDataset(), source)
		await change(source, `DELETE FROM signal WHERE main = 'afval' AND created_on >= '2025-01-01'`)
		const { file } = await freeze([scenes[0] as (typeof scenes)[number]], folder.fresh(), { source })
		expect(await rowsOf(file, 'SELECT count(*)::INTEGER FROM signal')).toEqual([[0]])
		await onFile(file, async (served) => {
			const { signals } = await served.dataset()
			expect(signals).toMatchObject({ count: 0, from: '2025-01-01', to: '2026-01-01' })
		})
	})
})

describe('freezing again', () => {
	test('the same is the edition that is there, whatever the day', async () => {
		const again = await freeze(scenes, to, { today: '2026-02-01' })
		expect(again).toMatchObject({ isNew: false, file: made.file, edition: { madeOn: '2026-01-12' } })
		expect(namesIn(to)).toHaveLength(1)
		const elsewhere = await freeze(scenes, folder.fresh(), { today: '2026-02-01' })
		expect(elsewhere.edition.hash).toBe(made.edition.hash)
	})

	test('another word or figure is another edition; a later change of the source leaves the numbers of the first', async () => {
		const source = folder.path('later.duckdb')
		copyFileSync(await demoDataset(), source)
		const here = folder.fresh()
		const first = await freeze(scenes, here, { source })
		await change(source, `UPDATE statistic SET value = value + 1 WHERE metric = 'cbs.woz' AND value IS NOT NULL`)
		const before = await readEditionFile(first.file)
		const second = await freeze(scenes, here, { source, today: '2026-02-01', previous: 'newest' })
		expect(second.edition.hash).not.toBe(first.edition.hash)
		expect(second.edition.previous).toEqual({ hash: first.edition.hash, madeOn: '2026-01-12' })
		const after = await readEditionFile(first.file)
		expect(after.answers).toEqual(before.answers)
		const { changes } = await readEditionFile(second.file)
		expect(changes?.scenes.filter(({ kind }) => kind === 'changed').map(({ scene }) => scene)).toEqual(['twee'])
		const woz = changes?.scenes.find(({ scene }) => scene === 'twee')
		expect(
			new Set(woz?.difference?.values.filter((value) => value !== null).map((value) => Math.round(value))),
		).toEqual(new Set([1]))
		const words = await freeze([{ ...scenes[0], title: 'Anders' } as never], folder.fresh(), { source })
		expect(words.edition.hash).not.toBe(first.edition.hash)
	})
})

test('the presentation that comes with the demo can be frozen, for the team and for partners', async () => {
	const text = await readFile(new URL('../../data/presentations/markerwaard.json', import.meta.url), 'utf8')
	const { presentation } = openPresentation(text)
	if (presentation === null) throw new Error('the demo presentation cannot be opened')
	const here = folder.fresh()
	const team = await freeze(presentation, here)
	const partners = await freeze(presentation, here, { level: 'partners' })
	expect([team.isNew, partners.isNew]).toEqual([true, true])
})
