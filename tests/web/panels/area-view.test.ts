import { expect, it } from 'vitest'
import { defaultView } from '../../../server/contract/view.ts'
import { viewAtLevel } from '../../../web/panels/area-view.ts'

it.each([
	['a gemeente holds wijken', 'GM9001', 'wijk', 'GM9001'],
	['a wijk holds buurten', 'WK900101', 'buurt', 'WK900101'],
	['a wijk holds no wijken', 'WK900101', 'wijk', null],
	['a gemeente holds no gemeenten', 'GM9001', 'gemeente', null],
	['nothing chosen', null, 'buurt', null],
] as const)('%s', (_, universe, level, expected) => {
	expect(viewAtLevel({ ...defaultView, universe }, level)).toEqual({ ...defaultView, level, universe: expected })
})
