import { describe, expect, test } from 'vitest'
import { accessibilityViolations, api, openPage, visit } from './page.ts'

const dialogs = ['Deel', 'Weergave', 'Uitleg', /Ander onderwerp kiezen/, 'Klassen'] as const

async function twoCodes(): Promise<[string, string]> {
	const { areas } = await api<{ areas: { code: string }[] }>('areas')
	return [areas[0]?.code ?? '', areas[1]?.code ?? '']
}

describe.each(['light', 'dark'] as const)('no serious or critical violation of WCAG 2.2 AA, %s', (theme) => {
	test('map, table and distribution with the area panel; comparison', async () => {
		const compare = await twoCodes()
		const [area] = compare
		const page = await openPage({ theme, view: { area } })
		for (const display of ['map', 'table', 'distribution'] as const) {
			if (display !== 'map') await visit(page, { view: { display, area } })
			await page.getByRole('article').getByRole('heading', { level: 2 }).waitFor()
			expect(await accessibilityViolations(page), display).toEqual([])
		}
		await visit(page, { view: { display: 'table', compare } })
		await page.getByRole('article', { name: 'Vergelijking' }).waitFor()
		expect(await accessibilityViolations(page), 'comparison').toEqual([])
	})

	test('dialogs', async () => {
		const page = await openPage({ theme })
		for (const name of dialogs) {
			await page.getByRole('button', { name, exact: typeof name === 'string' }).click()
			await page.getByRole('dialog').waitFor()
			expect(await accessibilityViolations(page), `behind ${name}`).toEqual([])
			await page.keyboard.press('Escape')
			await page.getByRole('dialog').waitFor({ state: 'detached' })
		}
	})

	test('filters and overlays unfolded, and a notice', async () => {
		const page = await openPage({ theme, search: 'metric=signals.count&kleur=rood' })
		await page.getByRole('button', { name: /^Welke meldingen/ }).click()
		await page.getByRole('button', { name: /^Over de kaart/ }).click()
		await page.getByText('Deze link past niet helemaal bij deze gegevens.').waitFor()
		expect(await accessibilityViolations(page)).toEqual([])
	})

	test('a phone', async () => {
		const [area] = await twoCodes()
		const page = await openPage({ theme, width: 360, height: 740, view: { area } })
		expect(await accessibilityViolations(page)).toEqual([])
	})
})
