import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { startServer } from '../../scripts/server-process.ts'
import { type Opened, openPresentation } from '../../server/contract/presentation/open-presentation.ts'
import type { OpenedPresentation } from '../../server/contract/presentation/presentation.ts'

/** A server on the demo Dataset with a folder of presentations of its own. */
export async function startEditors() {
	const folder = await mkdtemp(join(tmpdir(), 'regiekaart-presentations-'))
	const server = await startServer(inject('demoPath'), undefined, () => ({ PRESENTATIONS: folder }))
	return {
		url: server.url,
		folder,
		/** Names of the presentations on disk. */
		names: async () => (await readdir(folder)).filter((name) => /^[a-z0-9-]+\.json$/.test(name)).toSorted(),
		/** As the file holds it now. */
		async read(name: string): Promise<OpenedPresentation> {
			const opened: Opened = openPresentation(await readFile(join(folder, name), 'utf8'))
			if (opened.fault) throw new Error(opened.fault.detail)
			return opened.presentation
		},
		async stop() {
			await server.stop()
			await rm(folder, { recursive: true })
		},
	}
}

/** Until what was changed is on the server. */
export const waitUntilSaved = (page: Page) =>
	expect.poll(() => page.getByText('Bewaard', { exact: true }).count()).toBe(1)

/** Lets a file fall on the page, as from a folder beside it. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
	const transfer = await page.evaluateHandle(
		([name, content]) => {
			const held = new DataTransfer()
			held.items.add(new File([content], name, { type: 'application/json' }))
			return held
		},
		[name, content] as const,
	)
	for (const type of ['dragenter', 'dragover', 'drop'])
		await page.dispatchEvent('main', type, { dataTransfer: transfer })
}
