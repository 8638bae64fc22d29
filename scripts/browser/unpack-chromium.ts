import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BrowserCandidate } from './find-browsers.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const inflate = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath()'

/** Whether the program starts at all with the libraries of this machine. */
async function starts(executablePath: string, env: Record<string, string>): Promise<boolean> {
	return run(executablePath, ['--version'], { env: { ...process.env, ...env } }).then(
		() => true,
		() => false,
	)
}

/**
 * The Chromium inside @sparticuz/chromium (Linux x64), unpacked once into node_modules/.cache.
 * The package unpacks into the folder for temporary files whatever lies there already, so it runs in a process of its own
 * that sees an empty one. It is told that it runs on Amazon Linux, which makes it unpack libnss3 and libnspr4 too; those
 * are used only where the machine has none.
 */
export async function unpackChromium(): Promise<BrowserCandidate> {
	const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json')
	const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
	const folder = join(root, `node_modules/.cache/chromium-${version}`)
	if (!existsSync(folder)) {
		const partial = `${folder}.${process.pid}`
		mkdirSync(partial, { recursive: true })
		await run(process.execPath, ['--input-type=module', '--eval', inflate], {
			cwd: root,
			env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
		})
		try {
			renameSync(partial, folder)
		} catch (error) {
			// Another process was first.
			rmSync(partial, { recursive: true, force: true })
			if (!existsSync(folder)) throw error
		}
	}
	const executablePath = join(folder, 'chromium')
	// With the fonts of the package pictures are alike on every machine that uses it, and one without fonts shows text.
	const fonts = { FONTCONFIG_PATH: join(folder, 'fonts') }
	const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH ?? ''].filter((part) => part !== '')
	const env = (await starts(executablePath, fonts)) ? fonts : { ...fonts, LD_LIBRARY_PATH: libraries.join(':') }
	return { name: `@sparticuz/chromium ${version}`, executablePath, env }
}
