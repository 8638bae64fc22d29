import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'
import { findBrowsers } from './find-browsers.ts'

/** WebGL2 through SwiftShader, so that every machine draws the map, with or without a graphics card, and alike. */
const args = [
	'--use-gl=angle',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	'--font-render-hinting=none',
	'--force-color-profile=srgb',
	'--hide-scrollbars',
]

const advice = `Install Chrome or Chromium, or run "npx playwright-core install chromium", or set CHROME_PATH to a Chromium-based browser.`

async function firstThatStarts<T>(
	start: (options: LaunchOptions) => Promise<T>,
): Promise<{ name: string; started: T }> {
	const failures: string[] = []
	for await (const { name, executablePath, env } of findBrowsers()) {
		try {
			const started = await start({ executablePath, args, headless: true, env: { ...process.env, ...env } })
			return { name, started }
		} catch (error) {
			failures.push(`${name}: ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : error}`)
		}
	}
	const tried = failures.length > 0 ? `Tried:\n${failures.join('\n')}` : 'None was found.'
	throw new Error(`No browser could be started. ${tried}\n${advice}`)
}

/** Starts the first browser of this machine that can be started, headless. Throws with what was tried and what to do. */
export async function launchBrowser(): Promise<{ name: string; browser: Browser }> {
	const { name, started } = await firstThatStarts((options) => chromium.launch(options))
	return { name, browser: started }
}

/** The same, for other processes to connect to; with `more` arguments of Chromium. */
export async function launchBrowserServer(
	more: readonly string[] = [],
): Promise<{ name: string; server: BrowserServer }> {
	const { name, started } = await firstThatStarts((options) =>
		chromium.launchServer({ ...options, args: [...args, ...more] }),
	)
	return { name, server: started }
}
