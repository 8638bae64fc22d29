import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { haveSameClasses } from '../../../server/contract/presentation/compare-views.ts'
import { viewPicture } from '../../../server/contract/presentation/picture-view.ts'
import type { SceneAnswer } from '../../../server/contract/presentation/scene-answer.ts'
import { decodeView } from '../../../server/contract/view-codec.ts'
import { topologies } from '../../../server/picture/topologies.ts'
import { drawScene } from '../../../server/scenes/draw-scene.ts'
import { type DemoApp, openDemoApp } from '../../data/demo-app.ts'
import { fillsOf } from '../picture/drawing.ts'

let demo: DemoApp
beforeAll(async () => {
	demo = await openDemoApp()
})
afterAll(() => demo.close())

const looks = { width: 900, height: 506, theme: 'light', language: 'nl', textScale: 1.2 } as const
const pointAt = (area: string, label = '') => ({ area, label })
const answerOf = (question: Record<string, string>) =>
	demo.get<SceneAnswer>(`/scene?${new URLSearchParams({ language: 'nl', ...question })}`)
const draw = ({ pictures }: SceneAnswer, highlights = [pointAt('BU90010404'), pointAt('WK900101')]) =>
	drawScene(demo.served, topologies(demo.database), { pictures, highlights }, looks)

describe('drawScene', () => {
	test.each([
		'metric=signals.per1000',
		'metric=cbs.woz&classification=own&breaks=250,300&bins=1&area=BU90010101&overlays=',
		'metric=lbm.score&level=wijk&overlays=investments,names',
		'metric=signals.per1000&reading=hotspots&category=afval',
		'metric=signals.per1000&reading=clusters&universe=GM9001',
		'metric=cbs.woz&reading=bivariate&second=signals.per1000',
		'metric=signals.count&from=2024-01-01&to=2025-01-01&overlays=points,heat&camera=5.22,52.58,13',
		'metric=cbs.woz&task=alerts&brush=map:5,52,6,53&display=table&compare=BU90010101&filter=a&sort=name',
	])('draws what /map.svg draws of the same question: %s', async (view) => {
		const answer = await answerOf({ kind: 'map', view })
		const [drawn, ...others] = await draw(answer)
		const shown = decodeView(new URLSearchParams(answer.pictures[0]?.view)).view
		const { width, height, theme, language, textScale } = looks
		const question = new URLSearchParams({
			...viewPicture(shown),
			...{ theme, language, highlights: 'BU90010404,WK900101' },
			...{ width: String(width), height: String(height), textScale: String(textScale) },
		})
		const response = await demo.app.request(`/api/v1/map.svg?${question}`)
		expect(response.status).toBe(200)
		expect(drawn?.svg).toBe(await response.text())
		expect(others).toEqual([])
		expect(drawn?.summary).toMatch(/Gemarkeerd: Planetenbuurt en Centrum\.$/)
	})

	test('draws two maps of a comparison, with the same classes and labels of their own', async () => {
		const view = 'metric=cbs.woz&period='
		const answer = await answerOf({ kind: 'compare', view: `${view}2023`, beside: `${view}2025` })
		const [before, after] = answer.pictures
		expect(before && after && haveSameClasses(before.values, after.values)).toBe(true)
		const drawn = await draw(answer, [pointAt('BU90010404', 'Hier')])
		expect(drawn).toHaveLength(2)
		for (const { svg, summary } of drawn) {
			expect(svg).toContain('>Hier<')
			expect(summary).toContain('Gemarkeerd: Planetenbuurt (Hier).')
		}
	})

	test('draws figures of its own making, as a difference, and leaves out areas that are gone', async () => {
		const { pictures } = await answerOf({ kind: 'map', view: 'metric=cbs.woz' })
		const [picture] = pictures
		if (!picture) throw new Error('no picture')
		const values = {
			...picture.values,
			values: picture.values.values.map((value) => (value === null ? null : 7)),
			breaks: [7, 7],
		}
		const geometry = topologies(demo.database)
		const [drawn] = await drawScene(
			demo.served,
			geometry,
			{ pictures: [{ ...picture, values, read: null }], highlights: [pointAt('BU90019999')] },
			{ ...looks, title: false, legend: false, source: false },
		)
		const colored = [...fillsOf(drawn?.svg ?? '').values()].filter((fill) => !fill?.startsWith('url('))
		expect(new Set(colored).size).toBe(1)
		expect(drawn?.svg).not.toContain('data-highlight')
	})
})
