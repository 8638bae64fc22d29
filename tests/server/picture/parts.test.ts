import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { answerTable } from '../../../server/contract/picture/answer-table.ts'
import { clip } from '../../../server/contract/picture/clip.ts'
import { evenPadding, fitBox } from '../../../server/contract/picture/fit.ts'
import { cutText, textWidth, wrapText } from '../../../server/contract/picture/measure.ts'
import { pathOf } from '../../../server/contract/picture/path.ts'
import { placeNames } from '../../../server/contract/picture/place-names.ts'
import { type Point, simplify } from '../../../server/contract/picture/simplify.ts'
import { summaryText } from '../../../server/contract/picture/summary-text.ts'
import { textWidths } from '../../../server/contract/picture/text-widths.ts'
import { viewBox } from '../../../server/contract/picture/view-box.ts'
import { escapeXml } from '../../../server/contract/picture/xml.ts'
import { fontFiles } from '../../../server/picture/fonts.ts'
import { unpackWoff } from '../../../server/picture/unpack-woff.ts'
import { metric, squares } from './drawing.ts'

const tenths = fc.integer({ min: -5000, max: 5000 }).map((n) => n / 10)
const point = fc.tuple(tenths, tenths)
const line = fc.array(point, { minLength: 2, maxLength: 40 })

describe('fitBox', () => {
	const box = fc
		.tuple(
			fc.double({ min: -170, max: 169, noNaN: true }),
			fc.double({ min: -80, max: 79, noNaN: true }),
			fc.double({ min: 0.001, max: 1, noNaN: true }),
			fc.double({ min: 0.001, max: 1, noNaN: true }),
		)
		.map(([west, south, wide, high]) => [west, south, west + wide, south + high] as const)
	const size = fc.record({ width: fc.integer({ min: 100, max: 3000 }), height: fc.integer({ min: 100, max: 3000 }) })

	test('shows the box whole within the padding, as large as it can be, in the middle', () => {
		fc.assert(
			fc.property(box, size, fc.integer({ min: 0, max: 40 }), (asked, window, padding) => {
				const { frame, project } = fitBox(asked, window, evenPadding(padding))
				const [left, top] = project(asked[0], asked[3])
				const [right, bottom] = project(asked[2], asked[1])
				const room = [window.width - 2 * padding, window.height - 2 * padding] as const
				expect(right - left).toBeCloseTo(frame.width, 5)
				expect(bottom - top).toBeCloseTo(frame.height, 5)
				expect(Math.max(frame.width / room[0], frame.height / room[1])).toBeCloseTo(1, 6)
				expect(left - padding).toBeCloseTo(window.width - padding - right, 5)
				expect(top - padding).toBeCloseTo(window.height - padding - bottom, 5)
			}),
		)
	})

	test('shows what a camera sees beside what lies over the edges of its window', () => {
		const window = { width: 1000, height: 800 }
		const camera = { lon: 5.2, lat: 52.5, zoom: 13 }
		const shown = fitBox(viewBox(camera, window), window, evenPadding(0)).camera
		expect([shown.lon, shown.lat, shown.zoom]).toEqual([
			expect.closeTo(5.2, 6),
			expect.closeTo(52.5, 6),
			expect.closeTo(13, 6),
		])
		const padding = { left: 300, right: 20, top: 60, bottom: 140 }
		const beside = fitBox(viewBox(camera, window, padding), window, padding).camera
		expect([beside.lon, beside.lat, beside.zoom]).toEqual([
			expect.closeTo(5.2, 6),
			expect.closeTo(52.5, 6),
			expect.closeTo(13, 6),
		])
	})

	test('a camera that sees more than the world has a box too', () => {
		const camera = fc.record({
			lon: fc.double({ min: -180, max: 180, noNaN: true }),
			lat: fc.double({ min: -85, max: 85, noNaN: true }),
			zoom: fc.double({ min: 0, max: 22, noNaN: true }),
		})
		fc.assert(
			fc.property(camera, size, (asked, window) => {
				const [west, south, east, north] = viewBox(asked, window)
				expect(west).toBeLessThan(east)
				expect(-90).toBeLessThan(south)
				expect(south).toBeLessThan(north)
				expect(north).toBeLessThan(90)
			}),
		)
	})

	test('names the camera that shows the same: tiles of 512 pixels at zoom 0', () => {
		const y = (lat: number) => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2
		fc.assert(
			fc.property(box, size, (asked, window) => {
				const { camera, project } = fitBox(asked, window, { left: 50, right: 10, top: 20, bottom: 5 })
				const world = 512 * 2 ** camera.zoom
				const [lon, lat] = [asked[0], asked[1]]
				const [px, py] = project(lon, lat)
				expect(window.width / 2 + ((lon - camera.lon) / 360) * world).toBeCloseTo(px, 3)
				expect(window.height / 2 + (y(lat) - y(camera.lat)) * world).toBeCloseTo(py, 3)
			}),
		)
	})
})

