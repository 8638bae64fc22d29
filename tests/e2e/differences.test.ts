import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { DifferencesAnswer } from '../../server/contract/difference.ts'
import { makeFormatters } from '../../server/contract/format.ts'
import { onceEach } from '../../web/differences/once-each.ts'
import { accessibilityViolations, api, openPage } from './page.ts'
import { viewOf } from './view-of.ts'

const format = makeFormatters('nl')
const TITLE = 'Aangrenzende buurten die het meest verschillen'

/** The section of the pairs, which loads when it comes near. */
async function pairsOf(page: Page) {
	await page.getByRole('link', { name: 'Buren die verschillen' }).click()
	const section = page.getByRole('region', { name: TITLE })
	await section.scrollIntoViewIfNeeded()
	return section
}

describe('bordering areas that differ most', () => {
	test('are those of the API, and one goes to the comparison on the map', async () => {
		const { pairs } = await api<DifferencesAnswer>(
			'differences?metrics=signals.per1000,cbs.woz,lbm.score,police.crimesPer1000',
		)
		const { areas } = await api<{ areas: { code: string; name: string }[] }>('areas')
		const nameOf = (code: string) => areas.find((area) => area.code === code)?.name ?? code
		const page = await openPage({ view: { display: 'distribution' } })
		const section = await pairsOf(page)
		const list = section.getByRole('list', { name: 'Paren, het grootste verschil eerst' })
		await list.waitFor()
		// An odd area would fill the list with its neighbours: at first each is named once.
		const few = onceEach(pairs).slice(0, 8)
		const namesOf = (some: typeof pairs) => some.map(({ a, b }) => `${nameOf(a)} en ${nameOf(b)}`)
		expect(await list.getByRole('link').allTextContents()).toEqual(namesOf(few))
		expect(few.length).toBeLessThan(25)
		await section.getByText('elk gebied staat er daarom hoogstens één keer in', { exact: false }).waitFor()
		await section.getByRole('button', { name: 'Toon alle 25 paren' }).click()
		expect(await list.getByRole('link').allTextContents()).toEqual(namesOf(pairs))
		const [first] = pairs
		if (!first) throw new Error('the demo has pairs')
		await list
			.getByRole('listitem')
			.first()
			.getByText(`${format.decimal(first.distance, 1)} standaardafwijkingen`)
			.waitFor()
		await list.getByRole('link').first().press('Enter')
		await expect.poll(() => viewOf(page).compare).toEqual([first.a, first.b])
		expect(viewOf(page)).toMatchObject({ display: 'map', area: null })
		const panel = page.getByRole('article', { name: 'Vergelijking' })
		for (const code of [first.a, first.b]) await panel.getByRole('link', { name: nameOf(code) }).waitFor()
	})

	test('on figures of one’s own choice, with the keyboard', async () => {
		const page = await openPage({ view: { display: 'distribution', compareMetrics: ['cbs.woz'] } })
		const section = await pairsOf(page)
		const add = section.getByRole('button', { name: 'Cijfer toevoegen' })
		await add.press('Enter')
		await page.getByRole('searchbox', { name: 'Zoek een onderwerp' }).fill('leefbaarheidsscore')
		await page.keyboard.press('Enter')
		await expect.poll(() => viewOf(page).compareMetrics).toEqual(['cbs.woz', 'lbm.score'])
		await section.getByRole('button', { name: 'Verwijder Gemiddelde WOZ-waarde' }).press('Enter')
		await expect.poll(() => viewOf(page).compareMetrics).toEqual(['lbm.score'])
		const { pairs } = await api<DifferencesAnswer>('differences?metrics=signals.per1000,lbm.score')
		await section
			.getByText(`${format.decimal(pairs[0]?.distance ?? 0, 1)} standaardafwijkingen`)
			.first()
			.waitFor()
	})

	test('of one area there are none, in words', async () => {
		const page = await openPage({ view: { display: 'distribution', level: 'gemeente' } })
		await page.getByRole('link', { name: 'Buren die verschillen' }).click()
		await page.getByText('Er is hier maar één gebied').waitFor()
	})

	test.each([
		[360, 'dark'],
		[1440, 'light'],
	] as const)('can be used by everybody, %i wide and %s', async (width, theme) => {
		const page = await openPage({ width, height: 800, theme, view: { display: 'distribution' } })
		const section = await pairsOf(page)
		await section.getByRole('list', { name: 'Paren, het grootste verschil eerst' }).waitFor()
		expect(await accessibilityViolations(page)).toEqual([])
		const box = await section.boundingBox()
		expect(box?.x).toBeGreaterThanOrEqual(0)
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
	})
})
