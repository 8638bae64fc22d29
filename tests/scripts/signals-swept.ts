import { gzipSync } from 'node:zlib'
import { silent } from '../../scripts/import/importer.ts'
import { syntheticId } from '../../scripts/import/signals/convert.ts'
import { importSignals, type SignalImport } from '../../scripts/import/signals.ts'
import { freshDataset, rows } from './signals-dataset.ts'

/** Reports named by a letter; `a` lies in Westhoek, `b` in Oosthoek, the others alternate; all made on 1 May 2026. */
export const feature = (letter: string) => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: [6.55 + ((letter.charCodeAt(0) - 97) % 2) * 0.1, 52.95] },
	properties: {
		category: { name: 'Grofvuil', slug: 'grofvuil', parent: { name: 'Afval', slug: 'afval' } },
		created_at: `2026-05-01T08:00:00.0${letter.charCodeAt(0)}+00:00`,
	},
})
function idOf(letter: string): string {
	const { geometry, properties } = feature(letter)
	const [lon = 0, lat = 0] = geometry.coordinates
	return syntheticId(lon, lat, 'grofvuil', properties.created_at)
}
const letters = new Map([...'abcdefgh'].map((letter) => [idOf(letter), letter]))

/** A day in June 2026 and the letters of the reports that were open; null: the response held no features. */
export type LetterSweep = [day: number, letters: string | null]
export const sweepLine = ([day, open]: LetterSweep) =>
	JSON.stringify({
		date: `2026-06-${String(day).padStart(2, '0')}`,
		collection: { type: 'FeatureCollection', features: open === null ? null : [...open].map(feature) },
	})

/** A fresh Dataset of two buurten for every test of the file, and a way to import snapshots into it. */
export function sweptSignals() {
	const { db, query, write } = freshDataset()
	function snapshots(name: string, ...sweeps: LetterSweep[]): string {
		const text = sweeps.map((sweep) => `${sweepLine(sweep)}\n`).join('')
		return write(name, name.endsWith('.gz') ? gzipSync(text) : text)
	}
	const run = (file: string, more: Partial<SignalImport> = {}, to = db()) =>
		importSignals(
			to,
			{
				files: [file],
				source: 'Signalen',
				format: 'snapshots',
				mapping: null,
				day: null,
				licence: null,
				url: null,
				...more,
			},
			silent,
		)
	/** Per letter: the day in June on which it was resolved, or its status. */
	async function state(from = db()): Promise<Record<string, unknown>> {
		const found = await rows(from, 'SELECT external_id, status, day(resolved_on) FROM signal')
		return Object.fromEntries(found.map(([id, status, day]) => [letters.get(String(id)) ?? id, day ?? status]))
	}
	return { write, snapshots, run, state, query }
}
