import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blankScene } from '../../../server/contract/presentation/scene.ts'
import { ApiError } from '../../../web/api.ts'
import { heldScene } from '../../../web/show/held-scene.ts'
import { unlessRefused } from '../../../web/show/load-view.ts'
import {
	begin,
	failedScenes,
	isReady,
	loadingOrder,
	type PartState,
	readyCount,
	waitBefore,
} from '../../../web/show/preload-progress.ts'
import { viewsOf } from '../../../web/show/scene-views.ts'

const ready: PartState = { kind: 'ready' }
const failed = (refused: boolean): PartState => ({ kind: 'failed', error: null, refused, tries: 1 })

describe('how far the loading is', () => {
	test('everything waits at first', () => {
		const progress = begin(2)
		expect(isReady(progress)).toBe(false)
		expect(readyCount(progress)).toBe(0)
	})

	test('all scenes and what they share: then the network may go', () => {
		expect(isReady({ scenes: [ready, ready], shared: { kind: 'waiting' } })).toBe(false)
		expect(isReady({ scenes: [ready, ready], shared: ready })).toBe(true)
	})

	test('what is refused will not come, what failed may', () => {
		const progress = { scenes: [ready, failed(true), failed(false)], shared: ready }
		expect(readyCount(progress)).toBe(2)
		expect(failedScenes(progress)).toEqual([2, 3])
		expect(isReady(progress)).toBe(false)
		expect(isReady({ ...progress, scenes: [ready, failed(true)] })).toBe(true)
	})

	test('the scene on the screen is first, then those after it', () => {
		expect(loadingOrder(5, 3)).toEqual([3, 4, 0, 1, 2])
		expect(loadingOrder(0, 0)).toEqual([])
	})

	test('each try waits longer, half a minute at most', () => {
		expect([1, 2, 3, 4, 5, 50].map(waitBefore)).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000])
	})
})

test('a refusal is no reason to wait; anything else is', () => {
	expect(unlessRefused(new ApiError(400, null))).toBeNull()
	for (const status of [0, 429, 500, 503]) expect(() => unlessRefused(new ApiError(status, null))).toThrow(ApiError)
})

describe('the scene that a map holds', () => {
	const scenes = (['text', 'map', 'ranking', 'map', 'compare', 'closing'] as const).map((kind) => ({ kind }))
	test.each([
		[0, 1],
		[1, 1],
		[2, 3],
		[3, 3],
		[5, 3],
	])('while %i is shown is %i', (index, held) => {
		expect(heldScene(scenes, index, 'map')).toBe(held)
	})
	test('is none where there is none', () => {
		expect(heldScene(scenes, 0, 'lines')).toBeNull()
	})
})

describe('the Views of a scene', () => {
	test('are two where two are compared, and none of words', () => {
		const compare = { ...blankScene('a', 'compare'), view: 'metric=a', beside: 'metric=b' }
		expect(viewsOf(compare, undefined)).toEqual(['metric=a', 'metric=b'])
		expect(viewsOf({ ...compare, beside: null }, undefined)).toEqual(['metric=a', 'metric=a'])
		expect(viewsOf(blankScene('b', 'text'), null)).toEqual([])
	})
})

/** Modules that the code of the app imports on demand. */
function lazyModules(folder: string, within = folder): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name)
		if (entry.isDirectory()) return entry.name === 'dist' || entry.name === 'embed' ? [] : lazyModules(path, within)
		if (!/\.tsx?$/.test(entry.name)) return []
		const found = readFileSync(path, 'utf8').matchAll(/import\('(\.[^']+)'\)/g)
		return [...found].map(([, target]) => relative(within, join(folder, target ?? '')))
	})
}

/** Pages of their own, and what belongs to editing: nobody comes there from a show. */
const elsewhere =
	/^(presentations|editions)\/|^show\/(show|speaker)-page|^scenes\/(print-page|memo-page|sheet-pictures)/

test('every part that comes on demand is loaded before it is needed', () => {
	const web = join(import.meta.dirname, '../../../web')
	const chunks = readFileSync(join(web, 'show/preload-chunks.ts'), 'utf8')
	const listed = [...chunks.matchAll(/import\('(\.[^']+)'\)/g)].map(([, target]) => join('show', target ?? ''))
	const wanted = lazyModules(web).filter((path) => !elsewhere.test(path))
	expect([...new Set(wanted)].filter((path) => !listed.includes(path))).toEqual([])
})
