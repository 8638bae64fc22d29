import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { writeCriterion } from '../../server/contract/criterion.ts'
import { makeFormatters } from '../../server/contract/format.ts'
import type { PrioritiesAnswer } from '../../server/contract/priority.ts'
import type { View } from '../../server/contract/view.ts'
import { decodeView } from '../../server/contract/view-codec.ts'
import { accessibilityViolations, api, openPage, visit } from './page.ts'
import { viewOf } from './view-of.ts'

const format = makeFormatters('nl')
const wijken = async () => (await api<{ areas: { code: string; name: string }[] }>('areas?level=wijk')).areas
const ask = ({ candidates, criteria }: Pick<View, 'candidates' | 'criteria'>) =>
	api<PrioritiesAnswer>(
		`priorities?candidates=${candidates.join(',')}&criteria=${criteria.map(writeCriterion).join(',')}`,
	)
const criteria: View['criteria'] = [
	{ metric: 'cbs.woz', direction: 'high', weight: 3 },
	{ metric: 'police.crimesPer1000', direction: 'high', weight: 5 },
	{ metric: 'signals.per1000', direction: 'high', weight: 2 },
]
/** A choice between the first wijken, as a link. */
const chosen = async (count: number): Promise<Partial<View>> => ({
	task: 'choice',
	level: 'wijk',
	candidates: (await wijken()).slice(0, count).map(({ code }) => code),
	criteria,
	question: 'Waar komt de sporthal?',
})

test('from nothing, by keyboard alone: two wijken, three criteria, a ranking; a reload keeps all', async () => {
	const [one, other] = await wijken()
	if (!one || !other) throw new Error('fewer than two wijken')
	const page = await openPage({ view: { level: 'wijk' } })
	await page.keyboard.press('a')
	const panel = page.getByRole('article', { name: 'Afwegen' })
	await panel.waitFor()
	for (const { name } of [one, other]) {
		await panel.getByRole('combobox', { name: 'Voeg een wijk toe' }).focus()
		await page.keyboard.type(name)
		await page.getByRole('option', { name }).first().waitFor()
		await page.keyboard.press('ArrowDown')
		await page.keyboard.press('Enter')
		await panel.getByRole('button', { name: `Verwijder ${name}` }).waitFor()
	}
	expect(viewOf(page).candidates).toEqual([one.code, other.code])

	for (const label of ['Gemiddelde WOZ-waarde', 'Leefbaarheidsscore', 'Bijstand']) {
		await panel.getByRole('button', { name: 'Criterium toevoegen' }).focus()
		await page.keyboard.press('Enter')
		await page.getByRole('searchbox', { name: 'Zoek een onderwerp' }).waitFor()
		await page.keyboard.type(label)
		await page.getByRole('option', { name: label }).first().waitFor()
		await page.keyboard.press('Enter')
		await panel.getByRole('slider', { name: `Gewicht van ${label}` }).waitFor()
	}
	// A higher score is better, so a low one asks for effort.
	expect(viewOf(page).criteria).toEqual([
		{ metric: 'cbs.woz', direction: 'high', weight: 5 },
		{ metric: 'lbm.score', direction: 'low', weight: 5 },
		{ metric: 'cbs.socialAssistance', direction: 'high', weight: 5 },
	])
	await panel.getByRole('slider', { name: 'Gewicht van Bijstand' }).focus()
	await page.keyboard.press('ArrowRight')
	await expect.poll(() => viewOf(page).criteria[2]?.weight).toBe(6)

	const ranking = panel.getByRole('list', { name: 'De rangorde' })
	const answer = await ask(viewOf(page))
	const names = answer.rows.map(({ area }) => (area === one.code ? one.name : other.name))
	await expect.poll(() => ranking.getByRole('button').allTextContents()).toEqual(names)
	const kept = viewOf(page)
	await page.reload()
	await expect.poll(() => ranking.getByRole('button').allTextContents()).toEqual(names)
	expect(viewOf(page)).toEqual(kept)
})

test('the figures and the text are those of the server', async () => {
	const view = await chosen(3)
	const page = await openPage({ view })
	const answer = await ask({ candidates: view.candidates ?? [], criteria })
	const table = page.getByRole('region', { name: 'De cijfers per gebied en criterium' })
	await table.waitFor()
	const named = new Map((await wijken()).map(({ code, name }) => [code, name]))
	for (const { area, values } of answer.rows) {
		const row = table
			.getByRole('row')
			.filter({ has: page.getByRole('rowheader', { name: named.get(area) ?? '', exact: true }) })
		const cells = await row.getByRole('cell').allTextContents()
		expect(cells).toHaveLength(3)
		answer.criteria.forEach((criterion, k) => {
			expect(cells[k]).toContain(format.value(criterion, values[k] ?? Number.NaN))
		})
	}
})

