import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { openPublished, type Published } from './published-fixture.ts'

/** A built front end of two entries, as Vite's manifest names them. */
const manifest = {
	'index.html': { file: 'assets/index-1.js', css: ['assets/index-1.css'], imports: ['_shared.js'] },
	'embed/main.ts': { file: 'assets/embed-1.js', imports: ['_shared.js'], dynamicImports: ['embed/interactive.ts'] },
	'embed/interactive.ts': { file: 'assets/interactive-1.js' },
	'_shared.js': { file: 'assets/shared-1.js' },
}

/** Testdam as a publication with a built front end, for the tests of the file that asks; requests go to kaart.test. */
export function embedPages() {
	let published: Published
	const webRoot = mkdtempSync(join(tmpdir(), 'embed-web-'))
	beforeAll(async () => {
		mkdirSync(join(webRoot, '.vite'))
		writeFileSync(join(webRoot, '.vite/manifest.json'), JSON.stringify(manifest))
		published = await openPublished({}, { webRoot })
	})
	afterAll(() => {
		published.close()
		rmSync(webRoot, { recursive: true, force: true })
	})
	const ask = (path: string, headers: Record<string, string> = {}) =>
		published.app.request(`http://kaart.test${path}`, { headers })
	return {
		webRoot,
		/** To be used inside a test, when it is there. */
		get published() {
			return published
		},
		ask,
		/** The document of /embed. */
		async page(search: string): Promise<string> {
			const response = await ask(`/embed${search}`)
			expect(response.status).toBe(200)
			return response.text()
		},
	}
}
