import { copyFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { demoDataset } from '../../scripts/build/demo-dataset.ts'
import type { ChangesAnswer } from '../../server/contract/presentation/edition.ts'
import { shownScenes } from '../../server/contract/presentation/presentation.ts'
import { compareScenes } from '../../server/editions/compare-scenes.ts'
import { readAnswers } from '../../server/editions/frozen-scenes.ts'
import { momentOf, readEditionFile } from '../../server/editions/read-edition.ts'
import { change, editionFolder, freeze, onFile, presentationOf, rowsOf } from './edition-folder.ts'

const folder = editionFolder()
const later = folder.path('later.duckdb')
const presentation = presentationOf([
	{ id: 'hot', kind: 'map', view: 'metric=signals.per1000&category=afval/grofvuil&reading=hotspots' },
	{ id: 'woz', kind: 'map', view: 'metric=cbs.woz&level=wijk' },
	{ id: 'geld', kind: 'investments', view: 'filter=te%20laat' },
	{ id: 'rust', kind: 'ranking', view: 'metric=police.crimesPer1000' },
])
/** The buurten whose bulky waste is no more. */
const cleared = `SELECT buurt FROM signal WHERE main || '/' || sub = 'afval/grofvuil' AND created_on >= '2025-01-01'
	AND buurt IS NOT NULL GROUP BY buurt ORDER BY count(*) DESC, buurt LIMIT 4`

let changes: ChangesAnswer['scenes']
const of = (id: string) => {
	const found = changes.find(({ scene }) => scene === id)
	if (!found) throw new Error(`no scene ${id}`)
	return found
}
let demo: string
let met: string

beforeAll(async () => {
	demo = await demoDataset()
	copyFileSync(demo, later)
	const [[id]] = (await rowsOf(
		demo,
		`SELECT m.investment FROM milestone m JOIN investment i ON i.id = m.investment, dataset d
			WHERE m.actual_on IS NULL AND m.agreed_on < d.as_of AND i.status <> 'cancelled'
			GROUP BY m.investment HAVING count(*) = 1 ORDER BY 1 LIMIT 1`,
	)) as [[string]]
	met = id
	await change(
		later,
		`DELETE FROM signal WHERE main || '/' || sub = 'afval/grofvuil' AND created_on >= '2025-01-01' AND buurt IN (${cleared})`,
		`UPDATE statistic SET value = value + 7 WHERE metric = 'cbs.woz' AND area LIKE 'WK%' AND right(area, 1) = '2'`,
		`UPDATE milestone SET actual_on = agreed_on + 30 WHERE investment = '${met}' AND actual_on IS NULL`,
	)
	const { file } = await freeze(presentation, folder.fresh())
	const answers = await onFile(later, (served) => readAnswers(served, presentation))
	const kept = await readEditionFile(file)
	changes = compareScenes(
		momentOf(kept),
		{ scenes: shownScenes(presentation), answers, divisionYear: kept.divisionYear },
		'nl',
	)
})

test('areas whose reports went are hotspots no more, and their difference is what was deleted per thousand', async () => {
	const { hotspots, difference, kind } = of('hot')
	expect(kind).toBe('changed')
	const gone = (await rowsOf(demo, cleared)).flat().map(String)
	expect(hotspots.gone.map(({ area }) => area)).toEqual(expect.arrayContaining(gone))
	expect(difference).not.toBeNull()
	for (const code of gone) {
		const [[expected]] = (await rowsOf(
			demo,
			`SELECT -1000.0 * count(*) / (
				SELECT value FROM statistic WHERE metric = 'cbs.inhabitants' AND area = '${code}' ORDER BY period DESC LIMIT 1
			) FROM signal WHERE buurt = '${code}' AND main || '/' || sub = 'afval/grofvuil' AND created_on >= '2025-01-01'`,
		)) as [[number]]
		expect(difference?.values[difference.areas.indexOf(code)]).toBeCloseTo(expected, 9)
	}
	const nonzero = difference?.areas.filter((_, i) => (difference.values[i] ?? 0) !== 0)
	expect(nonzero?.sort()).toEqual(gone.sort())
})

test('figures of a statistic differ where it was changed, by as much', async () => {
	const { values, difference } = of('woz')
	const changed = (
		await rowsOf(
			demo,
			`SELECT area FROM statistic s WHERE metric = 'cbs.woz' AND area LIKE 'WK%' AND right(area, 1) = '2' AND value IS NOT NULL
			AND period = (SELECT max(period) FROM statistic WHERE metric = 'cbs.woz' AND value IS NOT NULL AND area LIKE 'WK%')`,
		)
	).flat()
	expect(changed.length).toBeGreaterThan(0)
	expect(
		values
			.filter(({ figure }) => figure.startsWith('value:'))
			.map(({ figure }) => figure)
			.sort(),
	).toEqual(changed.map((code) => `value:${code}`).sort())
	for (const code of changed) expect(difference?.values[difference.areas.indexOf(String(code))]).toBeCloseTo(7, 9)
})

test('a milestone that was reached is told, and that one is late less', async () => {
	const { agreements, values } = of('geld')
	const late = values.find(({ figure }) => figure === 'late')
	expect(late && (late.before ?? 0) - (late.after ?? 0)).toBe(1)
	// It is late no more, so that the list of what is late has it no more.
	expect(agreements.some(({ investment, kind }) => investment === met && (kind === 'gone' || kind === 'met'))).toBe(
		true,
	)
})

test('of a scene without changes it is said that nothing changed', () => {
	expect(of('rust')).toMatchObject({ kind: 'same', values: [], agreements: [], difference: null })
})
