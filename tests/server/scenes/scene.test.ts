import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { B1, B2, B3, B4, B5, B6, type Fixture, OOST, openFixture, TESTDAM } from '../fixture.ts'
import { askScene, figureTexts, figureValues } from './ask-scene.ts'

let fixture: Fixture
beforeAll(async () => {
	fixture = await openFixture()
})
afterAll(() => fixture?.close())

const of2024 = 'metric=signals.count&from=2024-01-01&to=2025-01-01'
const notices = (answer: Awaited<ReturnType<typeof askScene>>) =>
	answer.notices.map(({ of, parameter, value, reason }) => `${of} ${parameter}=${value} ${reason}`)

describe('a map', () => {
	test('holds what /values answers, with the days filled in', async () => {
		const answer = await askScene(fixture, { kind: 'map', view: 'metric=signals.count&to=2025-01-01' })
		const [picture] = answer.pictures
		expect(answer.pictures).toHaveLength(1)
		expect(picture?.values).toEqual(await fixture.get(`/values?metric=signals.count&to=2025-01-01`))
		expect(picture?.view).toBe('metric=signals.count&from=2024-01-01&to=2025-01-01')
		expect(picture?.read).toBeNull()
		expect(answer.shown).toEqual([])
		expect(answer.names[B1]).toBe('Aa')
		expect(answer.names[TESTDAM]).toBe('Testdam')
		expect(answer.notices).toEqual([])
	})
	test('has every number that its words may name, counted by hand', async () => {
		const answer = await askScene(fixture, { kind: 'map', view: of2024, areas: [B1, B2] })
		expect(figureValues(answer)).toMatchObject({
			[`value:${B1}`]: 3,
			[`value:${B2}`]: 1,
			[`rank:${B1}`]: 1,
			[`rank:${B2}`]: 2,
			total: 8,
			marked: 4,
			markedShare: 50,
			areas: 6,
		})
		expect(figureTexts(answer)).toMatchObject({ [`rank:${B1}`]: '1e', markedShare: '50,0%', total: '8' })
	})
	test('of a rate tells the count behind it and how it stands to the gemeente', async () => {
		const view = 'metric=signals.per1000&from=2024-01-01&to=2025-01-01'
		const answer = await askScene(fixture, { kind: 'map', view })
		// 3 reports of 1000 people; 8 of 3600 in the gemeente.
		const whole = figureValues(answer).reference ?? 0
		expect(figureValues(answer)).toMatchObject({ [`value:${B1}`]: 3, [`numerator:${B1}`]: 3 })
		expect(figureValues(answer)[`ratio:${B1}`]).toBeCloseTo(3 / whole, 10)
		// Nobody lives in B3, so there is no rate; it is never told as 0.
		expect(figureValues(answer)[`value:${B3}`]).toBeUndefined()
		expect(figureValues(answer)[`rank:${B3}`]).toBeUndefined()
	})
	test('of a year has the period filled in', async () => {
		const answer = await askScene(fixture, { kind: 'map', view: 'metric=cbs.woz' })
		expect(answer.pictures[0]?.view).toBe('metric=cbs.woz&period=2024')
		const earlier = await askScene(fixture, { kind: 'map', view: 'metric=cbs.woz&period=2023' })
		expect(earlier.pictures[0]?.values).toEqual(await fixture.get('/values?metric=cbs.woz&period=2023'))
		expect(earlier.caption).toBe('Gemiddelde WOZ-waarde per buurt, 2023. Gemeente Testdam: 310 × € 1.000.')
	})
	test('under a reading holds what the reading is made of', async () => {
		const view = 'metric=signals.per1000&from=2024-01-01&to=2025-01-01&reading=hotspots'
		const [picture] = (await askScene(fixture, { kind: 'map', view })).pictures
		expect(picture?.read).toEqual({
			kind: 'hotspots',
			answer: await fixture.get('/hotspots?metric=signals.per1000&from=2024-01-01&to=2025-01-01'),
		})
	})
	test('names its sources once each: of the figure, and of what it is divided by', async () => {
		const answer = await askScene(fixture, { kind: 'map', view: 'metric=signals.per1000' })
		expect(answer.sources.map(({ name }) => name)).toEqual(['Signalen Testdam', 'CBS, kerncijfers'])
	})
	test('speaks English when asked', async () => {
		const answer = await askScene(fixture, { kind: 'map', view: of2024, language: 'en' })
		expect(answer.caption).toBe('Number of reports per buurt, 2024. Municipality Testdam as a whole: 8 reports.')
		expect(figureTexts(answer)[`rank:${B1}`]).toBe('1st')
	})
})

