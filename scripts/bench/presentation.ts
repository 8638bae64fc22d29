import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { type PresentationAnswer, shownScenes } from '../../server/contract/presentation/presentation.ts'
import { hasAnswer, type Scene } from '../../server/contract/presentation/scene.ts'
import { launchBrowserServer } from '../browser/launch-browser.ts'
import { demoDataset } from '../build/demo-dataset.ts'
import { frontEnd } from '../build/front-end.ts'
import { root } from '../build/sources.ts'
import { startServer } from '../server-process.ts'
import { type Bench, median, milliseconds, quantile } from './report.ts'

const PRESENTATION = 'markerwaard'
const ROUNDS = 3
/** As a projector has it. */
const VIEWPORT = { width: 1024, height: 768 }
/** Between two keys, so that a flight is over: milliseconds. */
const PAUSE = 1600

interface Change {
	kind: Scene['kind']
	ms: number
}

async function open(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
	const context = await browser.newContext({ viewport: VIEWPORT, locale: 'nl-NL', ...options })
	await context.route(
		(asked) => asked.protocol.startsWith('http') && asked.origin !== new URL(url).origin,
		(route) => route.abort(),
	)
	const page = await context.newPage()
	await page.goto(url, { waitUntil: 'commit' })
	return page
}

/** From each key to the frame after the picture stood, as the show itself marks it (web/show/use-drawn.ts). */
async function walk(page: Page, scenes: readonly Scene[], rounds: number): Promise<Change[]> {
	const changes: Change[] = []
	for (let step = 1; step <= rounds * scenes.length; step++) {
		const scene = scenes[step % scenes.length]
		if (!scene) throw new Error('the presentation has no scenes')
		await page.evaluate(() => {
			performance.clearMarks('show:key')
			performance.clearMarks('show:drawn')
		})
		await page.keyboard.press(step % scenes.length === 0 ? 'Home' : 'ArrowRight')
		const ms = await page.waitForFunction(
			(id) => {
				const [key] = performance.getEntriesByName('show:key')
				const drawn = performance.getEntriesByName('show:drawn').find((mark) => {
					const { detail } = mark as PerformanceMark
					return (detail as { id: string }).id === id && key !== undefined && mark.startTime > key.startTime
				})
				return key && drawn ? drawn.startTime - key.startTime : null
			},
			scene.id,
			{ timeout: 60_000 },
		)
		changes.push({ kind: scene.kind, ms: Number(await ms.jsonValue()) })
		await page.waitForTimeout(PAUSE)
	}
	return changes
}

/** The same View on a page of its own, from the address to the map at rest. */
async function openedAnew(browser: Browser, url: string, scenes: readonly Scene[]): Promise<number[]> {
	const times: number[] = []
	for (const { view } of scenes) {
		const page = await open(browser, `${url}/?${view}`, { reducedMotion: 'reduce' })
		await page.waitForFunction(() => document.documentElement.dataset.mapReady === 'true', null, { timeout: 120_000 })
		times.push(
			await page.evaluate(() => performance.getEntriesByName('map:first-picture')[0]?.startTime ?? performance.now()),
		)
		await page.context().close()
	}
	return times
}

const spread = (changes: readonly Change[]) => {
	const ms = changes.map((change) => change.ms)
	return { middle: median(ms), p95: quantile(ms, 0.95), most: Math.max(...ms) }
}

export const presentation: Bench = {
	name: 'presentation',
	title: 'From scene to scene',
	async run({ short, log }) {
		await frontEnd()
		const server = await startServer(await demoDataset(), undefined, () => ({
			PRESENTATIONS: join(root, 'data/presentations'),
		}))
		const started = await launchBrowserServer()
		const browser = await chromium.connect(started.server.wsEndpoint())
		try {
			const answer = await fetch(`${server.url}/api/v1/presentations/${PRESENTATION}`)
			const scenes = shownScenes(((await answer.json()) as PresentationAnswer).presentation)
			const rounds = short ? 1 : ROUNDS
			const walks: { name: string; changes: Change[] }[] = []
			for (const [name, reducedMotion] of [
				['with flights', 'no-preference'],
				['reduced motion', 'reduce'],
			] as const) {
				log(`${name}: ${rounds} × ${scenes.length} scenes …`)
				const page = await open(browser, `${server.url}/presentaties/${PRESENTATION}/toon`, { reducedMotion })
				await page.waitForSelector('[data-ready="true"]', { state: 'attached', timeout: 180_000 })
				await page.waitForTimeout(PAUSE)
				walks.push({ name, changes: await walk(page, scenes, rounds) })
				await page.context().close()
			}
			log('the same maps, opened anew …')
			const maps = scenes.filter(({ kind }) => kind === 'map')
			const anew = await openedAnew(browser, server.url, maps)
			const rows = walks.flatMap(({ name, changes }) => {
				const kinds = [...new Set(changes.map(({ kind }) => kind))]
				return [
					[`${name}, all`, changes] as const,
					...kinds.map((kind) => [`${name}, ${kind}`, changes.filter((change) => change.kind === kind)] as const),
				].map(([label, part]) => {
					const { middle, p95, most } = spread(part)
					return [label, part.length, milliseconds(middle), milliseconds(p95), milliseconds(most)]
				})
			})
			const shown = spread((walks[0]?.changes ?? []).filter(({ kind }) => kind === 'map'))
			return {
				tables: [
					{
						title: `Key to picture, ${scenes.length} scenes, ${scenes.filter(({ kind }) => hasAnswer(kind)).length} with figures`,
						columns: ['', 'changes', 'median, ms', 'p95, ms', 'most, ms'],
						rows,
					},
					{
						title: 'A map, in the show and on a page of its own',
						columns: ['', 'median, ms', 'p95, ms'],
						rows: [
							['in the show, with flights', milliseconds(shown.middle), milliseconds(shown.p95)],
							['opened anew', milliseconds(median(anew)), milliseconds(quantile(anew, 0.95))],
							[
								'ratio',
								`${(median(anew) / shown.middle).toFixed(1)} ×`,
								`${(quantile(anew, 0.95) / shown.p95).toFixed(1)} ×`,
							],
						],
					},
				],
				how: [
					`The demo presentation on the demo Dataset, ${VIEWPORT.width} × ${VIEWPORT.height}, ${started.name} with software WebGL, after the show says that it is ready; ${rounds} rounds with → through all scenes, a pause after each. From the moment of the key to two frames after the picture stood: of maps when their colours are drawn (the camera may still fly), of the rest when it is in place.`,
					'Opened anew: each map scene by its address on the page of the map, until that is at rest, its base map aside.',
				],
			}
		} finally {
			await browser.close()
			await started.server.close()
			await server.stop()
		}
	},
}
