import { expect, it } from 'vitest'
import type { Area } from '../../server/contract/area.ts'
import { universes } from '../../web/controls/universes.ts'

const area = (code: string, parent: string | null): Area => ({
	code,
	level: code.startsWith('BU') ? 'buurt' : code.startsWith('WK') ? 'wijk' : 'gemeente',
	name: code,
	parent,
	inhabitants: null,
	lon: 5,
	lat: 52,
	bbox: [5, 52, 5, 52],
})
const buurten = (wijk: string, n: number) =>
	Array.from({ length: n }, (_, i) => area(`BU${wijk.slice(2)}${String(i).padStart(2, '0')}`, wijk))
const [large, small] = [area('WK900101', 'GM9001'), area('WK900102', 'GM9001')]
const gemeente = area('GM9001', null)
const areas = [...buurten('WK900101', 8), ...buurten('WK900102', 7)]

it('offers what holds at least eight areas, and not all of them', () => {
	const found = universes(areas, [gemeente, large, small], null)
	expect(found.map(({ area, count }) => [area.code, count])).toEqual([['WK900101', 8]])
})

it('offers what a link has chosen in any case, so that the choice can be read', () => {
	expect(universes(areas, [large, small], 'WK900102').map(({ area }) => area.code)).toEqual(['WK900101', 'WK900102'])
})

it('counts by the gemeente that a code carries', () => {
	const others = Array.from({ length: 9 }, (_, i) => area(`BU0106000${i}`, 'WK010600'))
	const found = universes([...areas, ...others], [gemeente, area('GM0106', null)], null)
	expect(found.map(({ area, count }) => [area.code, count])).toEqual([
		['GM9001', 15],
		['GM0106', 9],
	])
})
