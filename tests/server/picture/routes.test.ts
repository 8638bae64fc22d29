import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../../server/contract/common.ts'
import { makeScale } from '../../../server/contract/scale.ts'
import type { ValuesAnswer } from '../../../server/contract/values.ts'
import { B1, B4, type Fixture, OOST, openFixture } from '../fixture.ts'
import { fillsOf, textsOf } from './drawing.ts'

let testdam: Fixture
beforeAll(async () => {
	testdam = await openFixture()
})
afterAll(() => testdam.close())

const ask = (path: string, headers: Record<string, string> = {}) => testdam.app.request(`/api/v1${path}`, { headers })
const svgOf = async (question: string) => (await ask(`/map.svg?${question}`)).text()

describe('/map.svg', () => {
	test.each([
		'metric=cbs.woz&period=2023',
		'metric=signals.count&from=2024-01-01&to=2025-01-01&category=afval',
		'metric=signals.per1000&classification=equal&classes=3',
		'metric=police.crimes&classification=own&breaks=2,10',
	])('colours each area as the scale of /values does: %s', async (question) => {
		const answer = await testdam.get<ValuesAnswer>(`/values?${question}`)
		const scale = makeScale(answer, 'dark')
		const fills = fillsOf(await svgOf(`${question}&theme=dark`))
		expect(fills.size).toBe(6)
		answer.areas.forEach((code, i) => {
			const [value, status] = [answer.values[i] ?? null, answer.status[i]]
			const color = value !== null && status === 'ok' ? scale.colorOf(value) : null
			expect([code, fills.get(code)]).toEqual([code, color ?? `url(#rk-${status === 'ok' ? 'missing' : status})`])
		})
	})

	test('names what was filtered, the names of areas as they are, and says that the place is fictional', async () => {
		const svg = await svgOf('metric=signals.count&category=afval/grofvuil&status=open&width=1400&height=900')
		const words = textsOf(svg).join(' ')
		expect(words).toContain('Grofvuil en Open')
		expect(words).toContain('(fictief)')
		expect(svg).toContain('Ee, &quot;kwart&quot;')
	})

	test('points at areas, of other levels too, by name', async () => {
		const svg = await svgOf(`metric=cbs.woz&period=2023&highlights=${B1},${OOST}`)
		expect([...svg.matchAll(/data-highlight="(\w+)"/g)].map(([, code]) => code)).toEqual([B1, OOST])
		expect(svg).toMatch(/<desc[^>]*>[^<]*Gemarkeerd: /)
	})

	test('is a file with a name, is kept by who has it, and may be compressed', async () => {
		const first = await ask('/map.svg?metric=cbs.woz&period=2023', { 'Accept-Encoding': 'br' })
		expect(first.headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8')
		expect(first.headers.get('Content-Disposition')).toBe('inline; filename="cbs.woz_buurt_2023.svg"')
		expect(first.headers.get('Content-Encoding')).toBe('br')
		const tag = first.headers.get('ETag') ?? ''
		expect((await ask('/map.svg?metric=cbs.woz&period=2023', { 'If-None-Match': tag })).status).toBe(304)
	})
})

describe('/map.png', () => {
	const read = async (question: string) =>
		PNG.sync.read(Buffer.from(await (await ask(`/map.png?${question}`)).arrayBuffer()))
	const colors = ({ data }: PNG) => {
		const found = new Set<number>()
		for (let i = 0; i < data.length; i += 4) found.add(data.readUInt32BE(i))
		return found
	}

	test('is the picture in pixels, as many to one as asked', async () => {
		const small = await read('metric=cbs.woz&period=2023&width=300&height=200')
		expect([small.width, small.height]).toEqual([300, 200])
		const sharp = await read('metric=cbs.woz&period=2023&width=300&height=200&scale=3')
		expect([sharp.width, sharp.height]).toEqual([900, 600])
		const answer = await testdam.get<ValuesAnswer>('/values?metric=cbs.woz&period=2023')
		for (const { color } of makeScale(answer, 'light').bins) {
			const pixel = Number.parseInt(
				`${(color.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}ff`,
				16,
			)
			expect([color, colors(sharp).has(pixel)]).toEqual([color, true])
		}
	})

	test('has letters, and other ones in the dark', async () => {
		const ink = async (theme: string, title: string) => {
			const image = await read(
				`metric=cbs.woz&period=2023&width=600&height=400&names=0&legend=0&theme=${theme}&title=${title}`,
			)
			return colors(image).size
		}
		for (const theme of ['light', 'dark']) expect(await ink(theme, '1')).toBeGreaterThan(await ink(theme, '0'))
	})

	test('is the same bytes for the same question, with the same tag', async () => {
		const other = await openFixture()
		const question = '/api/v1/map.png?metric=cbs.woz&width=320&height=240'
		const [a, b] = await Promise.all([testdam.app.request(question), other.app.request(question)])
		expect(Buffer.from(await a.arrayBuffer()).equals(Buffer.from(await b.arrayBuffer()))).toBe(true)
		expect(a.headers.get('ETag')).toBe(b.headers.get('ETag'))
		expect(a.headers.get('Content-Type')).toBe('image/png')
		expect(
			(await testdam.app.request(question, { headers: { 'If-None-Match': a.headers.get('ETag') ?? '' } })).status,
		).toBe(304)
		other.close()
	})
})

describe('what is in sight', () => {
	const pathOf = async (question: string, code: string) =>
		(await svgOf(`metric=cbs.woz&${question}`)).match(new RegExp(`data-code="${code}" d="([^"]+)"`))?.[1] ?? null

	test('is everything, or one area, or a box; what lies far beside it is left out', async () => {
		const all = await pathOf('', B1)
		const wijk = await pathOf(`within=${OOST}`, B1)
		expect(all).not.toBe(wijk)
		expect(await pathOf('bbox=5.005,52.005,5.015,52.015', B1)).not.toBeNull()
		expect(await pathOf('bbox=5.005,52.005,5.015,52.015', B4)).toBeNull()
	})
})

test.each([
	['metric=cbs.wos', 'metric', 400],
	['metric=cbs.woz&period=1900', 'period', 400],
	['metric=cbs.woz&category=afval', 'category', 400],
	['metric=cbs.woz&classification=own', 'breaks', 400],
	['metric=cbs.woz&area=BU99999999', 'area', 400],
	['metric=cbs.woz&area=nergens', 'area', 400],
	['metric=cbs.woz&highlights=BU99999999', 'highlights', 400],
	['metric=cbs.woz&highlights=overal', 'highlights', 400],
	[`metric=cbs.woz&highlights=${Array.from({ length: 13 }, (_, i) => `WK0001${10 + i}`).join()}`, 'highlights', 400],
	['metric=cbs.woz&within=BU99999999', 'within', 400],
	[`metric=cbs.woz&within=${OOST}&bbox=5,52,5.1,52.1`, 'bbox', 400],
	['metric=cbs.woz&bbox=5,52,5,52', 'bbox', 400],
	['metric=cbs.woz&bbox=5,52,4,51', 'bbox', 400],
	['metric=cbs.woz&bbox=0,0,1e400,1', 'bbox', 400],
	['metric=cbs.woz&bins=a', 'bins', 400],
	['metric=cbs.woz&width=5000', 'width', 400],
	['metric=cbs.woz&height=0', 'height', 400],
	['metric=cbs.woz&width=1e3x', 'width', 400],
	['metric=cbs.woz&theme=system', 'theme', 400],
	['metric=cbs.woz&language=fr', 'language', 400],
	['metric=cbs.woz&textScale=99', 'textScale', 400],
	['metric=cbs.woz&reading=nergens', 'reading', 400],
	['metric=cbs.woz&title=yes', 'title', 400],
	['metric=cbs.woz&level=gemeente', 'level', 404],
	['metric=cbs.woz&onbekend=1', 'onbekend', 400],
])('refuses %s and names %s', async (question, parameter, status) => {
	for (const path of ['/map.svg', '/map.png']) {
		const response = await ask(`${path}?${question}`)
		expect([response.status, ((await response.json()) as Problem).parameter]).toEqual([status, parameter])
	}
})

test('refuses more pixels than it can afford, and a scale of an SVG', async () => {
	expect(await (await ask('/map.png?metric=cbs.woz&width=4000&height=4000&scale=3')).json()).toMatchObject({
		parameter: 'scale',
		status: 400,
	})
	expect(await (await ask('/map.svg?metric=cbs.woz&scale=2')).json()).toMatchObject({ parameter: 'scale', status: 400 })
})
