import fc from 'fast-check'
import { decode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { amountKeys } from '../../../server/contract/overlays/amount-keys.ts'
import { arrangeInvestments } from '../../../server/contract/overlays/arrange-investments.ts'
import { heatAt, heatGrid, heatImage } from '../../../server/contract/overlays/heat-image.ts'
import { heatTexture } from '../../../server/contract/overlays/heat-texture.ts'
import { hexagonCells } from '../../../server/contract/overlays/hexagon-cells.ts'
import { metresPerPixel } from '../../../server/contract/overlays/metres-per-pixel.ts'
import { drawMap } from '../../../server/contract/picture/draw-map.ts'
import type { PictureOverlays } from '../../../server/contract/picture/draw-overlays-input.ts'
import { apart } from '../../../server/contract/picture/draw-overlays-points.ts'
import { evenPadding, fitBox } from '../../../server/contract/picture/fit.ts'
import type { PictureOptions } from '../../../server/contract/picture/input.ts'
import { summaryText } from '../../../server/contract/picture/summary-text.ts'
import { squares, textsOf } from './drawing.ts'

const input = squares([10, 12, 18, 25], [10, 12, 18, 25])
const bare: PictureOptions = {
	width: 800,
	height: 400,
	language: 'nl',
	theme: 'light',
	title: false,
	legend: false,
	source: false,
}
const query = { from: '2024-01-01', to: '2025-01-01', category: [], status: [], channel: [] }
const nothing: PictureOverlays = {
	dataset: { bbox: [5, 52, 5.04, 52.01], publication: null, runs: [] },
	points: null,
	heat: null,
	hexagons: null,
	investments: null,
	choices: [],
}
const signals = (places: readonly (readonly [number, number])[], total = places.length) => ({
	query,
	total,
	shown: places.length,
	position: places.flat(),
	status: places.map(() => 2),
})
const project = (id: string, committed: number | null, code: string, at: [number, number]) => ({
	id,
	title: `Werk ${id}`,
	programme: null,
	theme: null,
	partner: 'Gemeente',
	partnerKind: 'municipality' as const,
	status: 'planned' as const,
	startsOn: '2024-01-01',
	endsOn: null,
	budgeted: null,
	committed,
	spent: null,
	collegeTarget: null,
	late: false,
	share: null,
	areas: [{ code, name: code, share: 1, lon: at[0], lat: at[1] }],
	milestones: [],
	source: 'Werken',
})

describe('symbols of investments', () => {
	const investments = [
		project('a', 4_000_000, 'BU00010000', [5.005, 52.005]),
		project('b', 1_000_000, 'BU00010000', [5.005, 52.005]),
		project('c', null, 'BU00010001', [5.015, 52.005]),
		project('d', 2_000_000, 'BU00010002', [5.025, 52.005]),
	]
	const symbols = arrangeInvestments(investments, input.areas)
	const overlays = { ...nothing, investments: { investments, symbols } }

	test('stand where the layer on the screen has them, as large as it draws them', () => {
		const svg = drawMap({ ...input, overlays }, bare)
		const drawn = [...svg.matchAll(/translate\(([-\d.]+) ([-\d.]+)\)scale\(([\d.]+)\)/g)].map((found) =>
			found.slice(1).map(Number),
		)
		// The padding of a picture without text, as of any.
		const fit = fitBox(input.dataset.bbox, bare, evenPadding(Math.min(12.8 * 1.4, 28)))
		expect(drawn).toHaveLength(symbols.length)
		symbols.forEach(({ lon, lat, radius }, i) => {
			const [left = 0, top = 0, scale = 0] = drawn[i] ?? []
			const [x, y] = fit.project(lon, lat)
			expect(Math.abs(left + 32 * scale - x)).toBeLessThan(2)
			expect(Math.abs(top + 32 * scale - y)).toBeLessThan(2)
			// The disc takes 52 of the 64 units of a mark, which is 9 to 72 pixels wide.
			const wide = Math.min(72, Math.max(9, (2 * radius * 64) / 52 / metresPerPixel(fit.camera)))
			expect(64 * scale).toBeCloseTo(wide, 0)
		})
	})

	test('have keys in the legend as large as on the map beside it', () => {
		// Far enough away that no symbol is as large as any may be.
		const box = [4.9, 51.95, 5.1, 52.05] as const
		const svg = drawMap({ ...input, overlays }, { ...bare, width: 1200, height: 800, legend: true, box })
		const [disc] = [...svg.matchAll(/scale\(([\d.]+)\)"><title>Werk a /g)].map(([, scale]) => Number(scale) * 52)
		const keys = [...svg.matchAll(/<circle [^>]*r="([\d.]+)" fill="none"/g)].map(([, r]) => 2 * Number(r))
		const texts = textsOf(svg).filter((text) => text.includes('€'))
		expect(keys.length).toBeGreaterThan(0)
		expect(texts).toHaveLength(keys.length)
		const radius = symbols.find(({ investment }) => investment.id === 'a')?.radius ?? 0
		const perPixel = (2 * radius) / (disc ?? 1)
		const expected = amountKeys(symbols, perPixel, [12, 26]).map(({ pixels }) => pixels)
		keys.forEach((wide, i) => {
			expect(Math.abs(wide - (expected[i] ?? 0))).toBeLessThan(0.5)
		})
	})
})

describe('dots', () => {
	const dots = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
		maxLength: 200,
	})

	test('are all there, and in one sheet none lies over another', () => {
		fc.assert(
			fc.property(dots, fc.double({ min: 1, max: 7, noNaN: true }), (all, distance) => {
				const sheets = apart(all, distance)
				expect(sheets.flat().toSorted()).toEqual(all.toSorted())
				for (const sheet of sheets) {
					sheet.forEach(([x, y], i) => {
						for (const [ox, oy] of sheet.slice(i + 1)) {
							expect(Math.max(Math.abs(x - ox), Math.abs(y - oy))).toBeGreaterThanOrEqual(distance)
						}
					})
				}
			}),
		)
	})

	test('stand where they are, whatever is drawn before them; what lies beside the picture is left out', () => {
		const places = Array.from(
			{ length: 60 },
			(_, i) => [5 + ((i * 7) % 40) / 1000, 52 + ((i * 3) % 10) / 1000] as const,
		)
		const svg = drawMap({ ...input, overlays: { ...nothing, points: signals([...places, [6, 53]]) } }, bare)
		const layer = svg.slice(svg.indexOf('data-overlay="points"'))
		const found: string[] = []
		for (const [, d = ''] of layer.matchAll(/<path d="(m[^"]+h0)"/g)) {
			let [x, y] = [0, 0]
			for (const [, dx, dy] of d.matchAll(/m(-?[\d.]+) ?(-?[\d.]+)h0/g)) {
				x += Number(dx)
				y += Number(dy)
				found.push(`${x.toFixed(1)} ${y.toFixed(1)}`)
			}
		}
		const fit = fitBox(input.dataset.bbox, bare, evenPadding(Math.min(12.8 * 1.4, 28)))
		const near = (text: string) => text.split(' ').map((part) => Math.round(Number(part)))
		const expected = places.map(([lon, lat]) =>
			fit
				.project(lon, lat)
				.map((value) => value.toFixed(1))
				.join(' '),
		)
		expect(found).toHaveLength(places.length)
		const sorted = (list: readonly string[]) =>
			list.map(near).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0))
		const [one, other] = [sorted(found), sorted(expected)]
		one.forEach(([x = 0, y = 0], i) => {
			const [ex = 0, ey = 0] = other[i] ?? []
			expect(Math.abs(x - ex) + Math.abs(y - ey)).toBeLessThanOrEqual(8)
		})
	})

	test('are told apart from all there are when they are a sample', () => {
		const sample = {
			...nothing,
			points: signals(
				[
					[5.005, 52.005],
					[5.015, 52.005],
				],
				9,
			),
		}
		const words = textsOf(
			drawMap({ ...input, overlays: sample }, { ...bare, width: 1200, height: 800, legend: true }),
		).join(' ')
		expect(words).toContain('1 op 4,5 getoond, van 9')
		expect(words).not.toContain('alle')
		expect(summaryText({ ...input, overlays: sample }, 'nl')).toContain('1 op 4,5 getoond, van 9')
		expect(summaryText({ ...input, overlays: { ...nothing, points: signals([]) } }, 'en')).toContain(
			'none in this period',
		)
	})
})

