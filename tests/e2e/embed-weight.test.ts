import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { root } from '../../scripts/build/sources.ts'
import { chunksOf, readManifest } from '../../server/pages/assets.ts'

test('all JavaScript of the embed weighs no more than 400 kB, our own no more than 36, and deck.gl and React are not in it', () => {
	const dist = join(root, 'web/dist')
	const manifest = readManifest(dist)
	if (!manifest) throw new Error('web/dist has no manifest')
	const chunks = chunksOf(manifest, 'embed/main.ts', true)
	const files = [...new Set(chunks.flatMap(({ file, assets }) => [file, ...assets]))].filter((f) => f.endsWith('.js'))
	const weigh = (file: string) => brotliCompressSync(readFileSync(join(dist, file))).byteLength
	const text = (file: string) => readFileSync(join(dist, file), 'utf8')
	const isMapLibre = (file: string) => /maplibregl|maplibre-gl/.test(text(file)) && text(file).length > 300_000
	const sum = (list: string[]) => list.reduce((total, file) => total + weigh(file), 0)
	expect(files.some(isMapLibre)).toBe(true)
	expect(sum(files)).toBeLessThanOrEqual(400_000)
	// Of these 36, some 3 are layers and styles that stood in the chunk of MapLibre, uncounted, until the show took it apart.
	expect(sum(files.filter((file) => !isMapLibre(file)))).toBeLessThanOrEqual(36_000)
	for (const file of files) expect(text(file)).not.toMatch(/deck\.gl|react-dom|luma\.gl/)
})
