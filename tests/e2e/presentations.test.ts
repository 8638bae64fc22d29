import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropFile, startEditors, waitUntilSaved } from './editors.ts'
import { accessibilityViolations, api, openPage } from './page.ts'

let editors: Awaited<ReturnType<typeof startEditors>>
beforeAll(async () => {
	editors = await startEditors()
})
afterAll(() => editors.stop())

const titles = async () => (await editors.read('schone-wijken.json')).scenes.map((one) => 'title' in one && one.title)
const scenes = (page: Page) => page.getByRole('grid', { name: 'Scènes' }).getByRole('row')

test('from a picture on the map to a scene, edited, moved with keys, undone and saved', async () => {
	const { areas } = await api<{ areas: { code: string; name: string }[] }>('areas?level=wijk', editors.url)
	const [area] = areas
	const page = await openPage({
		baseUrl: editors.url,
		view: { metric: 'cbs.woz', level: 'wijk', area: area!.code, panels: false, filter: 'niets' },
	})
	await page.keyboard.press('t')
	const dialog = page.getByRole('dialog', { name: 'Voeg toe aan presentatie' })
	await dialog.getByLabel('Titel van de nieuwe presentatie').fill('Schone wijken')
	await dialog.getByLabel('Titel van de scène').fill('De waarde van woningen')
	await dialog.getByText('per wijk').first().waitFor({ state: 'attached' })
	expect(await accessibilityViolations(page), 'adding').toEqual([])
	await dialog.getByRole('button', { name: 'Voeg toe' }).click()
	await dialog.waitFor({ state: 'detached' })
	await expect.poll(editors.names).toEqual(['schone-wijken.json'])
	expect((await editors.read('schone-wijken.json')).scenes).toMatchObject([
		{
			kind: 'map',
			title: 'De waarde van woningen',
			view: expect.stringMatching(/^metric=cbs\.woz&level=wijk(&camera=[\d.,]+)?$/),
			highlights: [{ area: area!.code }],
		},
	])

	await page.getByRole('link', { name: 'Open presentatie' }).click()
	await scenes(page).first().waitFor()
	await page.getByLabel('Boodschap').fill('De verschillen zijn groot.')
	await waitUntilSaved(page)
	await expect
		.poll(async () => (await editors.read('schone-wijken.json')).scenes[0])
		.toMatchObject({
			message: 'De verschillen zijn groot.',
		})
	await page.getByRole('button', { name: 'Scène toevoegen' }).click()
	await page.getByRole('menuitem', { name: 'Gevraagde besluiten' }).click()
	await page.getByLabel('Titel', { exact: true }).fill('Wat we vragen')
	await page.getByRole('button', { name: 'Besluit toevoegen' }).click()
	await page.getByLabel('Besluit 1', { exact: true }).fill('Kies een wijk.')
	expect(await accessibilityViolations(page), 'editor').toEqual([])

	await scenes(page).nth(1).focus()
	await page.keyboard.press('Alt+ArrowUp')
	await expect.poll(() => titles()).toEqual(['Wat we vragen', 'De waarde van woningen'])
	await page.keyboard.press('Control+z')
	await expect.poll(() => titles()).toEqual(['De waarde van woningen', 'Wat we vragen'])
	await page.keyboard.press('Control+Shift+z')
	await page.keyboard.press('Control+s')
	await expect.poll(() => titles()).toEqual(['Wat we vragen', 'De waarde van woningen'])
	expect((await editors.read('schone-wijken.json')).scenes[0]).toMatchObject({ decisions: ['Kies een wijk.'] })
})

test('the list: a file that is broken, an import, and a removal that is put back', async () => {
	await writeFile(join(editors.folder, 'kapot.json'), '{\n"schema": 1,,\n}')
	await writeFile(join(editors.folder, 'bomen.json'), '{"schema": 1, "title": "Bomen", "scenes": []}')
	const before = await editors.names()
	const page = await openPage({ baseUrl: editors.url, path: '/presentaties', search: '', waitForMap: false })
	const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
	await row('kapot').getByText('kijk op regel 2, kolom').waitFor()
	expect(await row('kapot').getByRole('button').count()).toBe(0)
	expect(await accessibilityViolations(page), 'list').toEqual([])

	await dropFile(page, 'college.json', '{\n\t"schema": 1,\n\t"title": "College",\n\t"scenes": [}\n')
	await page.getByText('college.json is niet geïmporteerd.').waitFor()
	await page.getByText('kijk op regel 4, kolom 13').waitFor()
	await dropFile(page, 'later.json', '{"schema": 9, "title": "Later"}')
	await page.getByText('Gemaakt met een nieuwere versie van Regiekaart.').waitFor()
	// One of that name is there: the import gets another.
	await dropFile(page, 'bomen.json', '{"schema": 1, "title": "Bomen", "subtitle": "In de straat", "scenes": []}')
	await expect.poll(editors.names).toHaveLength(before.length + 1)
	const made = (await editors.names()).find((name) => !before.includes(name)) ?? ''
	expect((await editors.read('bomen.json')).subtitle).toBe('')

	await row('Bomen').filter({ hasText: 'In de straat' }).getByRole('button').click()
	await page.getByRole('menuitem', { name: 'Verwijderen' }).click()
	await expect.poll(editors.names).not.toContain(made)
	await page.getByRole('button', { name: 'Terugzetten' }).click()
	await expect.poll(editors.names).toContain(made)
	expect((await editors.read(made)).subtitle).toBe('In de straat')
})
