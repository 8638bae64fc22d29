import { expect, inject, test } from 'vitest'
import { startServer } from '../../scripts/server-process.ts'
import { openPage, waitForAnswer } from './page.ts'

const connection = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|Failed to fetch|ERR_EMPTY_RESPONSE/

test('the server stops: the map keeps its picture and says so; it comes back: one press and all is well', async () => {
	const server = await startServer(inject('demoPath'))
	const page = await openPage({ baseUrl: server.url, expectedFaults: connection })
	const legend = page.getByRole('region', { name: 'Legenda' })
	const before = await legend.innerText()
	await server.stop()
	await page.getByRole('radiogroup', { name: 'Per', exact: true }).getByText('Wijk').click()
	await page.getByText('De cijfers konden niet worden opgehaald.').waitFor()
	expect(await legend.innerText()).toBe(before)

	const again = await startServer(inject('demoPath'), Number(new URL(server.url).port))
	try {
		await page.getByRole('button', { name: 'Probeer opnieuw' }).first().click()
		await waitForAnswer(page, 'signals.per1000 wijk')
		await page.getByText('De cijfers konden niet worden opgehaald.').waitFor({ state: 'detached' })
	} finally {
		await again.stop()
	}
})

test('no server from the start on: words instead of an endless wait', async () => {
	const page = await openPage({ waitForMap: false, expectedFaults: /500|Internal Server Error/ })
	await page.route('**/api/v1/dataset', (route) => route.fulfill({ status: 500, body: 'down' }))
	await page.reload()
	await page.getByText('De server van Regiekaart antwoordt niet.').waitFor()
	await page.getByRole('button', { name: 'Probeer opnieuw' }).waitFor()
})
