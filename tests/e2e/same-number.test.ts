import { parse } from 'csv-parse/sync'
import { describe, expect, inject, test } from 'vitest'
import { makeFormatters } from '../../server/contract/format.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { api, openPage, visit } from './page.ts'

const format = makeFormatters('nl')
const filter = { from: '2024-01-01', to: '2025-01-01', category: ['afval'] }

/** One area of each reliability, as far as the Answer has them: the highest value, the lowest, an unreliable one, one without a value. */
function picked(answer: ValuesAnswer): number[] {
	const all = answer.areas.map((_, i) => i)
	const ok = all
		.filter((i) => answer.status[i] === 'ok')
		.sort((a, b) => (answer.values[b] ?? 0) - (answer.values[a] ?? 0))
	const unreliable = all.find((i) => answer.status[i] === 'unreliable')
	const empty = all.find((i) => answer.values[i] === null)
	return [ok[0], ok.at(-1), unreliable, empty].filter((i) => i !== undefined)
}

describe('panel, table, map, CSV and API give the same number for the same question', () => {
	test.each([
		{ metric: 'signals.per1000', view: filter, search: 'from=2024-01-01&to=2025-01-01&category=afval' },
		{
			metric: 'signals.count',
			view: { ...filter, level: 'wijk' as const },
			search: 'from=2024-01-01&to=2025-01-01&category=afval&level=wijk',
		},
		{ metric: 'cbs.woz', view: { period: '2023' }, search: 'period=2023' },
		{ metric: 'lbm.score', view: {}, search: '' },
		{ metric: 'investments.committed', view: {}, search: '' },
	])('$metric $search', async ({ metric, view, search }) => {
		const answer = await api<ValuesAnswer>(`values?metric=${metric}&${search}`)
		const page = await openPage({ view: { metric, ...view, display: 'table' } })
		for (const index of picked(answer)) {
			const area = answer.areas[index] as string
			const value = answer.values[index] ?? null
			const status = answer.status[index]
			const where = `${area} (${status})`

			await visit(page, { view: { metric, ...view, display: 'table', area } })
			const panel = page.getByRole('article')
			await panel.getByRole('heading', { level: 2 }).waitFor()
			const shown = value === null ? '–' : format.value(answer.metric, value)
			if (value === null) {
				await panel
					.getByText('Geen gegevens')
					.or(panel.getByText('Niet getoond (te weinig)'))
					.or(panel.getByText('Niet van toepassing'))
					.first()
					.waitFor()
				expect(await panel.getByTestId('panel-value').count(), where).toBe(0)
			} else {
				expect(await panel.getByTestId('panel-value').innerText(), where).toBe(shown)
			}

			await page.locator(`tr[data-code="${area}"]`).waitFor()
			const heads = await page.getByRole('grid').getByRole('columnheader').allInnerTexts()
			const cells = page.locator(`tr[data-code="${area}"]`).locator('th:visible, td:visible')
			const cell = await cells.nth(heads.findIndex((head) => head.trim() === 'Waarde')).innerText()
			// Where the panel leaves little room, the reason stands in the same cell, on a line of its own.
			expect(cell.trim().split('\n')[0], where).toBe(shown)

			const href = await page.getByRole('link', { name: /CSV/ }).getAttribute('href')
			const csv = await (await fetch(new URL(href ?? '', inject('baseUrl')))).text()
			// In Dutch with a decimal comma, so that a Dutch spreadsheet reads it.
			const rows = parse(csv, { columns: true, bom: true, delimiter: ';' }) as Record<string, string>[]
			const row = rows.find(({ area_code }) => area_code === area)
			expect(row?.value === '' ? null : Number(row?.value?.replace(',', '.')), where).toBe(value)
			expect(row?.status, where).toBe(status)
			expect(row?.source, where).toBe(answer.metric.source.name)
			expect(row?.licence, where).toBe(answer.metric.source.licence ?? '')
		}
	})

	test('the map says it too, under the pointer', async () => {
		const answer = await api<ValuesAnswer>('values?metric=cbs.woz')
		const { areas } = await api<{ areas: { code: string; lon: number; lat: number }[] }>('areas')
		const [index = 0] = picked(answer)
		const area = areas.find(({ code }) => code === answer.areas[index])
		if (!area) throw new Error('area without a place')
		const camera = { lon: area.lon, lat: area.lat, zoom: 14 }
		const page = await openPage({ view: { metric: 'cbs.woz', camera, panels: false } })
		const box = await page.locator('canvas.maplibregl-canvas').boundingBox()
		if (!box) throw new Error('no map')
		await page.mouse.move(box.x + box.width / 2 + 2, box.y + box.height / 2)
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
		const expected = format.valueWithUnit(answer.metric, answer.values[index] ?? Number.NaN)
		await page.getByText(expected).first().waitFor()
	})
})