describe('the glow of signals', () => {
	const window = { left: -10, top: 0, right: 90, bottom: 60 }

	test('is the sum of MapLibre’s curves at every cell', () => {
		const xy = [5, 5, 7, 6, 60, 30, -30, 5]
		const [radius, weight] = [18, 0.5]
		const { width, height, sums } = heatGrid(xy, { radius, weight }, window)
		expect([width, height]).toEqual([50, 30])
		for (let row = 0; row < height; row += 3)
			for (let column = 0; column < width; column += 3) {
				const [x, y] = [window.left + 2 * column + 1, window.top + 2 * row + 1]
				let sum = 0
				for (let i = 0; i < xy.length; i += 2) {
					const squared = (x - (xy[i] ?? 0)) ** 2 + (y - (xy[i + 1] ?? 0)) ** 2
					sum += (weight * Math.exp((-4.5 * squared) / radius ** 2)) / Math.sqrt(2 * Math.PI)
				}
				// What adds less than a sixteenth of a step is left out.
				expect(Math.abs((sums[row * width + column] ?? 0) - sum)).toBeLessThan((xy.length / 2) * (1 / 255 / 16) + 1e-6)
			}
	})

	test('grows with the zoom between limits, as the layer on the screen', () => {
		const texture = heatTexture({ count: 340, zoom: 11 })
		expect(heatAt(texture, 5)).toEqual({ radius: 10, weight: 0.05 })
		expect(heatAt(texture, 11)).toEqual({ radius: 18, weight: 1 })
		expect(heatAt(texture, 9.5).weight).toBeLessThan(0.5)
		const { radius, weight } = heatAt(texture, 13)
		expect([radius, weight.toFixed(9)]).toEqual([29, '6.800000000'])
		expect(heatAt(texture, 18)).toEqual({ radius: 40, weight: 30 })
	})

	test('is a picture with the colours of density, clear where there is nothing', () => {
		const texture = heatTexture({ count: 10, zoom: 11 })
		const image = heatImage([40, 30], texture, 11, window, 'dark')
		const png = decode(Buffer.from(image?.href.split(',')[1] ?? '', 'base64'))
		expect([png.width, png.height, png.palette?.length]).toEqual([50, 30, 256])
		const level = (x: number, y: number) =>
			png.data[Math.floor((y - window.top) / 2) * 50 + Math.floor((x - window.left) / 2)] ?? -1
		expect(level(40, 30)).toBe(255)
		expect(png.palette?.[level(-9, 1)]?.[3]).toBe(0)
		expect(png.palette?.[255]?.[3]).toBe(242)
		expect(heatImage([], texture, 11, window, 'light')).toBeNull()
		expect(heatImage([4000, 4000], texture, 11, window, 'light')).toBeNull()
	})
})

