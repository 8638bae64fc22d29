import { describe, expect, test } from 'vitest'
import { falseDiscovery } from '../../../server/methods/false-discovery.ts'
import oracle from '../../oracles/fdr.json' with { type: 'json' }
import { expectClose } from './reference.ts'

describe.each(oracle.cases)('$name', (wanted) => {
	const q = falseDiscovery(wanted.p)
	test('q is that of p.adjust', () => expectClose(q, wanted.BH))
	test.each([0.01, 0.05, 0.1] as const)('as many are rejected at %d', (alpha) => {
		expect(q.filter((value) => value <= alpha)).toHaveLength(wanted[`n_rejected_BH_${alpha}`])
	})
})

test('nothing to correct', () => expect(falseDiscovery([])).toEqual([]))
