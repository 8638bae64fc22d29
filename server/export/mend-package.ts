import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Language } from '../contract/common.ts'
import { locales } from '../contract/format.ts'
import { escapeXml } from '../contract/picture/xml.ts'
import { cellsOf, mendChart } from './mend-chart.ts'

export interface PackageWords {
	title: string
	subject: string
	author: string
	language: Language
	/** Of the tables, in order of slides. */
	tableTexts: readonly string[]
}

type Parts = Record<string, string | Uint8Array>

const isXml = (name: string) => /\.(xml|rels)$/.test(name)

/** The parts of a package by name; folders left out. */
function readParts(bytes: Uint8Array): Parts {
	return Object.fromEntries(
		Object.entries(unzipSync(bytes))
			.filter(([name]) => !name.endsWith('/'))
			.map(([name, body]) => [name, isXml(name) ? strFromU8(body) : body]),
	)
}

/** A package without the time at which it was made, so that equal parts give equal bytes. */
function writeParts(parts: Parts): Uint8Array {
	const mtime = new Date(1980, 0, 1)
	const files: Zippable = Object.fromEntries(
		Object.entries(parts).map(([name, body]) => [
			name,
			[typeof body === 'string' ? strToU8(body) : body, { mtime, level: name.endsWith('.png') ? 0 : 6 }],
		]),
	)
	return zipSync(files)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function coreProperties({ title, subject, author, language }: PackageWords): string {
	const dc = Object.entries({ title, subject, creator: author, language: locales[language] })
		.filter(([, text]) => text !== '')
		.map(([name, text]) => `<dc:${name}>${escapeXml(text)}</dc:${name}>`)
	return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${dc.join('')}</cp:coreProperties>`
}

const appProperties = (slides: number): string =>
	`${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Regiekaart</Application><Slides>${slides}</Slides></Properties>`

/** Paragraphs have their properties once, drawn things a number of their own, and tables say that they have a header. */
function mendSlide(xml: string, tableTexts: string[]): string {
	let number = 0
	return xml
		.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
			let first = true
			return paragraph.replace(/<a:pPr[^>]*?(\/>|>.*?<\/a:pPr>)/gs, (properties) => {
				const kept = first ? properties : ''
				first = false
				return kept
			})
		})
		.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++number}"`)
		.replace(/<p:graphicFrame><p:nvGraphicFramePr>(<p:cNvPr [^>]*?)\/>/g, (_, start: string) => {
			return `<p:graphicFrame><p:nvGraphicFramePr>${start} descr="${escapeXml(tableTexts.shift() ?? '')}"/>`
		})
		.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
}

/** Notes come as one run; an office shows its line ends as nothing. */
const mendNotes = (xml: string): string =>
	xml.replace(/<a:p><a:r>(<a:rPr [^>]*>)<a:t>([^<]*)<\/a:t><\/a:r>/, (_, look: string, text: string) =>
		text
			.split(/\r?\n/)
			.map((line) => (line === '' ? '<a:p>' : `<a:p><a:r>${look}<a:t>${line}</a:t></a:r>`))
			.join('</a:p>'),
	)

/** The workbook behind a chart: its zeros, which pptxgenjs leaves out, and without a table that no sheet has. */
function mendWorkbook(bytes: Uint8Array, chart: string, words: PackageWords): Uint8Array {
	const cells = cellsOf(chart)
	const parts = readParts(bytes)
	const kept = Object.entries(parts).filter(([name]) => !/^xl\/(tables|worksheets\/_rels)\//.test(name))
	return writeParts(
		Object.fromEntries(
			kept.map(([name, body]) => {
				if (typeof body !== 'string') return [name, body]
				if (name === 'docProps/core.xml') return [name, coreProperties(words)]
				if (name === '[Content_Types].xml') return [name, body.replace(/\s*<Override PartName="\/xl\/tables[^>]*>/, '')]
				if (!name.startsWith('xl/worksheets/')) return [name, body]
				return [
					name,
					body.replace(/<c r="([A-Z]+\d+)"><v><\/v><\/c>/g, (_, cell: string) => {
						const value = cells.get(cell)
						return value === undefined ? '' : `<c r="${cell}"><v>${value}</v></c>`
					}),
				]
			}),
		),
	)
}

/** pptxgenjs numbers charts through all presentations of a process; here they count from one. */
function renumberCharts(parts: Parts): Parts {
	const numbers = Object.keys(parts)
		.flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
		.map(Number)
		.sort((a, b) => a - b)
	const renamed = (text: string) =>
		text.replace(
			/(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.x)/g,
			(_, start: string, number: string, end: string) => `${start}${numbers.indexOf(Number(number)) + 1}${end}`,
		)
	return Object.fromEntries(
		Object.entries(parts).map(([name, body]) => [
			renamed(name),
			typeof body === 'string' && (name.endsWith('.rels') || name === '[Content_Types].xml') ? renamed(body) : body,
		]),
	)
}

/**
 * The package of pptxgenjs as its schemas have it, so that no office asks to repair it; with title, author and language, and without
 * the time at which it was made: equal presentations and Datasets give equal bytes.
 */
export function mendPackage(bytes: Uint8Array, words: PackageWords): Uint8Array {
	const parts = renumberCharts(readParts(bytes))
	const locale = locales[words.language]
	const tableTexts = [...words.tableTexts]
	const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
	const mended = Object.entries(parts).map(([name, body]): [string, string | Uint8Array] => {
		if (typeof body !== 'string') {
			const number = /Microsoft_Excel_Worksheet(\d+)\.xlsx$/.exec(name)?.[1]
			const chart = parts[`ppt/charts/chart${number}.xml`]
			return [name, typeof chart === 'string' ? mendWorkbook(body, chart, words) : body]
		}
		if (name === 'docProps/core.xml') return [name, coreProperties(words)]
		if (name === 'docProps/app.xml') return [name, appProperties(slides)]
		if (name === '[Content_Types].xml') {
			// pptxgenjs names a slide master for every slide.
			const known = body.replace(/\s*<Override PartName="\/([^"]*)"[^>]*>/g, (whole, part: string) =>
				part in parts ? whole.trim() : '',
			)
			return [name, known]
		}
		const inLanguage = body.replaceAll('lang="en-US"', `lang="${locale}"`).replaceAll(` altLang="${locale}"`, '')
		if (name.startsWith('ppt/charts/') && name.endsWith('.xml')) return [name, mendChart(inLanguage, locale)]
		if (/^ppt\/slide(s|Layouts)\/[^/]*\.xml$/.test(name)) return [name, mendSlide(inLanguage, tableTexts)]
		if (/^ppt\/notesSlides\/[^/]*\.xml$/.test(name)) return [name, mendNotes(inLanguage)]
		return [name, inLanguage]
	})
	return writeParts(Object.fromEntries(mended))
}
