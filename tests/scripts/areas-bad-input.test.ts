import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cell, collection, feature, importFolder, query, runImport, threeBuurten } from './import-files.ts'

const { path, write } = importFolder()
let made = 0
/** Imports features into a Dataset of their own. */
async function importOnly(json: object | string, ...options: string[]) {
	const db = path(`${++made}.duckdb`)
	const result = await runImport('areas', write(`${made}.geojson`, json), '--db', db, '--year', '2024', ...options)
	return { ...result, db }
}
const buurt = (code: string, x: number, more: object = {}) =>
	feature({ buurtcode: code, buurtnaam: code, ...more }, cell(x, 0))
describe('import areas, bad input', () => {
	it('refuses features one by one, with number, column, value and reason, and stores the rest', async () => {
		const { code, out, db } = await importOnly(
			collection(
				buurt('BU01060000', 0),
				buurt('BU0106', 1),
				feature({ naam: 'zonder code' }, cell(2, 0)),
				buurt('BU01060000', 3),
				feature(
					{ buurtcode: 'BU01060004' },
					cell(4, 0).map(([x, y]) => [y!, x!]),
				),
				feature({ buurtcode: 'BU01060005' }, [
					[0, 0],
					[1, 0],
					[1, 1],
					[0, 0],
				]),
				feature({ buurtcode: 'BU01060006' }, [
					cell(6, 0)[0]!,
					cell(6, 0)[2]!,
					cell(6, 0)[1]!,
					cell(6, 0)[3]!,
					cell(6, 0)[0]!,
				]),
				{ type: 'Feature', properties: { buurtcode: 'BU01060007' }, geometry: null },
				feature({ buurtcode: 'BU01060008', aantal_inwoners: 'veel' }, cell(8, 0)),
			),
		)
		expect(code).toBe(1)
		expect(out).toMatch(/read +9\n +stored +1\n +unchanged +0\n +refused +8/)
		const rows = await query(db, 'SELECT line, column_name, value, reason FROM refused_row ORDER BY line')
		expect(rows).toEqual([
			[2, 'buurtcode', 'BU0106', 'is no CBS area code such as BU01060000'],
			[3, null, null, 'has no area code; its columns are naam'],
			[4, null, 'BU01060000', 'duplicate code: BU01060000 is already feature 1'],
			[5, 'geometry', '[53,6.506]', 'BU01060004: axes are swapped: latitude stands before longitude'],
			[6, 'geometry', '[0,0]', expect.stringContaining('BU01060005: lies outside the Netherlands')],
			[7, 'geometry', expect.stringMatching(/^at 6\.509750, 53\.000450$/), 'BU01060006: crosses itself'],
			[8, 'geometry', null, 'BU01060007: has no geometry'],
			[9, 'aantal_inwoners', 'veel', 'not a number'],
		])
	})

	it('leaves with 0 when refused rows are allowed, and lists them when asked', async () => {
		const { code, db } = await importOnly(collection(buurt('BU01060000', 0), buurt('BU0106', 1)), '--allow-refused')
		expect(code).toBe(0)
		const listed = await runImport('refused', '--db', db)
		expect(listed.out).toMatch(/^run 1 areas {2}\d+\.geojson:2 buurtcode "BU0106" {2}is no CBS area code/)
	})

	it.each<[string, object | string, string]>([
		[
			'JSON that is cut short',
			'{"type": "FeatureCollection",\n"features": [',
			'line 2, column 14: found the end of the file',
		],
		['JSON with a fault', '{"type": "FeatureCollection",\n"features": [oops]}', 'line 2, column 14: found "oops]}"'],
		['something else in JSON', '[1]', 'is JSON but not GeoJSON'],
		['TopoJSON', { type: 'Topology', objects: {} }, 'is TopoJSON'],
		['a lone geometry', { type: 'Point', coordinates: [0, 0] }, 'type is "Point", a FeatureCollection is needed'],
		['no features', collection(), 'holds no features'],
		['features null', { type: 'FeatureCollection', features: null }, 'holds no features'],
		[
			'another coordinate system',
			{ ...threeBuurten, crs: { properties: { name: 'EPSG:3857' } } },
			'coordinate system EPSG:3857 is not understood',
		],
		[
			'another year',
			collection(buurt('BU01060000', 0, { jaar: 2023 })),
			'feature 1 (BU01060000) is of the division of 2023, but --year says 2024',
		],
		[
			'swapped axes all over',
			collection(
				feature(
					{ buurtcode: 'BU01060000' },
					cell(0, 0).map(([x, y]) => [y!, x!]),
				),
			),
			'axes are swapped',
		],
	])('writes nothing for %s', async (_, json, message) => {
		const { code, error, db } = await importOnly(json)
		expect(code).toBe(1)
		expect(error).toContain(message)
		expect(existsSync(db)).toBe(false)
	})

	it('does not touch a Dataset when an import into it fails', async () => {
		const { db } = await importOnly(threeBuurten)
		const before = await query(db, 'SELECT * FROM area ORDER BY code')
		const failed = await runImport('areas', write('bad.geojson', '{'), '--db', db, '--year', '2024')
		expect(failed.code).toBe(1)
		expect(await query(db, 'SELECT * FROM area ORDER BY code')).toEqual(before)
		expect(await query(db, 'SELECT count(*)::INTEGER FROM import_run')).toEqual([[1]])
	})

	it('says what is near when a gemeente is unknown, or has a name that two have', async () => {
		const files = collection(
			buurt('BU01060000', 0, { gemeentenaam: 'Assen' }),
			buurt('BU00010000', 3, { gemeentenaam: 'Dubbel' }),
			buurt('BU00020000', 5, { gemeentenaam: 'Dubbel' }),
		)
		expect((await importOnly(files, '--gemeente', 'Asen')).error).toContain('Did you mean Assen (GM0106)?')
		expect((await importOnly(files, '--gemeente', 'dubbel')).error).toContain(
			'GM0001 (Dubbel), GM0002 (Dubbel). Give the code',
		)
	})
})
