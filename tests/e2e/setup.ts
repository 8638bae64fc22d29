import type { TestProject } from 'vitest/node'
import { launchBrowserServer } from '../../scripts/browser/launch-browser.ts'
import { demoDataset } from '../../scripts/build/demo-dataset.ts'
import { frontEnd } from '../../scripts/build/front-end.ts'
import { startServer } from '../../scripts/server-process.ts'

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the real server on the demo Dataset, with the built front end. */
		baseUrl: string
		/** WebSocket address of the browser that all tests share. */
		browserEndpoint: string
		/** Path of the demo Dataset, for tests that start a server of their own. */
		demoPath: string
	}
}

/**
 * Tests look at what is drawn, not at how smooth: with one sample per pixel, and the page itself put together outside WebGL,
 * drawing on a processor takes less than half the work.
 */
const plainDrawing = ['--webgl-antialiasing-mode=none', '--disable-gpu-compositing']

/** Once per run: build what changed, start the server and one browser. */
export default async function setup(project: TestProject) {
	const demoPath = await demoDataset()
	await frontEnd()
	const server = await startServer(demoPath)
	const browser = await launchBrowserServer(plainDrawing).catch(async (error: unknown) => {
		await server.stop()
		throw error
	})
	project.vitest.logger.log(`browser tests: ${browser.name} on ${server.url}`)
	project.provide('baseUrl', server.url)
	project.provide('browserEndpoint', browser.server.wsEndpoint())
	project.provide('demoPath', demoPath)
	return async () => {
		await Promise.all([browser.server.close(), server.stop()])
	}
}
