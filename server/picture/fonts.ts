import { rmSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { once } from '../once.ts'
import { unpackWoff } from './unpack-woff.ts'

const files = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600']

/**
 * Source Sans 3 as files that the rasteriser can read: unpacked at first use into a folder of this process, which goes
 * with it. The fonts come with the program, so that a picture has the same letters on every machine.
 */
export const fontFiles = once(async (): Promise<string[]> => {
	const folder = await mkdtemp(join(tmpdir(), 'regiekaart-fonts-'))
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
	return Promise.all(
		files.map(async (name) => {
			const woff = fileURLToPath(
				import.meta.resolve(`@fontsource/source-sans-3/files/source-sans-3-${name}-normal.woff`),
			)
			const file = join(folder, `source-sans-3-${name}.ttf`)
			await writeFile(file, unpackWoff(await readFile(woff)))
			return file
		}),
	)
})