describe('lines', () => {
	test('simplified keep their ends and lie within the tolerance', () => {
		const distance = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point) => {
			const [dx, dy] = [bx - ax, by - ay]
			const t = dx || dy ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0
			return Math.hypot(x - ax - t * dx, y - ay - t * dy)
		}
		fc.assert(
			fc.property(line, fc.integer({ min: 0, max: 50 }), (asked, tolerance) => {
				const simple = simplify(asked, tolerance)
				expect([simple[0], simple.at(-1)]).toEqual([asked[0], asked.at(-1)])
				for (const p of asked) {
					const nearest = Math.min(...simple.slice(1).map((b, i) => distance(p, simple[i] as Point, b)))
					expect(nearest).toBeLessThanOrEqual(tolerance + 1e-9)
				}
			}),
		)
	})

	test('written as a path are the same lines when read back', () => {
		const read = (d: string) => {
			const numbers = (text: string) => (text.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
			return d
				.split('M')
				.slice(1)
				.map((part) => {
					const [start = '', steps = ''] = part.replace('z', '').split('l')
					let [x = 0, y = 0] = numbers(start)
					const points = [[x, y]]
					const deltas = numbers(steps)
					for (let i = 0; i < deltas.length; i += 2) {
						x += deltas[i] ?? 0
						y += deltas[i + 1] ?? 0
						points.push([Math.round(x * 10) / 10, Math.round(y * 10) / 10])
					}
					return part.endsWith('z') ? [...points, points[0]] : points
				})
		}
		const distinct = (points: readonly Point[]) =>
			points.filter((p, i) => i === 0 || String(p) !== String(points[i - 1]))
		fc.assert(
			fc.property(line, (asked) => {
				const wanted = distinct(asked)
				fc.pre(
					wanted.length > 1 &&
						!wanted.some((p, i) => i > 0 && i < wanted.length - 1 && String(p) === String(wanted[0])),
				)
				fc.pre(wanted.length !== 2 || String(wanted[0]) !== String(wanted[1]))
				const [back = []] = read(pathOf([wanted]))
				expect(back.map(String)).toEqual(wanted.map((p) => String(p.map((n) => n + 0))))
			}),
		)
	})

	test('and areas clipped lie within the window', () => {
		const window = { left: 0, right: 100, top: 0, bottom: 80 }
		fc.assert(
			fc.property(line, fc.boolean(), (points, isArea) => {
				const ring = [...points, points[0] as Point].map((p) => [...p])
				const clipped = clip(
					isArea ? { type: 'Polygon', coordinates: [ring] } : { type: 'LineString', coordinates: ring },
					window,
				)
				const positions = clipped && 'coordinates' in clipped ? (clipped.coordinates as number[][][]).flat() : []
				for (const [x = 0, y = 0] of positions) {
					expect(x >= -0.1 && x <= 100.1 && y >= -0.1 && y <= 80.1).toBe(true)
				}
			}),
		)
	})
})

