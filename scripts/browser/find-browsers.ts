import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { unpackChromium } from './unpack-chromium.ts'

/** A browser that may be started; `env` comes on top of the environment of this process. */
export interface BrowserCandidate {
	name: string
	executablePath: string
	env: Record<string, string>
}

const names = [
	'google-chrome-stable',
	'google-chrome',
	'chromium',
	'chromium-browser',
	'microsoft-edge-stable',
	'microsoft-edge',
]

const usualPaths: Partial<Record<NodeJS.Platform, string[]>> = {
	linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
		const folder = process.env[variable]
		if (!folder) return []
		return [
			join(folder, 'Google/Chrome/Application/chrome.exe'),
			join(folder, 'Chromium/Application/chrome.exe'),
			join(folder, 'Microsoft/Edge/Application/msedge.exe'),
		]
	}),
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK)
		return true
	} catch {
		return false
	}
}

function installedByPlaywright(): string[] {
	try {
		return [chromium.executablePath()]
	} catch {
		return []
	}
}

function onPath(): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
	return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * Chromium-based browsers of this machine, the likeliest first: CHROME_PATH alone when it is set; else the installed ones,
 * the one Playwright installed, and on Linux x64 the one inside the npm package @sparticuz/chromium, unpacked when its turn comes.
 */
export async function* findBrowsers(): AsyncGenerator<BrowserCandidate> {
	const chosen = process.env.CHROME_PATH
	if (chosen) {
		if (!isExecutable(chosen)) throw new Error(`CHROME_PATH is ${chosen}, which is not a program that can be started`)
		yield { name: `CHROME_PATH (${chosen})`, executablePath: chosen, env: {} }
		return
	}
	const installed = [...(usualPaths[process.platform] ?? []), ...onPath()].filter(isExecutable)
	for (const path of installed) yield { name: path, executablePath: path, env: {} }
	for (const path of installedByPlaywright().filter(isExecutable)) {
		yield { name: `Playwright (${path})`, executablePath: path, env: {} }
	}
	if (process.platform === 'linux' && process.arch === 'x64') yield await unpackChromium()
}