describe('layers together', () => {
	const places = [
		[5.005, 52.005],
		[5.016, 52.004],
		[5.016, 52.004],
	] as const
	const cells = ['89196953257ffff']
	const investments = [project('a', 1000, 'BU00010000', [5.005, 52.005])]
	const answer = { query, resolution: 9, total: 3, breaks: [1, 5], cells, counts: [3], density: [4] }
	const overlays: PictureOverlays = {
		...nothing,
		points: signals(places),
		heat: signals(places),
		hexagons: { answer, cells: hexagonCells(answer) },
		investments: { investments, symbols: arrangeInvestments(investments, input.areas) },
	}

	test('lie in the order of the screen', () => {
		const svg = drawMap({ ...input, overlays }, bare)
		const found = [...svg.matchAll(/data-overlay="(\w+)"/g)].map(([, name]) => name)
		expect(found).toEqual(['heat', 'points', 'investments'])
	})

	test.each([
		[1200, 800],
		[400, 600],
		[320, 240],
		[160, 120],
		[2000, 900],
	])('leave the map room, and no word beside the picture: %d × %d', (width, height) => {
		const svg = drawMap({ ...input, overlays }, { ...bare, width, height, title: true, legend: true, source: true })
		const [, mapWidth, mapHeight] = (
			svg.match(/<svg x="[^"]+" y="[^"]+" width="([\d.]+)" height="([\d.]+)"/) ?? []
		).map(Number)
		expect((mapWidth ?? 0) * (mapHeight ?? 0)).toBeGreaterThan(width * height * 0.29)
		for (const [, x, y] of svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)) {
			expect([Number(x) >= 0, Number(x) <= width, Number(y) > 0, Number(y) <= height]).toEqual([true, true, true, true])
		}
	})

	test('are nothing when there are none', () => {
		expect(drawMap({ ...input, overlays: nothing }, bare)).toBe(drawMap(input, bare))
		expect(drawMap({ ...input, overlays: null }, bare)).toBe(drawMap(input, bare))
	})
})
