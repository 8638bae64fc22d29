import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import { all, parseXml, type Xml } from './xml.ts'

export interface Slide {
	xml: Xml
	title: string
	/** Paragraphs of everything but the title, tables left out. */
	paragraphs: string[]
	/** Rows of its tables. */
	tables: string[][][]
	charts: Xml[]
	/** Workbooks behind the charts: cells of the sheet by place. */
	sheets: Map<string, string>[]
	pictures: { alt: string; png: Uint8Array }[]
	notes: string[]
	links: string[]
}

const paragraphsOf = (of: Xml) =>
	all(of, 'a:p')
		.map((paragraph) =>
			all(paragraph, 'a:t')
				.map(({ text }) => text)
				.join(''),
		)
		.filter((text) => text !== '')

type Parts = Map<string, Uint8Array>
const partsOf = (bytes: Uint8Array): Parts => new Map(Object.entries(unzipSync(bytes)))

/** What the relations of a part point at within the package, by id; what they point at outside it. */
function relationsOf(parts: Parts, name: string) {
	const body = parts.get(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`))
	const relations = body ? all(parseXml(strFromU8(body)), 'Relationship') : []
	const inside = new Map<string, string>()
	const outside: string[] = []
	for (const { attributes } of relations) {
		const { Id = '', Target = '', TargetMode } = attributes
		if (TargetMode === 'External') outside.push(Target)
		else inside.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(name), Target))
	}
	return { inside, outside }
}

/** Order of the children of parts of a chart, as dml-chart.xsd has it; what offices are strict about. */
const orders: Record<string, string[]> = {
	'c:ser': [
		...['idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'marker', 'dPt', 'dLbls', 'cat', 'val', 'xVal', 'yVal'],
		'smooth',
	],
	'c:valAx': [
		...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark', 'minorTickMark'],
		...['tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'crossesAt', 'crossBetween', 'majorUnit'],
	],
	'c:catAx': [
		...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'title', 'numFmt', 'majorTickMark', 'minorTickMark'],
		...['tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'auto', 'lblAlgn', 'tickLblSkip', 'noMultiLvlLbl'],
	],
	'c:lineChart': ['grouping', 'varyColors', 'ser', 'dLbls', 'marker', 'axId'],
	'c:barChart': ['barDir', 'grouping', 'varyColors', 'ser', 'dLbls', 'gapWidth', 'overlap', 'axId'],
	'c:scatterChart': ['scatterStyle', 'varyColors', 'ser', 'dLbls', 'axId'],
}

function expectChart(chart: Xml): void {
	for (const [name, order] of Object.entries(orders)) {
		for (const element of all(chart, name)) {
			const places = element.children.map((child) => order.indexOf(child.name.slice(2)))
			expect([name, element.children.map((child) => child.name)]).toEqual([
				name,
				element.children
					.map((child) => child.name)
					.toSorted((a, b) => order.indexOf(a.slice(2)) - order.indexOf(b.slice(2))),
			])
			expect([name, places.includes(-1)]).toEqual([name, false])
		}
	}
	expect(all(chart, 'c:v').filter(({ text }) => text === '')).toEqual([])
	expect(all(chart, 'c:axId').length).toBe(4)
}

/** What every part of a package must have for offices to open it without asking to repair it. */
function expectWhole(parts: Parts): void {
	const types = parseXml(strFromU8(parts.get('[Content_Types].xml') ?? new Uint8Array()))
	expect([...parts.keys()][0]).toBe('[Content_Types].xml')
	for (const { attributes } of all(types, 'Override'))
		expect(parts.has((attributes.PartName ?? '').slice(1))).toBe(true)
	for (const [name, body] of parts) {
		if (!/\.(xml|rels)$/.test(name)) continue
		const root = parseXml(strFromU8(body))
		if (name.endsWith('.rels')) continue
		const ids = all(root, 'p:cNvPr').map(({ attributes }) => attributes.id)
		expect([name, new Set(ids).size]).toEqual([name, ids.length])
		for (const paragraph of all(root, 'a:p')) {
			const properties = paragraph.children.map((child) => child.name === 'a:pPr')
			expect([name, properties.lastIndexOf(true) <= 0]).toEqual([name, true])
		}
		for (const target of relationsOf(parts, name).inside.values())
			expect([name, target, parts.has(target)]).toEqual([name, target, true])
	}
}

/** A presentation of the office, taken apart; fails where an office would have something to repair. */
export function openPptx(bytes: Uint8Array): { slides: Slide[]; parts: Parts; properties: Xml } {
	const parts = partsOf(bytes)
	expectWhole(parts)
	const xml = (name: string) => parseXml(strFromU8(parts.get(name) ?? new Uint8Array()))
	const { inside } = relationsOf(parts, 'ppt/presentation.xml')
	const slides = all(xml('ppt/presentation.xml'), 'p:sldId').map(({ attributes }): Slide => {
		const name = inside.get(attributes['r:id'] ?? '') ?? ''
		const root = xml(name)
		const relations = relationsOf(parts, name)
		const target = (id: string | undefined) => relations.inside.get(id ?? '') ?? ''
		const shapes = all(root, 'p:sp')
		const titles = shapes.filter((shape) => all(shape, 'p:ph').some(({ attributes: of }) => of.type === 'title'))
		expect([name, titles.length]).toEqual([name, 1])
		// A place that was kept free and got nothing shows as one on the slide.
		for (const shape of shapes.filter((one) => all(one, 'p:ph').length > 0)) expect(shape.text.trim()).not.toBe('')
		const charts = all(root, 'c:chart').map(({ attributes: of }) => target(of['r:id']))
		const notes = [...relations.inside.values()].find((part) => part.includes('notesSlide')) ?? ''
		const chartParts = charts.map((chart) => xml(chart))
		for (const chart of chartParts) expectChart(chart)
		return {
			xml: root,
			title: paragraphsOf(titles[0] ?? root).join(' '),
			paragraphs: shapes.filter((shape) => !titles.includes(shape)).flatMap(paragraphsOf),
			tables: all(root, 'a:tbl').map((table) =>
				all(table, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => paragraphsOf(cell).join(' '))),
			),
			charts: chartParts,
			sheets: charts.map((chart) => {
				const book = parts.get([...relationsOf(parts, chart).inside.values()][0] ?? '')
				const sheet = parseXml(
					strFromU8(partsOf(book ?? new Uint8Array()).get('xl/worksheets/sheet1.xml') ?? new Uint8Array()),
				)
				return new Map(
					all(sheet, 'c')
						.filter(({ attributes: of }) => of.t !== 's')
						.map((cell) => [cell.attributes.r ?? '', cell.text]),
				)
			}),
			pictures: all(root, 'p:pic').map((picture) => ({
				alt: all(picture, 'p:cNvPr')[0]?.attributes.descr ?? '',
				png: parts.get(target(all(picture, 'a:blip')[0]?.attributes['r:embed'])) ?? new Uint8Array(),
			})),
			notes: all(xml(notes), 'p:sp')
				.filter((shape) => all(shape, 'p:ph').some(({ attributes: of }) => of.type === 'body'))
				.flatMap(paragraphsOf),
			links: relations.outside,
		}
	})
	return { slides, parts, properties: xml('docProps/core.xml') }
}
