import { rgb } from 'd3-color'
import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFormatters } from '../../server/contract/format.ts'
import { type OpenedPresentation, presentation } from '../../server/contract/presentation/presentation.ts'
import { makeScale } from '../../server/contract/scale.ts'
import { answerOf, makePptx } from '../../server/export/make-pptx.ts'
import { topologies } from '../../server/picture/topologies.ts'
import { type Served, serve } from '../../server/served.ts'
import { B1, B2, B3, B6, type Fixture, openFixture } from '../server/fixture.ts'
import { openPptx, type Slide } from './open-pptx.ts'
import { all } from './xml.ts'

let testdam: Fixture
let served: Served
beforeAll(async () => {
	testdam = await openFixture()
	served = serve(testdam.database)
})
afterAll(() => testdam.close())

const value = makeFormatters('nl')
const document = (scenes: object[], head: object = {}): OpenedPresentation =>
	presentation.parse({
		schema: 1,
		title: 'Testdam & "de rest"',
		author: 'Jip <de> Wit',
		scenes: scenes.map((scene, i) => ({ id: `s${i}`, ...scene })),
		...head,
	})
async function slidesOf(of: OpenedPresentation, notes = false) {
	const { bytes, answers } = await makePptx(served, topologies(testdam.database), of, { notes })
	return { ...openPptx(bytes), bytes, answers }
}
async function only(scene: object, notes = false): Promise<Slide> {
	const { slides } = await slidesOf(document([scene]), notes)
	const [slide] = slides
	if (slide === undefined || slides.length !== 1) throw new Error('not one slide')
	return slide
}
/** Numbers of a series of a chart, by their place. */
const pointsOf = (slide: Slide, name: string) =>
	all(slide.charts[0] ?? slide.xml, name).map((of) =>
		all(of, 'c:pt').map((point) => [Number(point.attributes.idx), all(point, 'c:v')[0]?.text ?? ''] as const),
	)

describe('slides', () => {
	it('are the scenes that are shown, with title, message, author, language and page numbers', async () => {
		const { slides, properties } = await slidesOf(
			document([
				{ kind: 'text', title: 'Eerst', message: 'Met een boodschap.' },
				{ kind: 'text', title: 'Verborgen', hidden: true },
				{ kind: 'text', title: '', message: 'Zonder titel.' },
				{ kind: 'closing', title: 'Besluiten', decisions: ['Dit doen.', 'Dat laten.'] },
			]),
		)
		expect(slides.map(({ title }) => title)).toEqual(['Eerst', 'Zonder titel.', 'Besluiten'])
		expect(slides.map(({ paragraphs }) => paragraphs)).toEqual([
			['Met een boodschap.', '1'],
			['2'],
			['Dit doen.', 'Dat laten.', '3'],
		])
		expect(all(slides[2]?.xml ?? properties, 'a:buAutoNum')).toHaveLength(2)
		const said = Object.fromEntries(properties.children.map(({ name, text }) => [name, text]))
		expect(said).toMatchObject({
			'dc:title': 'Testdam & "de rest"',
			'dc:creator': 'Jip <de> Wit',
			'dc:language': 'nl-NL',
		})
		expect(new Set(all(slides[0]?.xml ?? properties, 'a:rPr').map(({ attributes }) => attributes.lang))).toEqual(
			new Set(['nl-NL']),
		)
	})

	it('hold the words of Markdown as text: bold, bullets, links that an office can open, nothing that no XML may hold', async () => {
		const body =
			'Eén **vet** woord\u0000 & <b>niet</b>\n\n- a\n- b *c* [d](https://example.org/?x=1&y=2)\n\n[e](http://:)'
		const slide = await only({ kind: 'text', title: 'Tekst\u0007\u000b met\uffff ruis', body, notes: 'geheim' })
		expect(slide.title).toBe('Tekst met ruis')
		expect(slide.paragraphs.slice(0, 4)).toEqual(['Eén vet woord & <b>niet</b>', 'a', 'b c d', 'e'])
		expect(all(slide.xml, 'a:buChar')).toHaveLength(2)
		expect(slide.links).toEqual(['https://example.org/?x=1&y=2'])
		expect(slide.notes).toEqual([])
	})

	it('have the notes of the speaker when asked, a paragraph each', async () => {
		const notes = 'Eerst dit.\n\nDan "dat" & meer.'
		expect((await only({ kind: 'text', title: 'a', notes }, true)).notes).toEqual(['Eerst dit.', 'Dan "dat" & meer.'])
	})

	it('keep a body that does not fit in the notes', async () => {
		const lines = Array.from({ length: 60 }, (_, i) => `Regel ${i} van een toelichting die lang is en nergens past.`)
		const slide = await only({ kind: 'ranking', title: 'a', view: 'metric=cbs.woz', body: lines.join('\n\n') })
		expect(slide.paragraphs).toContain('De hele toelichting staat in de notities.')
		expect(slide.paragraphs).not.toContain(lines[59])
		expect(slide.notes).toEqual(lines)
	})

	it('are the same bytes for the same scenes', async () => {
		const of = document([
			{ kind: 'ranking', title: 'a', view: 'metric=cbs.woz' },
			{ kind: 'lines', title: 'b', view: 'metric=cbs.woz', highlights: [{ area: B1 }] },
			{ kind: 'map', title: 'c', view: 'metric=cbs.woz' },
		])
		const [first, second] = [await slidesOf(of), await slidesOf(of)]
		expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
	})

	it('say what this Dataset does not have, and go on', async () => {
		const { slides, answers } = await slidesOf(
			document([
				{ kind: 'map', title: 'Weg', view: 'metric=cbs.weg' },
				{ kind: 'ranking', title: 'Er', view: 'metric=cbs.woz', highlights: [{ area: 'BU99990000' }] },
			]),
		)
		expect(answers.map(({ answer }) => answer?.notices.length)).toEqual([1, 1])
		expect(slides[0]?.paragraphs.join(' ')).toContain('“metric=cbs.weg” staat niet in deze gegevens')
		expect(slides[1]?.paragraphs.join(' ')).toContain('“areas=BU99990000” staat niet in deze gegevens')
		expect(slides[1]?.charts).toHaveLength(1)
	})
})