describe('two maps', () => {
	test('are both answered, and the second against the first', async () => {
		const answer = await askScene(fixture, {
			kind: 'compare',
			view: 'metric=police.crimes&period=2023',
			beside: 'metric=cbs.inhabitants&period=2022',
		})
		expect(answer.pictures.map(({ values }) => values)).toEqual([
			await fixture.get('/values?metric=police.crimes&period=2023'),
			await fixture.get('/values?metric=cbs.inhabitants&period=2022'),
		])
		expect(answer.caption).toMatch(/^Links: .*2023.* Rechts: .*2022/)
		expect(figureValues(answer)).toMatchObject({ [`value:${B6}`]: 18, [`beside:value:${B6}`]: 1800 })
		expect(figureValues(answer)[`change:${B6}`]).toBeUndefined()
	})
	test('of one metric in two periods tell the difference, and say it in one sentence', async () => {
		const answer = await askScene(fixture, {
			kind: 'compare',
			view: 'metric=cbs.inhabitants&period=2022',
			beside: 'metric=cbs.inhabitants&period=2024',
			areas: [B1],
		})
		expect(answer.caption).toContain('links 2022, rechts 2024')
		expect(figureValues(answer)).toMatchObject({ [`change:${B1}`]: 100, [`times:${B1}`]: 1000 / 900 })
		const labels = answer.figures.filter(({ key }) => key.endsWith(`value:${B1}`)).map(({ label }) => label)
		expect(labels).toEqual(['Aa, 2022', 'Aa, 2024'])
	})
	test('stay one map when the other asks what is gone', async () => {
		const answer = await askScene(fixture, { kind: 'compare', view: of2024, beside: 'metric=gone.away' })
		expect(answer.pictures).toHaveLength(1)
		expect(notices(answer)).toEqual(['beside metric=gone.away notInDataset'])
	})
})

describe('a ranking', () => {
	test.each([
		['metric=police.crimes', [B6, B1, B3, B4, B5, B2]],
		['metric=police.crimes&sort=value', [B2, B5, B4, B3, B1, B6]],
		['metric=police.crimes&sort=name', [B4, B1, B2, B3, B5, B6]],
		['metric=police.crimes&sort=-name', [B6, B5, B3, B2, B1, B4]],
		['metric=police.crimes&sort=rank', [B6, B1, B3, B4, B5, B2]],
		['metric=police.crimes&sort=nonsense', [B6, B1, B3, B4, B5, B2]],
		// Without a value: B3 does not apply, B4 is not published, B5 is not known.
		['metric=cbs.woz&period=2023', [B2, B6, B1, B4, B3, B5]],
		['metric=cbs.woz&period=2023&sort=value', [B1, B6, B2, B4, B3, B5]],
		['metric=police.crimes&filter=oost', [B1, B3, B2]],
		[`metric=police.crimes&universe=${OOST}`, [B1, B3, B2]],
	])('of %s shows its areas in order', async (view, expected) => {
		expect((await askScene(fixture, { kind: 'ranking', view })).shown).toEqual(expected)
	})
	test('puts the caption to its order', async () => {
		const answer = await askScene(fixture, { kind: 'table', view: `metric=police.crimes&universe=${OOST}` })
		expect(answer.caption).toMatch(/Alle 3 buurten, alleen binnen Oost\.$/)
	})
})

describe('lines', () => {
	test('are the series of the areas, with the gemeente beside a rate', async () => {
		const answer = await askScene(fixture, { kind: 'lines', view: 'metric=cbs.woz', areas: [B1] })
		expect(answer.series).toEqual(await fixture.get(`/series?metric=cbs.woz&area=${B1},${TESTDAM}`))
		expect(answer.shown).toEqual([B1, TESTDAM])
		expect(figureValues(answer)).toMatchObject({
			[`value:${B1}:2021`]: 190,
			[`value:${B1}:2024`]: 210,
			[`change:${B1}`]: 20,
		})
		expect(answer.caption).toBe('Gemiddelde WOZ-waarde per jaar, 2021 – 2024: Aa, naast gemeente Testdam.')
	})
	test('of counts leave the gemeente out, and go by month over a short time', async () => {
		const answer = await askScene(fixture, { kind: 'lines', view: of2024, areas: [B1, B2] })
		expect(answer.series).toEqual(
			await fixture.get(`/series?metric=signals.count&interval=month&from=2024-01-01&to=2025-01-01&area=${B1},${B2}`),
		)
		expect(figureValues(answer)).toMatchObject({
			[`sum:${B1}:2024`]: 3,
			'sum:marked:2024': 4,
			[`value:${B1}:2024-03`]: 1,
		})
	})
	test('count the chosen categories alone', async () => {
		const answer = await askScene(fixture, { kind: 'lines', view: `${of2024}&category=afval/grofvuil`, areas: [B1] })
		expect(figureValues(answer)[`sum:${B1}:2024`]).toBe(1)
		expect(answer.caption).toContain('(grofvuil) per maand')
	})
	test('without any area are that of the gemeente', async () => {
		expect((await askScene(fixture, { kind: 'lines', view: 'metric=police.crimes' })).shown).toEqual([TESTDAM])
	})
	test('are those of the View too, six at most', async () => {
		const view = `metric=police.crimesPer1000&area=${B6}&compare=${B1},${B2},${B4}`
		const answer = await askScene(fixture, { kind: 'lines', view, areas: [B3, B5, OOST] })
		expect(answer.shown).toEqual([B6, B3, B5, OOST, B1, B2, TESTDAM])
	})
})

