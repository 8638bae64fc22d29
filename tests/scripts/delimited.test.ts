import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { type DelimitedRow, openDelimited } from '../../scripts/import/delimited.ts'
import { ImportError } from '../../scripts/import/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'delimited-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0
function file(content: string | Buffer): string {
	const path = join(folder, `${made++}.csv`)
	writeFileSync(path, content)
	return path
}
async function read(content: string | Buffer, options = {}) {
	const table = await openDelimited(file(content), options)
	const rows: DelimitedRow[] = []
	for await (const row of table.rows()) rows.push(row)
	return { ...table, rows }
}
const cellsOf = (rows: DelimitedRow[]) => rows.map((r) => ('cells' in r ? r.cells : r.fault))

describe('openDelimited', () => {
	it.each([
		[';', 'a;b,c;d\n1;2;3\n'],
		[',', 'a,b,c\n1,2,3\n'],
		['\t', 'a\tb\tc\n1\t2\t3\n'],
		['|', 'a|b|c\n1|2|3\n'],
		[';', '"a,x,y,z";b;c\n1;2;3\n'],
	])('finds the delimiter %j', async (delimiter, content) => {
		const { delimiter: found, rows } = await read(content)
		expect(found).toBe(delimiter)
		expect(cellsOf(rows)).toEqual([['1', '2', '3']])
	})

	it.each([
		['UTF-8', 'utf-8', Buffer.from('naam;n\nSúdwest-Fryslân;1\n')],
		['UTF-8 with BOM', 'utf-8', Buffer.from('\ufeffnaam;n\nSúdwest-Fryslân;1\n')],
		['Windows-1252', 'windows-1252', iconv.encode('naam;n\nSúdwest-Fryslân;1\n', 'windows-1252')],
		['UTF-16', 'utf-16le', iconv.encode('naam;n\nSúdwest-Fryslân;1\n', 'utf-16le', { addBOM: true })],
	])('reads %s', async (_, encoding, bytes) => {
		const table = await read(bytes)
		expect(table.encoding).toBe(encoding)
		expect(table.columns).toEqual(['naam', 'n'])
		expect(cellsOf(table.rows)).toEqual([['Súdwest-Fryslân', '1']])
	})

	it('numbers physical lines, over quoted line breaks, empty lines and every kind of line end', async () => {
		const { rows } = await read('a,b\r\n1,"two\r\nlines"\r\n\r\n3,4\r5,6\n-----,----\n7,8')
		expect(rows).toEqual([
			{ line: 2, cells: ['1', 'two\nlines'] },
			{ line: 5, cells: ['3', '4'] },
			{ line: 6, cells: ['5', '6'] },
			{ line: 8, cells: ['7', '8'] },
		])
	})

	it('gives a broken row with its line, and every other row whole', async () => {
		const { rows } = await read('a;b\n1;2\n3;"open\n5;6\n7\n8;9;10\n11;12;\n13;1"4\n15;16\n')
		expect(rows.map((r) => [r.line, 'cells' in r ? r.cells.join() : r.fault])).toEqual([
			[2, '1,2'],
			[3, 'a quote in this row is not closed, or stands in the wrong place'],
			[4, '5,6'],
			[5, 'has 1 cell, the header has 2'],
			[6, 'has 3 cells, the header has 2'],
			[7, '11,12'],
			[8, 'a quote in this row is not closed, or stands in the wrong place'],
			[9, '15,16'],
		])
	})

	it.each([
		['an empty file', '', 'line 1 is empty'],
		['a header with a column twice', 'a;b;a\n1;2;3\n', 'line 1 names the column a twice'],
		['an Excel file', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'save it as CSV'],
		['a gzip file', Buffer.from([0x1f, 0x8b, 8]), 'unpack it first'],
	])('refuses %s', async (_, content, message) => {
		await expect(read(content)).rejects.toThrow(ImportError)
		await expect(read(content)).rejects.toThrow(message)
	})

	it('says which file is not there', async () => {
		await expect(openDelimited(join(folder, 'none.csv'))).rejects.toThrow('none.csv')
	})

	const cell = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 12 }),
		fc.constantFrom('a"b', '"', '""', 'x\ny', 'x\r\ny', ';', ',', ' ', "'t Haantje", 'LumiÞrepark'),
	)
	// A lone CR inside a cell is a line end to everybody; a row of nothing, or of dashes, is no row.
	const plainCell = cell.map((text) => text.replace(/\r(?!\n)/g, '').replaceAll('\0', ''))
	const table = fc
		.integer({ min: 2, max: 5 })
		.chain((width) =>
			fc.array(fc.array(plainCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
		)
		.map((rows) => rows.map((row, i) => [`r${i}`, ...row]))

	it('reads back any table that was written by the rules', async () => {
		await fc.assert(
			fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
				const header = rows[0]!.map((_, i) => `column${i}`)
				const text = stringify([header, ...rows], { delimiter, quoted_string: true })
				const { rows: found } = await read(text, { delimiter })
				const expected = rows.map((row) => row.map((c) => c.replaceAll('\r\n', '\n')))
				expect(cellsOf(found)).toEqual(expected)
			}),
			{ numRuns: 100 },
		)
	})

	it('loses no row when one is broken, wherever that is', async () => {
		const simple = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 20 })
		const broken = fc.constantFrom('1;"2', '"1;2', '1', '1;2;3', '1;2"', '"";""x')
		await fc.assert(
			fc.asyncProperty(simple, broken, fc.nat(), async (rows, bad, at) => {
				const lines = rows.map(([a, b]) => `${a};${b}`)
				const place = at % (lines.length + 1)
				lines.splice(place, 0, bad)
				const { rows: found } = await read(`a;b\n${lines.join('\n')}\n`)
				expect(found.length).toBe(lines.length)
				expect(found.filter((r) => !('cells' in r)).map((r) => r.line)).toEqual([place + 2])
			}),
			{ numRuns: 100 },
		)
	})

	it('answers or refuses, whatever the bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
				await read(Buffer.from(bytes)).catch((error) => expect(error).toBeInstanceOf(ImportError))
			}),
			{ numRuns: 200 },
		)
	})
})
