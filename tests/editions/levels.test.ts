import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/db.ts'
import { readEditionFile } from '../../server/editions/read-edition.ts'
import { B1, B2, writeFixture } from '../server/fixture.ts'
import { PUBLISHED_HASH, writePublished } from '../server/published-fixture.ts'
import { change, editionFolder, freeze, namesIn, rowsOf, textsOf } from './edition-folder.ts'

const folder = editionFolder()
const inside = folder.path('inside.duckdb')
const published = folder.path('published.duckdb')
const scenes = [
	{ id: 'geld', kind: 'investments', notes: 'onderhandelen tot 900' },
	{ id: 'euro', kind: 'map', view: 'metric=investments.committed', notes: 'onderhandelen tot 900' },
	{ id: 'meldingen', kind: 'map', view: 'metric=signals.count' },
]

beforeAll(async () => {
	await writeFixture(inside)
	// Of the five investments one is for partners, and of the twelve signals those of B1; the rest is for the team.
	await change(
		inside,
		`UPDATE investment SET visibility = 'partners', title = 'Park voor partners' WHERE id = 'I1'`,
		`UPDATE investment SET title = 'Alleen Team' WHERE id = 'I2'`,
		`UPDATE signal SET visibility = 'partners' WHERE buurt = '${B1}'`,
	)
	await writePublished(published)
})

describe('for partners', () => {
	test('what is for the team is nowhere in the file', async () => {
		const { file, edition } = await freeze(scenes, folder.fresh(), { source: inside, level: 'partners' })
		expect(edition.level).toBe('partners')
		expect(await rowsOf(file, 'SELECT id, visibility FROM investment')).toEqual([['I1', 'partners']])
		expect(await rowsOf(file, 'SELECT DISTINCT investment FROM milestone')).toEqual([['I1']])
		expect(await rowsOf(file, 'SELECT DISTINCT visibility FROM signal')).toEqual([['partners']])
		const texts = await textsOf(file)
		expect(texts).toContain('Park voor partners')
		for (const secret of ['Alleen Team', 'Huizen', 'I2', 'I5', 'onderhandelen', 'Woonstee'])
			expect(texts).not.toContain(secret)
	})

	test('the figures are those of what partners may see', async () => {
		const { file } = await freeze(scenes, folder.fresh(), { source: inside, level: 'partners' })
		const { answers } = await readEditionFile(file)
		expect(answers.geld?.investments?.investments.map(({ id }) => id)).toEqual(['I1'])
		const of = (scene: string, area: string) => {
			const { areas = [], values = [] } = answers[scene]?.pictures[0]?.values ?? {}
			return values[areas.indexOf(area)]
		}
		// 800 of which half lies in B1 and a quarter in B2.
		expect([of('euro', B1), of('euro', B2)]).toEqual([400, 200])
		// s02, s03 and s04 lie in B1 within the last twelve months of the fixture; s05 and s06 in B2 are for the team.
		const [[mine]] = (await rowsOf(
			inside,
			`SELECT count(*)::INTEGER FROM signal s, dataset d WHERE buurt = '${B1}'
			AND s.year = d.division_year AND created_on >= '2024-01-02' AND visibility = 'partners'`,
		)) as [[number]]
		expect(of('meldingen', B2)).toBe(0)
		expect(of('meldingen', B1)).toBeGreaterThanOrEqual(mine)
	})

	test('the team keeps everything, with the notes', async () => {
		const { file } = await freeze(scenes, folder.fresh(), { source: inside })
		expect((await rowsOf(file, 'SELECT count(*)::INTEGER FROM investment')).flat()).toEqual([5])
		expect(await textsOf(file)).toContain('onderhandelen tot 900')
	})

	test('an edition of the team is no edition before: it would tell what partners may not know', async () => {
		const here = folder.fresh()
		const team = await freeze(scenes, here, { source: inside })
		await expect(freeze(scenes, here, { source: inside, level: 'partners', previous: team.file })).rejects.toThrow(
			'only an edition of level partners',
		)
		const partners = await freeze(scenes, here, { source: inside, level: 'partners', previous: 'newest' })
		expect(partners.edition.previous).toBeNull()
	})
})

describe('public', () => {
	test('is refused of an internal Dataset, and nothing is left', async () => {
		const here = folder.fresh()
		await expect(freeze(scenes, here, { source: inside, level: 'public' })).rejects.toThrow('publish first')
		expect(namesIn(here)).toEqual([])
	})

	test('is all that an edition of a publication can be', async () => {
		const woz = [{ id: 'a', kind: 'map', view: 'metric=cbs.woz' }]
		await expect(freeze(woz, folder.fresh(), { source: published, level: 'team' })).rejects.toThrow(
			'a publication is public',
		)
		const { file, edition } = await freeze(woz, folder.fresh(), { source: published })
		expect(edition.level).toBe('public')
		expect(await rowsOf(file, 'SELECT hash FROM publication')).toEqual([[PUBLISHED_HASH]])
	})

	test('the edition of a publication has its presentation and pages, and nothing of the team', async () => {
		const { file } = await freeze([{ id: 'a', kind: 'ranking', view: 'metric=cbs.woz' }], folder.fresh(), {
			source: published,
		})
		const database = await openDatabase(file)
		try {
			const app = createApp(database)
			const status = async (path: string, init?: RequestInit) => (await app.request(path, init)).status
			expect(await status('/api/v1/presentations/proef')).toBe(200)
			expect(await status('/api/v1/scene?kind=ranking&view=metric%3Dcbs.woz')).toBe(200)
			const { edition } = (await (await app.request('/api/v1/dataset')).json()) as { edition: { level: string } }
			expect(edition.level).toBe('public')
			expect(await status('/api/v1/hotspots?metric=cbs.woz')).toBe(404)
			expect(await status('/api/v1/signals/points')).toBe(404)
			for (const [method, path] of [
				['PUT', '/api/v1/presentations/proef'],
				['POST', '/api/v1/presentations'],
				['POST', '/api/v1/presentations/proef/editions'],
			] as const)
				expect(await status(path, { method, body: '{}' })).toBe(405)
		} finally {
			database.close()
		}
	})

	test('an edition is not frozen again', async () => {
		const { file } = await freeze(scenes, folder.fresh(), { source: inside })
		await expect(freeze(scenes, folder.fresh(), { source: file })).rejects.toThrow('is a frozen edition itself')
	})
})
