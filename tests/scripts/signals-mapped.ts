import { expect } from 'vitest'
import { silent } from '../../scripts/import/importer.ts'
import { signalMapping } from '../../scripts/import/signals/mapping.ts'
import { importSignals, type SignalImport } from '../../scripts/import/signals.ts'
import { freshDataset } from './signals-dataset.ts'

/** A mapping for tables with the columns of HEADER. */
export const plainMapping = {
	kind: 'signals',
	id: ['id'],
	position: { lon: 'lon', lat: 'lat' },
	created: 'created',
	resolved: 'resolved',
	category: { main: { column: 'main' }, sub: { column: 'sub' } },
}
export const HEADER = 'id,lon,lat,created,resolved,main,sub'
/** In Westhoek; half past midnight on 11 January in Amsterdam. */
export const ROW = '1,6.55,52.95,2026-01-10T23:30:00+00:00,2026-02-01,Afval,Grofvuil'
export const csv = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`

/** A fresh Dataset of two buurten for every test of the file, and a way to import tables into it by a mapping. */
export function mappedSignals() {
	const { db, query, write: writeFile } = freshDataset()
	const write = (text: string | Uint8Array, name = 'meldingen.csv') => writeFile(name, text)
	/** Imports one or more texts as files of one run; read = stored + unchanged + refused is checked every time. */
	async function run(text: string | Uint8Array | string[], mapping: object = {}, more: Partial<SignalImport> = {}) {
		const texts = Array.isArray(text) ? text : [text]
		const extension = more.format === 'geojson' ? 'geojson' : 'csv'
		const files = texts.map((one, i) => write(one, `meldingen${i || ''}.${extension}`))
		const request: SignalImport = {
			...{ files, source: 'Register', format: 'csv', day: null, licence: null, url: null },
			mapping: signalMapping.parse({ ...plainMapping, ...mapping }),
			...more,
		}
		const outcome = await importSignals(db(), request, silent)
		expect(outcome.stored + outcome.unchanged + outcome.refused.length).toBe(outcome.read)
		return outcome
	}
	const stored = () =>
		query(
			'SELECT external_id, main, sub, created_on, resolved_on, status, channel, lon, lat, buurt FROM signal ORDER BY ALL',
		)
	return { write, run, query, stored, db }
}
