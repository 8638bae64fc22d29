import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { type ServerProcess, startServer } from '../../scripts/server-process.ts'
import { openPage, type PageOptions } from './page.ts'
import { showPresentation } from './show-presentation.ts'

/** A server of its own on the demo, whose folder of presentations holds `proef` and these files. */
export function serveShow(files: Record<string, unknown> = {}) {
	let server: ServerProcess
	const folder = mkdtempSync(join(tmpdir(), 'regiekaart-show-'))
	beforeAll(async () => {
		for (const [id, content] of Object.entries({ proef: showPresentation, ...files })) {
			const text = typeof content === 'string' ? content : JSON.stringify(content, null, '\t')
			writeFileSync(join(folder, `${id}.json`), text)
		}
		server = await startServer(inject('demoPath'), undefined, () => ({ PRESENTATIONS: folder }))
	})
	afterAll(async () => {
		await server.stop()
		rmSync(folder, { recursive: true })
	})
	return {
		/** Opens a page about a presentation: `toon`, `spreker`. */
		open: (path: string, options: PageOptions = {}) =>
			openPage({ baseUrl: server.url, path: `/presentaties/${path}`, search: '', waitForMap: false, ...options }),
		url: () => server.url,
	}
}

/** Until the picture of a scene stands. */
export async function shows(page: Page, scene: string): Promise<void> {
	await page.waitForSelector(`[data-show-scene="${scene}"]`)
}

/** Until everything is loaded. */
export async function isReady(page: Page): Promise<void> {
	await page.waitForSelector('[data-ready="true"]', { state: 'attached', timeout: 120_000 })
}