describe('agreements', () => {
	test('stand late first, then by status and amount, with the milestones', async () => {
		const answer = await askScene(fixture, { kind: 'investments' })
		expect(answer.investments?.investments.map(({ id }) => id)).toEqual(['I1', 'I2', 'I5', 'I4', 'I3'])
		expect(answer.investments?.asOf).toBe('2025-01-10')
		// I1's handover of 31 December 2024 was missed ten days before; I2's first pile is due on the day itself.
		expect(figureValues(answer)).toMatchObject({
			agreements: 5,
			late: 1,
			milestones: 4,
			'milestones:met': 1,
			'milestones:late': 1,
			'days:I1:2': 10,
			'committed:I1': 800,
			committed: 7900,
			'spentShare:I1': 37.5,
		})
		expect(answer.caption).toBe('Investeringen en afspraken in Testdam, peildatum 10 januari 2025. 1 van 5 is te laat.')
		expect(answer.sources.map(({ name }) => name)).toEqual(['Investeringen Testdam'])
	})
	test('of areas are those that fall there, each once with its part', async () => {
		const answer = await askScene(fixture, { kind: 'investments', view: `area=${B1}`, areas: [B2] })
		expect(answer.investments?.investments.map(({ id, share }) => [id, share])).toEqual([
			['I1', 0.75],
			['I3', 1],
		])
		expect(figureValues(answer)).toMatchObject({ committed: 5800, 'here:committed': 5600 })
	})
	test.each([
		['te laat', ['I1']],
		['woonstee', ['I2', 'I5']],
		['gepland', ['I2', 'I5']],
		['bestaat niet', []],
	])('are those that say "%s"', async (filter, expected) => {
		const answer = await askScene(fixture, { kind: 'investments', view: `filter=${filter}` })
		expect(answer.investments?.investments.map(({ id }) => id)).toEqual(expected)
		expect(answer.notices).toEqual([])
	})
})

describe('what is gone', () => {
	test('metric: nothing stands in its place', async () => {
		const answer = await askScene(fixture, { kind: 'map', view: 'metric=gone.away' })
		expect([answer.pictures, answer.caption, answer.figures]).toEqual([[], '', []])
		expect(notices(answer)).toEqual(['view metric=gone.away notInDataset'])
	})
	test.each([
		['metric=cbs.woz&period=1999', 'view period=1999 periodWithoutFigures', 'metric=cbs.woz&period=2024'],
		[`${of2024}&category=afval,weg`, 'view category=weg notInDataset', `${of2024}&category=afval`],
		[`${of2024}&area=BU99990000`, 'view area=BU99990000 notInDataset', of2024],
		[
			'metric=signals.count&from=1990-01-01&to=1991-01-01',
			'view from=1990-01-01 – 1991-01-01 emptyRange',
			'metric=signals.count&from=2024-01-02&to=2025-01-02',
		],
		[`${of2024}&classes=many`, 'view classes=many malformed', of2024],
		[`${of2024}&nonsense=1`, 'view nonsense=1 unknownParameter', of2024],
	])('%s: the rest is shown, with a notice', async (view, notice, shown) => {
		const answer = await askScene(fixture, { kind: 'map', view })
		expect(notices(answer)).toEqual([notice])
		expect(answer.pictures[0]?.view).toBe(shown)
	})
	test('a highlighted area: left out, with a notice', async () => {
		const answer = await askScene(fixture, { kind: 'ranking', view: of2024, areas: [B1, 'BU99990000'] })
		expect(notices(answer)).toEqual(['highlights areas=BU99990000 notInDataset'])
		expect(answer.shown).not.toContain('BU99990000')
	})
	test('a question that is no question is refused with its parameter', async () => {
		for (const query of [
			'',
			'?kind=film',
			'?kind=map&areas=nowhere',
			'?kind=map&language=fr',
			'?kind=map&colour=red',
		]) {
			const response = await fixture.app.request(`/api/v1/scene${query}`)
			expect([query, response.status]).toEqual([query, 400])
		}
	})
})

test('words alone ask nothing', async () => {
	for (const kind of ['text', 'closing']) {
		const answer = await askScene(fixture, { kind, view: 'metric=gone.away', areas: ['BU99990000'] })
		expect(answer).toEqual({
			...{ kind, level: 'buurt', pictures: [], series: null, investments: null, shown: [], names: {} },
			...{ caption: '', sources: [], figures: [], notices: [] },
		})
	}
})
