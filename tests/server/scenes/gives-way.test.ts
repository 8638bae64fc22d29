import { expect, test } from 'vitest'
import { defaultView, type View } from '../../../server/contract/view.ts'
import { badParameter, ProblemError, unsuitableMetric } from '../../../server/http/problem.ts'
import { givesWay } from '../../../server/scenes/gives-way.ts'

const asked: View = {
	...defaultView,
	period: '2019',
	from: '2024-01-01',
	universe: 'WK000101',
	reading: 'hotspots',
	classification: 'own',
	breaks: [1, 2],
}

test.each<[Error, string, string, Partial<View>]>([
	[badParameter('period', '2019', 'no data'), 'period=2019', 'periodWithoutFigures', { period: null }],
	[badParameter('to', '1990-01-01', 'no data'), 'to=1990-01-01', 'emptyRange', { from: null, to: null }],
	[
		badParameter('universe', 'WK000101', 'nothing inside'),
		'universe=WK000101',
		'levelWithoutFigures',
		{ universe: null },
	],
	[badParameter('breaks', '1,2', 'wrong'), 'breaks=1,2', 'malformed', { breaks: [], classification: 'quantile' }],
	[unsuitableMetric('cbs.woz', 'not events'), 'reading=hotspots', 'metricWithoutEvents', { reading: 'values' }],
])('%s gives way', (error, said, reason, changes) => {
	const { view, notice } = givesWay(asked, error)
	expect([`${notice.parameter}=${notice.value}`, notice.reason]).toEqual([said, reason])
	expect(view).toEqual({ ...asked, ...changes })
})

test('what cannot be let go leaves nothing', () => {
	expect(givesWay(defaultView, badParameter('metric', 'a.b', 'none')).view).toBeNull()
	expect(givesWay(defaultView, badParameter('period', '2019', 'none')).view).toBeNull()
	expect(givesWay(asked, badParameter('level', 'buurt', 'none')).view).toBeNull()
})

test('what is no refusal of a question stays an error', () => {
	for (const error of [new Error('disk'), new ProblemError(503, 'overwritten'), new ProblemError(429, 'too many')])
		expect(() => givesWay(asked, error)).toThrow(error)
})