describe('figures', () => {
	it('are bars of the Answer in its order, in the colours of the classes, with what has no value in words', async () => {
		const scene = {
			kind: 'ranking',
			title: 'a',
			view: 'metric=signals.per1000',
			highlights: [{ area: B2, label: 'hier' }],
		}
		const slide = await only(scene)
		const answer = await answerOf(served, document([scene]).scenes[0] as never, 'nl')
		const values = answer?.pictures[0]?.values
		if (!answer || !values) throw new Error('no values')
		const shown = answer.shown.flatMap((code) => {
			const i = values.areas.indexOf(code)
			const number = values.values[i] ?? null
			return number === null ? [] : [{ code, number, status: values.status[i] }]
		})
		const [points] = pointsOf(slide, 'c:val')
		expect(points?.map(([, text]) => Number(text))).toEqual(shown.map(({ number }) => number))
		const names = pointsOf(slide, 'c:cat')[0]?.map(([, text]) => text)
		expect(names?.[shown.findIndex(({ code }) => code === B2)]).toBe(`► ${answer.names[B2]} – hier`)
		const { colorOf } = makeScale(values, 'light')
		const colors = all(slide.charts[0] ?? slide.xml, 'c:dPt').map((point) => all(point, 'a:srgbClr')[0]?.attributes.val)
		shown.forEach(({ number, status }, i) => {
			if (status === 'ok')
				expect(colors[i]).toBe(
					rgb(colorOf(number) ?? '')
						.formatHex()
						.slice(1)
						.toUpperCase(),
				)
		})
		expect(all(slide.charts[0] ?? slide.xml, 'c:numFmt').map(({ attributes }) => attributes.formatCode)).toContain(
			'[$-413]#,##0.0',
		)
		// Nobody lives in Cee: a rate has no meaning there, and is not nought.
		expect(slide.paragraphs.join(' ')).toContain(`${answer.names[B3]} (niet van toepassing)`)
		expect(slide.xml.text).toContain('Bron: ')
	})

	it('are lines with gaps where nothing is known, also in the workbook behind them, where nought is nought', async () => {
		const scene = { kind: 'lines', title: 'a', view: 'metric=signals.count', highlights: [{ area: B1 }, { area: B6 }] }
		const slide = await only(scene)
		const answer = await answerOf(served, document([scene]).scenes[0] as never, 'nl')
		const series = answer?.series
		if (!series) throw new Error('no series')
		const lines = pointsOf(slide, 'c:val')
		expect(series.series.some(({ values }) => values.includes(0))).toBe(true)
		series.series.forEach(({ values }, i) => {
			const known = values.flatMap((number, at) => (number === null ? [] : [[at, String(number)] as const]))
			expect(lines[i]).toEqual(known)
			const column = String.fromCharCode('B'.charCodeAt(0) + i)
			for (const [at, text] of known) expect(slide.sheets[0]?.get(`${column}${at + 2}`)).toBe(text)
		})
	})

	it('are points of one metric against another, those highlighted with their names', async () => {
		const view = 'metric=cbs.woz&reading=bivariate&second=cbs.inhabitants'
		const slide = await only({ kind: 'needEffort', title: 'a', view, highlights: [{ area: B1, label: 'deze' }] })
		const [across = []] = pointsOf(slide, 'c:xVal')
		const [others = [], marked = []] = pointsOf(slide, 'c:yVal')
		expect(marked).toHaveLength(1)
		expect(others).toHaveLength(across.length - 1)
		const labels = all(slide.charts[0] ?? slide.xml, 'c:dLbl')
		expect(labels.map((label) => all(label, 'a:t')[0]?.text)).toEqual(['deze'])
	})

	it('are tables with a header row and the numbers as they stand on the screen', async () => {
		const scene = { kind: 'table', title: 'a', view: 'metric=cbs.woz', highlights: [{ area: B2 }] }
		const slide = await only(scene)
		const answer = await answerOf(served, document([scene]).scenes[0] as never, 'nl')
		const values = answer?.pictures[0]?.values
		if (!answer || !values) throw new Error('no values')
		const [head, ...rows] = slide.tables[0] ?? []
		expect(head?.slice(0, 2)).toEqual(['Plaats', 'Gebied'])
		expect(all(slide.xml, 'a:tblPr')[0]?.attributes.firstRow).toBe('1')
		expect(rows).toHaveLength(answer.shown.length)
		answer.shown.forEach((code, row) => {
			const i = values.areas.indexOf(code)
			const number = values.values[i] ?? null
			expect(rows[row]?.[1]).toBe(code === B2 ? `► ${answer.names[code]}` : answer.names[code])
			if (number !== null) expect(rows[row]?.[2]).toBe(value.value(values.metric, number))
			else expect(rows[row]?.[2]).not.toMatch(/\d/)
		})
		expect(all(slide.xml, 'p:graphicFrame').flatMap((frame) => all(frame, 'p:cNvPr'))[0]?.attributes.descr).toBe(
			'Tabel. a',
		)
	})

	it('are agreements with the ladder of money, and late in words', async () => {
		const slide = await only({ kind: 'investments', title: 'a' })
		const answer = await answerOf(served, document([{ kind: 'investments', title: 'a' }]).scenes[0] as never, 'nl')
		const found = answer?.investments?.investments ?? []
		const [, ...rows] = slide.tables[0] ?? []
		expect(rows.map(([title]) => title)).toEqual(found.map(({ title }) => title))
		expect(rows.map((row) => row[5]?.includes('te laat'))).toEqual(found.map(({ late }) => late))
		expect(found.some(({ late }) => late)).toBe(true)
		expect(rows.map((row) => row[2])).toEqual(
			found.map(({ budgeted }) => (budgeted === null ? 'onbekend' : value.euro(budgeted))),
		)
	})

	it('are maps in the colours of their classes, with a summary for who does not see them; of two each says what it shows', async () => {
		const view = 'metric=cbs.woz'
		const { slides, answers } = await slidesOf(
			document([
				{ kind: 'map', title: 'Kaart', view },
				{ kind: 'compare', title: 'Samen', view, beside: 'metric=cbs.inhabitants' },
			]),
		)
		expect(slides.map(({ pictures }) => pictures.length)).toEqual([1, 2])
		slides.forEach(({ pictures }, i) => {
			pictures.forEach(({ png, alt }, at) => {
				const values = answers[i]?.answer?.pictures[at]?.values
				if (!values) throw new Error('no values')
				expect(alt).toContain(values.metric.label.nl)
				expect(alt).toMatch(/Hoogst|Overal|Geen enkel/)
				const { data, channels } = decode(png)
				const seen = new Set<number>()
				for (let p = 0; p < data.length; p += channels) {
					seen.add(((data[p] ?? 0) << 16) | ((data[p + 1] ?? 0) << 8) | (data[p + 2] ?? 0))
				}
				for (const { color, count } of makeScale(values, 'light').bins) {
					if (count > 0)
						expect([color, seen.has(Number.parseInt(rgb(color).formatHex().slice(1), 16))]).toEqual([color, true])
				}
			})
		})
		expect(slides[1]?.paragraphs[0]).toContain('WOZ')
	})
})
