import { expect, test } from 'vitest'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { api, openPage } from './page.ts'
import { viewOf } from './view-of.ts'

test('the table sorts by a click on a head, both ways, and says so', async () => {
	const page = await openPage({ view: { display: 'table', metric: 'cbs.woz' } })
	const answer = await api<ValuesAnswer>('values?metric=cbs.woz')
	const known = answer.values
		.map((value, i) => ({ value, code: answer.areas[i] }))
		.filter(({ value }) => value !== null)
	const highest = Math.max(...known.map(({ value }) => value ?? 0))
	const grid = page.getByRole('grid')
	const firstCode = () => grid.locator('tr[data-row="0"]').getAttribute('data-code')
	await grid.locator('tr[data-row="0"]').waitFor()
	expect(known.find(({ code }) => code === undefined)).toBeUndefined()
	expect(known.find(({ value }) => value === highest)?.code).toBe(await firstCode())
	expect(await grid.getByRole('columnheader', { name: 'Waarde' }).getAttribute('aria-sort')).toBe('descending')

	await grid.getByRole('button', { name: 'Naam' }).click()
	await expect.poll(() => grid.getByRole('columnheader', { name: 'Naam' }).getAttribute('aria-sort')).toBe('ascending')
	const names = await grid.getByRole('rowheader').allInnerTexts()
	expect(names).toEqual([...names].sort(new Intl.Collator('nl').compare))
})

test('the filter narrows the table, goes along in the address, and says how many are left', async () => {
	const page = await openPage({ view: { display: 'table' } })
	const grid = page.getByRole('grid')
	await grid.waitFor()
	await page.getByRole('searchbox', { name: 'Filter op naam' }).fill('hout')
	await expect.poll(() => viewOf(page).filter).toBe('hout')
	for (const name of await grid.getByRole('rowheader').allInnerTexts()) expect(name.toLowerCase()).toContain('hout')
	await page.getByRole('searchbox', { name: 'Filter op naam' }).fill('bestaat niet')
	await page.getByText('Geen gebied voldoet aan dit filter.').waitFor()
})

test('rows are walked by arrow keys, and Enter selects: the panel opens and the row is marked', async () => {
	const page = await openPage({ view: { display: 'table' } })
	const grid = page.getByRole('grid')
	await grid.locator('tr[data-row="0"]').focus()
	// Without waiting in between: whoever types faster than the screen draws still lands where they counted to.
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Enter')
	const code = await grid.locator('tr[data-row="2"]').getAttribute('data-code')
	await expect.poll(() => viewOf(page).area).toBe(code)
	await page.getByRole('article').waitFor()
	expect(await grid.locator('tr[data-row="2"]').getAttribute('aria-selected')).toBe('true')
	const rows = Number(await grid.getAttribute('aria-rowcount')) - 1
	const row = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.row)
	await page.keyboard.press('End')
	await expect.poll(row).toBe(String(rows - 1))
	await page.keyboard.press('Home')
	await page.keyboard.press('ArrowDown')
	await expect.poll(row).toBe('1')
})

test('every area of the level stands in the table, at every level', async () => {
	for (const level of ['buurt', 'wijk', 'gemeente'] as const) {
		const { areas } = await api<{ areas: unknown[] }>(`areas?level=${level}`)
		const page = await openPage({ view: { display: 'table', level } })
		const grid = page.getByRole('grid')
		await grid.waitFor()
		expect(await grid.getAttribute('aria-rowcount'), level).toBe(String(areas.length + 1))
	}
})
