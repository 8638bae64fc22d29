import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEditors, waitUntilSaved } from './editors.ts'
import { accessibilityViolations, openPage } from './page.ts'

let editors: Awaited<ReturnType<typeof startEditors>>
beforeAll(async () => {
	editors = await startEditors()
	const made = await fetch(`${editors.url}/api/v1/presentations`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Origin: editors.url },
		body: JSON.stringify({
			schema: 1,
			title: 'Zwerfvuil',
			scenes: [{ id: 'a', kind: 'text', title: 'Het begin' }],
		}),
	})
	expect(made.status).toBe(201)
})
afterAll(() => editors.stop())

const message = async (name: string) => {
	const [scene] = (await editors.read(name)).scenes
	return scene && 'message' in scene ? scene.message : null
}

test('two who edit at once choose, and both versions are kept; what was not saved is offered back', async () => {
	const place = { baseUrl: editors.url, path: '/presentaties/zwerfvuil', search: '', waitForMap: false }
	const mine = await openPage({ ...place, expectedFaults: /412/ })
	const theirs = await openPage({ ...place, expectedFaults: /412/ })
	await mine.getByLabel('Boodschap').waitFor()
	await theirs.getByLabel('Boodschap').fill('Van de ander')
	await waitUntilSaved(theirs)
	await expect.poll(() => message('zwerfvuil.json')).toBe('Van de ander')

	await mine.getByLabel('Boodschap').fill('Van mij')
	const dialog = mine.getByRole('alertdialog', { name: 'Iemand anders heeft deze presentatie intussen gewijzigd' })
	await dialog.getByText('door jullie allebei gewijzigd (boodschap)').waitFor()
	expect(await accessibilityViolations(mine)).toEqual([])
	expect(await message('zwerfvuil.json')).toBe('Van de ander')

	// Who leaves without choosing finds the work again.
	await mine.goto(`${editors.url}/presentaties`)
	await mine.goto(`${editors.url}/presentaties/zwerfvuil`)
	await mine.getByRole('button', { name: 'Ga verder met dat werk' }).click()
	await dialog.getByRole('button', { name: 'Ga verder met die van de ander' }).click()
	await mine.getByRole('link', { name: 'Open de kopie' }).waitFor()
	expect(await mine.getByLabel('Boodschap').inputValue()).toBe('Van de ander')
	await expect.poll(editors.names).toEqual(['zwerfvuil-mijn-versie.json', 'zwerfvuil.json'])
	expect(await message('zwerfvuil-mijn-versie.json')).toBe('Van mij')
	expect(await message('zwerfvuil.json')).toBe('Van de ander')

	// The other way round: mine goes on, theirs becomes a copy.
	await mine.getByLabel('Boodschap').fill('Van mij, later')
	await expect.poll(() => message('zwerfvuil.json')).toBe('Van mij, later')
	await theirs.getByLabel('Boodschap').fill('Van de ander, later')
	await theirs.getByRole('button', { name: 'Ga verder met die van mij' }).click()
	await expect.poll(() => message('zwerfvuil.json')).toBe('Van de ander, later')
	const copy = (await editors.names()).find((name) => name.includes('versie-van-de-ander')) ?? ''
	expect(await message(copy)).toBe('Van mij, later')
})
