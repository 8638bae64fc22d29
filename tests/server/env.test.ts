import { describe, expect, test } from 'vitest'
import { EnvError, givenLimits, readEnv } from '../../server/env.ts'
import { limitsFor } from '../../server/limits.ts'

describe('the environment', () => {
	test('sets limits in the units of people; what it leaves out is as always', () => {
		const given = givenLimits(readEnv({ ANSWER_SECONDS: '7', ANSWER_MEMORY_MB: '1', TRUSTED_PROXIES: '2' }))
		expect(given).toEqual({ answer: 7000, memory: 2 ** 20, trustedProxies: 2 })
		expect(limitsFor(true, given)).toMatchObject({ answer: 7000, silence: 37_000, requestsPerMinute: 3000 })
		expect(limitsFor(true).answer).toBeLessThan(limitsFor(false).answer)
	})

	test.each([
		['TRUSTED_PROXIES', '-1'],
		['REQUESTS_PER_MINUTE', 'many'],
		['ANSWER_SECONDS', '0'],
		['LOG_LEVEL', 'loud'],
		['PUBLIC_URL', 'kaart'],
	])('%s=%s is refused by name', (name, value) => {
		expect(() => readEnv({ [name]: value })).toThrow(EnvError)
		expect(() => readEnv({ [name]: value })).toThrow(`${name}=${value} must be`)
	})
})
