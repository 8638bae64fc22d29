import { describe, expect, test } from 'vitest'
import type { View } from '../../server/contract/view.ts'
import { accessibilityViolations, api, openPage } from './page.ts'

const { areas } = { areas: [] as { code: string }[] }

async function codes(): Promise<[string, string]> {
	if (areas.length === 0) areas.push(...(await api<{ areas: { code: string }[] }>('areas')).areas)
	return [areas[0]?.code ?? '', areas[1]?.code ?? '']
}

describe.each(['light', 'dark'] as const)('no serious or critical violation of WCAG 2.2 AA, %s', (theme) => {
	test.each(['map', 'table', 'distribution'] as const)('%s with the area panel', async (display) => {
		const [area] = await codes()
		const page = await openPage({ theme, view: { display, area } })
		await page.getByRole('article').getByRole('heading', { level: 2 }).waitFor()
		expect(await accessibilityViolations(page)).toEqual([])
	})

	test('comparison', async () => {
		const page = await openPage({ theme, view: { display: 'table', compare: await codes() } })
		await page.getByRole('article', { name: 'Vergelijking' }).waitFor()
		expect(await accessibilityViolations(page)).toEqual([])
	})

	test.each(['Deel', 'Weergave', 'Uitleg', /Ander onderwerp kiezen/, 'Klassen'] as const)(
		'dialog behind %s',
		async (name) => {
			const page = await openPage({ theme })
			await page.getByRole('button', { name, exact: typeof name === 'string' }).click()
			await page.getByRole('dialog').waitFor()
			expect(await accessibilityViolations(page)).toEqual([])
			await page.keyboard.press('Escape')
			await page.getByRole('dialog').waitFor({ state: 'detached' })
		},
	)

	test('filters and overlays unfolded, and a notice', async () => {
		const page = await openPage({ theme, search: 'metric=signals.count&kleur=rood' })
		await page.getByRole('button', { name: /^Welke meldingen/ }).click()
		await page.getByRole('button', { name: /^Over de kaart/ }).click()
		await page.getByText('Deze link past niet helemaal bij deze gegevens.').waitFor()
		expect(await accessibilityViolations(page)).toEqual([])
	})

	test('a phone', async () => {
		const [area] = await codes()
		const view: Partial<View> = { area }
		const page = await openPage({ theme, width: 360, height: 740, view })
		expect(await accessibilityViolations(page)).toEqual([])
	})
})