test('the text is copied whole, kept as a page and printed by itself', async () => {
	const view = await chosen(3)
	const page = await openPage({ view })
	const answer = await ask({ candidates: view.candidates ?? [], criteria })
	const named = new Map((await wijken()).map(({ code, name }) => [code, name]))
	const [first, second] = answer.rows
	await page.getByRole('button', { name: 'Kopieer de tekst' }).click()
	await page.getByRole('status').filter({ hasText: 'De tekst is gekopieerd.' }).waitFor()
	const copied = await page.evaluate(() => navigator.clipboard.readText())
	expect(copied).toContain('De vraag: Waar komt de sporthal?')
	for (const row of [first, second]) expect(copied.split('\n')[0]).toContain(named.get(row?.area ?? '') ?? 'no name')
	for (const { label, source } of answer.criteria) {
		expect(copied).toContain(label.nl)
		expect(copied).toContain(`bron: ${source.name}`)
	}
	const address = copied.match(/https?:\S+/)?.[0] ?? ''
	expect(decodeView(new URL(address).searchParams).view).toEqual(viewOf(page))

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Bewaar als bestand (.html)' }).click(),
	])
	expect(download.suggestedFilename()).toMatch(/^afweging-[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.html$/)
	const file = await text(await download.createReadStream())
	expect(file).toContain('<h2>Wat hier niet in staat</h2>')
	expect(file).not.toContain('<script')

	await page.emulateMedia({ media: 'print' })
	await page.getByRole('heading', { name: 'Verantwoording' }).waitFor()
	expect(await page.getByRole('slider').first().isVisible()).toBe(false)
	expect(await page.getByRole('heading', { name: 'De criteria' }).isVisible()).toBe(true)
})

test('a start that is ready, all wijken at once, and a click on a criterion puts it on the map', async () => {
	const page = await openPage({ view: { task: 'choice' } })
	const panel = page.getByRole('article', { name: 'Afwegen' })
	await panel.getByText('Nog te kiezen: twee of meer gebieden.').waitFor()
	await panel.getByRole('button', { name: 'Waar is de nood het hoogst?' }).click()
	await expect.poll(() => viewOf(page).criteria.length).toBe(4)
	await expect.poll(() => viewOf(page).question).toBe('Waar is de nood het hoogst?')
	const all = await wijken()
	await panel.getByRole('button', { name: `Alle ${all.length} wijken` }).click()
	await expect.poll(() => viewOf(page)).toMatchObject({ level: 'wijk', candidates: all.map(({ code }) => code) })
	await expect
		.poll(() => panel.getByRole('list', { name: 'De rangorde' }).getByRole('listitem').count())
		.toBe(all.length)
	await panel.getByRole('button', { name: 'Zet Bijstand op de kaart' }).click()
	await expect.poll(() => viewOf(page).metric).toBe('cbs.socialAssistance')
	expect(viewOf(page).candidates).toHaveLength(all.length)
})

test('a click on the map makes a candidate, and once more takes it out', async () => {
	const page = await openPage({ view: { task: 'choice', level: 'wijk' } })
	const box = await page.getByRole('region', { name: /^Kaart/ }).boundingBox()
	if (!box) throw new Error('no map')
	const at = { x: box.x + box.width * 0.76, y: box.y + box.height * 0.45 }
	await page.mouse.click(at.x, at.y)
	await expect.poll(() => viewOf(page).candidates.length).toBe(1)
	expect(viewOf(page).area).toBe(null)
	await page.mouse.click(at.x, at.y)
	await expect.poll(() => viewOf(page).candidates).toEqual([])
})

test.each(['light', 'dark'] as const)('no serious or critical violation of WCAG 2.2 AA, %s', async (theme) => {
	const page = await openPage({ theme, view: await chosen(3) })
	await page.getByRole('list', { name: 'De rangorde' }).waitFor()
	await page.getByRole('button', { name: 'De hele tekst' }).click()
	expect(await accessibilityViolations(page)).toEqual([])
	await visit(page, { view: { task: 'choice', theme } })
	await page.getByText('Nog te kiezen: twee of meer gebieden.').waitFor()
	expect(await accessibilityViolations(page), 'nothing chosen').toEqual([])
})

test('a phone', async () => {
	const page = await openPage({ width: 360, height: 740, view: await chosen(3) })
	await page.getByRole('list', { name: 'De rangorde' }).waitFor()
	expect(await accessibilityViolations(page)).toEqual([])
	// Nothing is wider than the screen.
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
