import { expect, test } from 'vitest'
import { makeFormatters } from '../../server/contract/format.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { api, openPage } from './page.ts'
import { viewOf } from './view-of.ts'

const format = makeFormatters('nl')

test('two areas are pinned from the panel and read side by side, with the numbers of the API', async () => {
	const answer = await api<ValuesAnswer>('values?metric=cbs.woz')
	const known = answer.areas.filter((_, i) => answer.status[i] === 'ok').slice(0, 2)
	const page = await openPage({ view: { metric: 'cbs.woz', display: 'table' } })
	const { areas } = await api<{ areas: { code: string; name: string }[] }>('areas')
	for (const code of known) {
		const name = areas.find((area) => area.code === code)?.name ?? ''
		await page.getByRole('searchbox', { name: 'Filter op naam' }).fill(name)
		await page.locator(`tr[data-code="${code}"]`).click()
		await page.getByRole('button', { name: 'Vergelijk', exact: true }).click()
		await page.getByRole('button', { name: 'In vergelijking' }).waitFor()
	}
	await expect.poll(() => viewOf(page).compare).toEqual(known)
	await page.getByRole('article').getByRole('button', { name: 'Sluiten' }).click()
	const panel = page.getByRole('article', { name: 'Vergelijking' })
	await panel.waitFor()
	for (const code of known) {
		const value = answer.values[answer.areas.indexOf(code)] ?? 0
		await panel.getByText(format.value(answer.metric, value), { exact: true }).first().waitFor()
	}
	await panel
		.getByRole('button', { name: /^Haal .* uit de vergelijking$/ })
		.first()
		.click()
	await expect.poll(() => viewOf(page).compare).toEqual(known.slice(1))
	await panel.getByRole('button', { name: 'Wis vergelijking' }).click()
	await expect.poll(() => viewOf(page).compare).toEqual([])
})

test('a fifth area is refused in words', async () => {
	const { areas } = await api<{ areas: { code: string }[] }>('areas')
	const codes = areas.slice(0, 5).map(({ code }) => code)
	const page = await openPage({ view: { display: 'table', compare: codes.slice(0, 4), area: codes[4] ?? null } })
	await page.getByText('Er staan al 4 gebieden in de vergelijking').waitFor()
	expect(await page.getByRole('button', { name: 'Vergelijk', exact: true }).isDisabled()).toBe(true)
})

test.each([1280, 1440])('on a laptop of %i wide the comparison leaves the table in sight', async (width) => {
	const { areas } = await api<{ areas: { code: string }[] }>('areas')
	const compare = areas.slice(0, 4).map(({ code }) => code)
	const page = await openPage({ width, height: 800, view: { display: 'table', compare } })
	const panel = page.getByRole('complementary', { name: 'Vergelijking' })
	await panel.getByRole('article').waitFor()
	const [above, below] = [await page.getByRole('grid').locator('..').boundingBox(), await panel.boundingBox()]
	if (!above || !below) throw new Error('table or comparison not laid out')
	expect(above.y + above.height).toBeLessThanOrEqual(below.y)
	expect(below.y + below.height).toBeLessThanOrEqual(800)
})
