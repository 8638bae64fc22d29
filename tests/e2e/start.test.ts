import { expect, test } from 'vitest'
import { openPage } from './page.ts'

test('the start page shows the map, its legend and the name of the place', async () => {
	const page = await openPage()
	await page.getByText('Markerwaard (fictief)').first().waitFor()
	expect(await page.title()).toContain('Regiekaart')
	await page.locator('canvas').first().waitFor()
})