describe('text', () => {
	test('is as wide as its font says, and never wider', async () => {
		const files = await fontFiles()
		for (const weight of [400, 600] as const) {
			const family = weight === 600 ? 'Source Sans 3 SemiBold' : 'Source Sans 3'
			for (const text of ['Meldingen per 1.000 inwoners', 'Het Étang d’Ö: 84,2 × € 1.000', '0123456789%', 'WWWiii']) {
				// The ink of a letter is narrower than its place: two strokes at both ends show the whole.
				const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text y="50" font-size="100" font-family="${family}" font-weight="${weight}">|${escapeXml(text)}|</text></svg>`
				const box = new Resvg(svg, { font: { fontFiles: files, loadSystemFonts: false } }).getBBox()
				const measured = textWidth(`|${text}|`, 100, weight)
				expect([text, (box?.width ?? 0) <= measured]).toEqual([text, true])
				expect([text, (box?.width ?? 0) > measured * 0.9]).toEqual([text, true])
			}
		}
		expect(Object.values(textWidths[400]).join('').length).toBeGreaterThan(200)
	})

	test('wraps between words and is cut with an ellipsis', () => {
		expect(wrapText('een twee drie vier', 10, textWidth('een twee', 10) + 1, 2)).toEqual(['een twee', 'drie vier'])
		expect(wrapText('een twee drie vier', 10, textWidth('een twee', 10) + 1, 1)[0]).toMatch(/^een tw?e?…$/)
		expect(cutText('kort', 10, 1000)).toBe('kort')
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 20, max: 200 }), (text, room) => {
				for (const one of wrapText(text, 10, room, 3)) expect(textWidth(one, 10)).toBeLessThanOrEqual(room)
			}),
		)
	})

	test('has its font again when somebody tidied the temporary folder', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'regiekaart-tidy-'))
		onTestFinished(() => rmSync(folder, { recursive: true }))
		// A folder of its own: other tests draw at the same time.
		vi.stubEnv('TMPDIR', folder)
		onTestFinished(() => void vi.unstubAllEnvs())
		vi.resetModules()
		const fresh = await import('../../../server/picture/fonts.ts')
		const [file = ''] = await fresh.fontFiles()
		expect(file.startsWith(folder)).toBe(true)
		rmSync(file)
		expect((await fresh.fontFiles()).every((one) => existsSync(one))).toBe(true)
	})

	test('a font that is no WOFF is refused', () => {
		expect(() => unpackWoff(new Uint8Array(100))).toThrow('not a WOFF 1.0 font')
	})

	test('for XML loses what XML cannot hold', () => {
		expect(escapeXml('a\u0000<b>\uD800&"\'\u{1F600}')).toBe('a&lt;b&gt;&amp;&quot;&#39;\u{1F600}')
	})
})

test('names are placed in sight, none over another, the selected one first', () => {
	const { areas } = squares(
		[1, 2, 3, 4, 5, 6, 7, 8],
		[1, 8],
		['Buurt met een lange naam', 'Bee', 'Cee', 'Dee', 'Ee', 'Ef', 'Gee', 'Haa'],
	)
	const window = { width: 640, height: 300 }
	const fit = fitBox([5, 52, 5.08, 52.01], window, evenPadding(10))
	const placed = placeNames(areas, fit, window, 14, 'BU00010000')
	expect(placed[0]?.code).toBe('BU00010000')
	const rects = placed.map(({ lines, x, y }) => {
		const wide = Math.max(...lines.map((text) => textWidth(text, 14, 600)))
		return { left: x - wide / 2, right: x + wide / 2, top: y - 12, bottom: y + (lines.length - 1) * 15 }
	})
	expect(rects.length).toBeGreaterThan(4)
	for (const [i, a] of rects.entries()) {
		expect(a.left >= 0 && a.right <= 640).toBe(true)
		for (const b of rects.slice(i + 1)) {
			expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
		}
	}
})

describe('for who does not see it', () => {
	const input = squares([10, 25, 25, 18, 'suppressed', 'suppressed'], [10, 25], ['Aa', 'Bee', 'Cee', 'Dee', 'Ee', 'Ef'])

	test('a summary: highest, lowest, the municipality, and how many are not shown', () => {
		expect(summaryText(input, 'nl')).toBe(
			'Proefcijfer per buurt, 2024. Hoogst: Bee en Cee (25,0 stuks). Laagst: Aa (10,0 stuks). Gemeente Testdam: 15,5 stuks. 2 buurten niet getoond (te weinig).',
		)
		expect(summaryText(input, 'en')).toContain('Highest: Bee and Cee (25.0 pieces).')
	})

	test('a summary where all are equal, or none is known', () => {
		expect(summaryText(squares([3, 3], [3, 3]), 'nl')).toContain('Overal 3,0 stuks (2 buurten).')
		expect(summaryText(squares(['missing'], []), 'nl')).toContain('Geen enkel gebied heeft hier een waarde.')
	})

	test('a table: highest first, what has no figure last with its reason', () => {
		const { columns, rows } = answerTable(input, 'nl', [{ code: 'WK000100', name: 'Oost' }])
		expect(columns).toEqual({ name: 'Naam', within: 'Ligt in', value: 'Waarde', reading: null })
		expect(rows.map(({ name, text }) => `${name} ${text}`)).toEqual([
			...['Bee 25,0 stuks', 'Cee 25,0 stuks', 'Dee 18,0 stuks', 'Aa 10,0 stuks'],
			...['Ee niet getoond (te weinig)', 'Ef niet getoond (te weinig)'],
		])
		expect(rows[0]?.within).toBe('Oost')
	})

	test('a table names a highest value that cannot be held against the others after them, as the summary leaves it out', () => {
		const status = input.answer.status.map((found, i) => (i === 1 ? ('unreliable' as const) : found))
		const answer = { ...input.answer, status }
		expect(answerTable({ ...input, answer }, 'nl').rows.map(({ name }) => name)).toEqual([
			'Cee',
			'Dee',
			'Aa',
			'Bee',
			'Ee',
			'Ef',
		])
		expect(summaryText({ ...input, answer }, 'nl')).toContain('Hoogst: Cee (25,0 stuks).')
	})

	test('a value at the cap says that it may be more', () => {
		const capped = { ...input, answer: { ...input.answer, metric: { ...metric, unit: { nl: '%', en: '%' }, cap: 25 } } }
		expect(answerTable(capped, 'nl').rows[0]?.text).toBe('25,0% of meer')
	})
})
