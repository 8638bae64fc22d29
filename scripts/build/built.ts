import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashSources, root } from './sources.ts'

/**
 * Makes something out of sources, unless it was made of the same sources before: a hash of them is kept in data/build.
 * Nobody has to remember to raise a version when a recipe changes. Says whether it had to be made.
 * `make` is told how to see whether another process made it meanwhile.
 */
export async function built(
	{ name, output, sources }: { name: string; output: string; sources: readonly string[] },
	make: (isMade: () => boolean) => Promise<void>,
): Promise<boolean> {
	const stamp = join(root, 'data/build', `${name}.hash`)
	const hash = hashSources(sources)
	const isMade = () => existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
	if (isMade()) return false
	rmSync(stamp, { force: true })
	await make(isMade)
	if (!existsSync(output)) throw new Error(`${name} was made, but ${output} is not there`)
	mkdirSync(dirname(stamp), { recursive: true })
	writeFileSync(stamp, hash)
	return true
}
