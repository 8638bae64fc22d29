import { describe, expect, test } from 'vitest'
import { accentContrast, LEAST_CONTRAST } from '../../../server/contract/accent.ts'
import { accentOn } from '../../../server/pages/embed-css.ts'
import { originWords } from '../../../web/embedding/origin-words.ts'

describe('a site that may frame the embed', () => {
	test.each([
		['https://www.gemeente.nl', 'www.gemeente.nl'],
		['https://*.krant.nl', 'alle sites onder krant.nl'],
		['http://localhost:8080', 'http://localhost:8080'],
		['http://*.intern.nl', 'alle sites onder http://intern.nl'],
	])('%s is called %s', (origin, words) => {
		expect(originWords(origin, 'nl')).toBe(words)
	})
})

describe('an accent', () => {
	test.each([
		['000000', 21, 'light'],
		['ffffff', 1, 'light'],
		['767676', 4.54, 'light'],
	] as const)('%s has a contrast of %d with a %s ground', (accent, contrast, theme) => {
		expect(accentContrast(theme, accent)).toBeCloseTo(contrast, 2)
	})

	test('is taken by the embed exactly where the dialog says that it can be read', () => {
		for (const theme of ['light', 'dark'] as const) {
			for (const accent of ['00616b', '7fd3da', 'a00000', 'ffcc00', '767676', '777777']) {
				expect(accentOn(theme, accent) === `#${accent}`).toBe(accentContrast(theme, accent) >= LEAST_CONTRAST)
			}
		}
	})
})
