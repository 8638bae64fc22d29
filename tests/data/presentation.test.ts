import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declining, emerging, hotspot, latePromises, neglected, reporting } from '../../data/demo/truths.ts'
import { citationsOf, staleCitations, unknownNumbers } from '../../server/contract/presentation/citations.ts'
import { openPresentation } from '../../server/contract/presentation/open-presentation.ts'
import { type OpenedPresentation, shownScenes } from '../../server/contract/presentation/presentation.ts'
import { hasAnswer, type Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { writePresentation } from '../../server/contract/presentation/write-presentation.ts'
import { askScene } from '../server/scenes/ask-scene.ts'
import { type DemoApp, openDemoApp } from './demo-app.ts'

const file = readFileSync(new URL('../../data/presentations/markerwaard.json', import.meta.url), 'utf8')
const { presentation, fault } = openPresentation(file)
const opened = presentation as OpenedPresentation
const scenes = presentation === null ? [] : shownScenes(presentation)

let demo: DemoApp
let answers: Map<string, SceneAnswer>
beforeAll(async () => {
	demo = await openDemoApp()
	const asked = scenes.map(async ({ id, kind, view, beside, highlights }) => {
		const areas = highlights.map(({ area }) => area)
		return [id, await askScene(demo, { kind, view, areas, ...(beside === null ? {} : { beside }) })] as const
	})
	answers = new Map(await Promise.all(asked))
})
afterAll(() => demo?.close())

const answerOf = ({ id }: Scene): SceneAnswer => {
	const answer = answers.get(id)
	if (!answer) throw new Error(`no answer of ${id}`)
	return answer
}

test('the demo presentation opens without a fault, as it would be saved', async () => {
	expect(fault).toBeNull()
	expect(opened.scenes).toHaveLength(8)
	expect(scenes).toHaveLength(8)
	expect(writePresentation(opened)).toBe(file)
	expect(opened.dataset).toBe((await demo.get<{ title: string }>('/dataset')).title)
})

describe.each(scenes.map((scene) => [scene.id, scene] as const))('scene %s', (_, scene) => {
	test('is whole: it asks nothing that is gone, and shows something', () => {
		const answer = answerOf(scene)
		expect(answer.notices).toEqual([])
		expect(scene.title).not.toBe('')
		expect(scene.message).not.toBe('')
		expect(scene.notes).not.toBe('')
		if (!hasAnswer(scene.kind)) return
		expect(answer.caption).not.toBe('')
		expect(answer.sources.length).toBeGreaterThan(0)
		expect(
			answer.pictures.length + Number(answer.series !== null) + Number(answer.investments !== null),
		).toBeGreaterThan(0)
	})
	test('says true figures alone, each with its citation', () => {
		const answer = answerOf(scene)
		expect(staleCitations(scene, answer)).toEqual([])
		expect(unknownNumbers({ ...scene, citations: [] }, answer)).toEqual([])
		expect(scene.citations).toEqual(citationsOf(scene, answer.figures))
	})
	test('keeps its message short enough for the back row', () => {
		expect(scene.title.length).toBeLessThanOrEqual(60)
		expect(scene.message.length).toBeLessThanOrEqual(160)
	})
})

test('every planted truth is told, with its areas', () => {
	const highlighted = (id: string) =>
		scenes
			.find((scene) => scene.id === id)
			?.highlights.map(({ area }) => area)
			.sort()
	const sorted = (list: readonly string[]) => [...list].sort()
	expect(highlighted('grofvuil')).toEqual(sorted(hotspot.buurten))
	expect(highlighted('ervoor')).toEqual(sorted(hotspot.buurten))
	expect(highlighted('jongeren')).toEqual(sorted(emerging.buurten))
	expect(highlighted('stevin')).toEqual([declining.buurt])
	expect(highlighted('dewulp')).toEqual([neglected.buurt])
	const late = answers.get('beloften')?.investments?.investments.map(({ id }) => id)
	expect(late?.sort()).toEqual(latePromises.map(({ id }) => id))
	for (const wijk of Object.keys(reporting))
		expect([wijk, scenes.some(({ body, notes }) => `${body}${notes}`.includes(wijk))]).toEqual([wijk, true])
	expect(scenes.at(-1)?.kind).toBe('closing')
	expect(scenes.at(-1)?.decisions).toHaveLength(3)
})

test('the pictures say what the words say', () => {
	const tested = answers.get('grofvuil')?.pictures[0]?.read
	if (tested?.kind !== 'hotspots') throw new Error('no hotspots')
	const bins = new Map(tested.answer.rows.map(({ area, bin }) => [area, bin ?? 0]))
	for (const code of hotspot.buurten) expect(bins.get(code)).toBeGreaterThanOrEqual(2)
	const need = answers.get('dewulp')?.pictures[0]
	const scores = need?.values.values.filter((value, i) => value !== null && need.values.status[i] === 'ok') as number[]
	const place = need?.values.areas.indexOf(neglected.buurt) ?? -1
	expect(need?.values.values[place]).toBe(Math.min(...scores))
})
