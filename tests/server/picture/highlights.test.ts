import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { drawMap } from '../../../server/contract/picture/draw-map.ts'
import type { PictureOptions } from '../../../server/contract/picture/input.ts'
import { squares, textsOf } from './drawing.ts'

const options: PictureOptions = { width: 900, height: 600, language: 'nl', theme: 'light' }
const input = squares([10, 12, 18, 25, 30, 31], [10, 20, 31])
const parse = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } })
const outlinesOf = (svg: string) => [...svg.matchAll(/data-highlight="(\w+)" d="([^"]+)"[^>]*stroke-width="([\d.]+)"/g)]
const labelsOf = (svg: string) => textsOf(svg.match(/<g data-labels="".*?<\/g>/)?.[0] ?? '')
const pointAt = (area: string, label = '') => ({ area, label })

describe('highlights', () => {
	test('have a line thicker than that of the selected area, and a label: their own words or their name', () => {
		const highlights = [pointAt('BU00010001'), pointAt('BU00010003', 'Hoogste')]
		const svg = drawMap(input, { ...options, highlights })
		expect(outlinesOf(svg).map(([, code]) => code)).toEqual(['BU00010001', 'BU00010003'])
		for (const [, , , width] of outlinesOf(svg)) expect(Number(width)).toBeGreaterThan(3)
		expect(labelsOf(svg)).toEqual(['Buurt 1', 'Hoogste'])
		expect(() => parse(svg)).not.toThrow()
	})

	test('are told to who does not see them, in both languages', () => {
		const highlights = [pointAt('BU00010001'), pointAt('BU00010003', 'Hoogste')]
		const desc = (language: 'nl' | 'en') =>
			drawMap(input, { ...options, language, highlights }).match(/<desc[^>]*>(.*?)<\/desc>/)?.[1]
		expect(desc('nl')).toContain('Gemarkeerd: Buurt 1 en Buurt 3 (Hoogste).')
		expect(desc('en')).toContain('Highlighted: Buurt 1 and Buurt 3 (Hoogste).')
		expect(drawMap(input, options)).not.toContain('Gemarkeerd')
	})

	test('name what they name once, and keep words as text', () => {
		const svg = drawMap(input, { ...options, highlights: [pointAt('BU00010001'), pointAt('BU00010002', '<b> & "zo"')] })
		expect(textsOf(svg).filter((text) => text === 'Buurt 1')).toHaveLength(1)
		expect(labelsOf(svg)).toContain('<b> & "zo"')
		expect(() => parse(svg)).not.toThrow()
	})

	test('may be a wijk, or an area of a finer level; one that is nowhere has no line and no label', () => {
		expect(outlinesOf(drawMap(input, { ...options, highlights: [pointAt('WK000100')] }))).toHaveLength(1)
		const coarse = {
			...input,
			topology: { ...input.topology, objects: { areas: { type: 'GeometryCollection', geometries: [] } } },
		} as typeof input
		const highlights = [pointAt('BU00010001')]
		expect(outlinesOf(drawMap(coarse, { ...options, highlights }))).toHaveLength(0)
		expect(outlinesOf(drawMap({ ...coarse, finer: input.topology }, { ...options, highlights }))).toHaveLength(1)
		expect(labelsOf(drawMap(input, { ...options, highlights: [pointAt('BU99999999', 'weg')] }))).toEqual([])
	})

	test.each([
		[1440, 900, 1],
		[900, 506, 1.5],
		[390, 500, 1],
		[320, 240, 2],
	])('stand within the picture, however small, light and dark: %i × %i, text × %f', (width, height, textScale) => {
		const highlights = input.areas.map(({ code }) => pointAt(code, 'Een wat langer bijschrift'))
		for (const theme of ['light', 'dark'] as const) {
			const svg = drawMap(input, { ...options, width, height, theme, textScale, legend: false, highlights })
			expect(outlinesOf(svg)).toHaveLength(6)
			const map = svg.match(/<svg x="[^"]*" y="[^"]*" width="([\d.]+)" height="([\d.]+)"/)
			const plates = [
				...(svg.match(/<g data-labels="".*?<\/g>/)?.[0] ?? '').matchAll(
					/<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
				),
			].map(([, ...numbers]) => numbers.map(Number))
			for (const [x = 0, y = 0, wide = 0, high = 0] of plates) {
				expect([x >= 0, y >= 0, x + wide <= Number(map?.[1]) + 0.1, y + high <= Number(map?.[2]) + 0.1]).toEqual([
					true,
					true,
					true,
					true,
				])
			}
			expect(() => parse(svg)).not.toThrow()
		}
	})
})
