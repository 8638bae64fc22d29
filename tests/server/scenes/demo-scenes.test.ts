import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../../data/demo/places.ts'
import { emerging, hotspot, neglected } from '../../../data/demo/truths.ts'
import { type DemoApp, openDemoApp } from '../../data/demo-app.ts'
import { askScene, figureTexts, figureValues } from './ask-scene.ts'

let demo: DemoApp
beforeAll(async () => {
	demo = await openDemoApp()
})
afterAll(() => demo?.close())

const bulky = 'category=afval/grofvuil&from=2025-01-01&to=2026-01-01'
const ask = (question: string) => demo.get<Record<string, unknown>>(question)

test.each([
	['hotspots', `/hotspots?metric=signals.per1000&${bulky}`],
	['clusters', `/hotspots?metric=signals.per1000&method=lisa&${bulky}`],
	['funnel', `/funnel?metric=signals.per1000&${bulky}`],
	['trend', '/trends?metric=signals.per1000&category=afval/grofvuil'],
])('a map read as %s says what its test says', async (reading, question) => {
	const answer = await askScene(demo, { kind: 'map', view: `${bulky}&reading=${reading}` })
	expect(answer.pictures[0]?.read).toEqual({ kind: reading, answer: await ask(question) })
	expect(answer.caption).toContain('70 van 75 buurten getoetst')
	expect(figureValues(answer)).toMatchObject({ tested: 70, notTested: 5 })
})

test('a caption says what, of which reports, when, held against what, and how many were tested', async () => {
	const question = { kind: 'map', view: `${bulky}&reading=hotspots` }
	const whole = figureTexts(await askScene(demo, question)).reference
	expect((await askScene(demo, question)).caption.replaceAll('\u00a0', ' ')).toBe(
		`Hotspots van meldingen per 1.000 inwoners (grofvuil) per buurt, 2025, vergeleken binnen Markerwaard (fictief), 70 van 75 buurten getoetst. Gemeente Markerwaard (fictief): ${whole}.`,
	)
	const english = await askScene(demo, { ...question, language: 'en' })
	expect(english.caption).toMatch(
		/^Hotspots of reports per 1,000 inhabitants \(grofvuil\) per buurt, 2025, compared within Markerwaard \(fictief\), 70 of 75 buurten tested\./,
	)
})

test('within a wijk only its areas are compared, and too few are said to be too few', async () => {
	const answer = await askScene(demo, { kind: 'map', view: `${bulky}&reading=hotspots&universe=WK900104` })
	expect(answer.caption).toContain('vergeleken binnen Noorderhoek. Te weinig gebieden om te toetsen.')
	expect(answer.caption).not.toContain('getoetst,')
	expect(figureValues(answer).areas).toBe(7)
})

test('need against effort is two Answers, each with its own numbers', async () => {
	const view = 'metric=lbm.score&second=investments.perInhabitant&period=2024'
	const answer = await askScene(demo, { kind: 'needEffort', view, areas: [neglected.buurt] })
	const thirds = 'classification=quantile&classes=3'
	expect(answer.pictures[0]?.read).toEqual({
		kind: 'bivariate',
		answer: await ask(`/values?metric=lbm.score&period=2024&${thirds}`),
		second: await ask(`/values?metric=investments.perInhabitant&${thirds}`),
	})
	expect(figureValues(answer)[`second:numerator:${neglected.buurt}`]).toBe(neglected.committed)
	const suggested = await askScene(demo, { kind: 'needEffort', view: 'metric=lbm.score&reading=hotspots' })
	expect(suggested.pictures[0]?.read?.kind).toBe('bivariate')
	expect(suggested.notices).toEqual([])
})

test('a ranking shows twelve and the highlighted in their own place, a table fifteen', async () => {
	const [kometen = ''] = hotspot.buurten.slice(-1)
	const last = codeOf('Maanlanden')
	const ranking = await askScene(demo, { kind: 'ranking', view: bulky, areas: [last, kometen] })
	expect(ranking.shown).toHaveLength(13)
	expect(ranking.shown[0]).toBe(kometen)
	expect(ranking.shown.at(-1)).toBe(last)
	expect([...ranking.shown.slice(0, 4)].sort()).toEqual([...hotspot.buurten].sort())
	expect(ranking.caption).toMatch(/De hoogste 12 van 75 buurten, met de gemarkeerde gebieden op hun eigen plaats\.$/)
	const read = await askScene(demo, { kind: 'ranking', view: `${bulky}&reading=hotspots`, areas: [last, kometen] })
	expect(read.shown).toEqual(ranking.shown)
	expect((await askScene(demo, { kind: 'table', view: bulky })).shown).toHaveLength(15)
	const lowest = await askScene(demo, { kind: 'ranking', view: 'metric=lbm.score&period=2024&sort=value' })
	expect(lowest.shown[0]).toBe(neglected.buurt)
	expect(lowest.caption).toContain('De laagste 12')
})

test('lines go by year over a long time and by month over a short one', async () => {
	const view = `metric=signals.count&category=${emerging.main}/${emerging.sub}`
	const long = await askScene(demo, { kind: 'lines', view, areas: emerging.buurten })
	expect(long.series?.periods).toHaveLength(12)
	const short = await askScene(demo, { kind: 'lines', view: `${view}&from=2023-01-01`, areas: emerging.buurten })
	expect(short.series?.periods).toHaveLength(36)
	// The same year counted by month and by year.
	expect(figureValues(short)['sum:marked:2025']).toBe(figureValues(long)['sum:marked:2025'])
})

test('agreements are twelve at most, and say how many more there are', async () => {
	const answer = await askScene(demo, { kind: 'investments' })
	expect(answer.investments?.investments).toHaveLength(12)
	expect(answer.investments?.investments.slice(0, 8).every(({ late }) => late)).toBe(true)
	expect(figureValues(answer)).toMatchObject({ agreements: 150, late: 8, rest: 138 })
	expect(answer.caption).toBe(
		'Investeringen en afspraken in Markerwaard (fictief), peildatum 31 december 2025. 8 van 150 zijn te laat. Hier niet getoond: nog 138 andere.',
	)
})

test('figures are hundreds at most', async () => {
	for (const kind of ['map', 'compare', 'ranking', 'lines', 'needEffort', 'investments']) {
		const answer = await askScene(demo, { kind, view: bulky, beside: 'reading=trend', areas: hotspot.buurten })
		expect(answer.figures.length).toBeLessThan(700)
		expect(answer.figures.every(({ key }) => key.length <= 120)).toBe(true)
	}
})
