import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unpackWoff } from './unpack-woff.ts'

/** Greek for φ, the name of a figure. */
const files = ['latin', 'latin-ext', 'greek'].flatMap((letters) => [`${letters}-400`, `${letters}-600`])

/** A folder in which only this user writes, the same in every process; where somebody else took its name, one of its own. */
async function ownFolder(): Promise<string> {
	const name = join(tmpdir(), `regiekaart-fonts-${process.getuid?.() ?? 'user'}`)
	await mkdir(name, { mode: 0o700 }).catch(() => {})
	const found = await lstat(name).catch(() => null)
	const isOwn =
		found?.isDirectory() &&
		(process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0))
	return isOwn ? name : mkdtemp(`${name}-`)
}

/** A font that comes with the program is not there: the message says which, and what to do. */
export class FontError extends Error {
	override readonly name = 'FontError'
}

/** The bytes of a font file. Throws FontError when it cannot be read. */
export async function readFont(path: string): Promise<Buffer> {
	return readFile(path).catch((cause: NodeJS.ErrnoException) => {
		throw new FontError(
			`the letters of pictures cannot be read: ${path} ${cause.code === 'ENOENT' ? 'is missing' : `(${cause.code})`}. Run \`npm ci\` to put it back`,
			{ cause },
		)
	})
}

async function unpack(): Promise<string[]> {
	const folder = await ownFolder()
	return Promise.all(
		files.map(async (name) => {
			const packed = await readFont(
				fileURLToPath(import.meta.resolve(`@fontsource/source-sans-3/files/source-sans-3-${name}-normal.woff`)),
			)
			const version = createHash('sha1').update(packed).digest('hex').slice(0, 12)
			const file = join(folder, `source-sans-3-${name}-${version}.ttf`)
			if (existsSync(file)) return file
			// Written beside and renamed: another process never reads half a font.
			const beside = join(folder, randomUUID())
			await writeFile(beside, unpackWoff(packed))
			await rename(beside, file)
			return file
		}),
	)
}

let kept: Promise<string[]> = Promise.resolve([])

/**
 * Source Sans 3 as files that the rasteriser can read, unpacked at first use. The fonts come with the program, so that a
 * picture has the same letters on every machine; without them it would have none, and nobody would be told. Machines tidy
 * their temporary folder, so each picture looks whether they are still there.
 */
export async function fontFiles(): Promise<string[]> {
	const known = await kept.catch(() => [])
	if (known.length === 0 || !known.every((file) => existsSync(file))) kept = unpack()
	return kept
}
