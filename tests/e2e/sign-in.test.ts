import { expect, inject, test } from 'vitest'
import { startServer } from '../../scripts/server-process.ts'
import { signInEnvironment } from '../server/sign-in/settings.ts'
import { startProvider } from '../server/sign-in/start-provider.ts'
import { accessibilityViolations, openPage, waitForAnswer, waitForMap } from './page.ts'

test('sign in, see the map where one was going, be told that the session ended, come back, sign out', async () => {
	let provider: Awaited<ReturnType<typeof startProvider>> | undefined
	const server = await startServer(inject('demoPath'), undefined, async (url) => {
		provider = await startProvider({ publicUrl: url })
		return signInEnvironment(provider.issuer, { PUBLIC_URL: url })
	})
	try {
		if (!provider) throw new Error('no provider')
		const page = await openPage({
			baseUrl: server.url,
			reach: provider.issuer,
			search: 'metric=cbs.woz&level=wijk',
			// The session that ends; and the page of the provider has no icon.
			expectedFaults: /401|favicon/,
		})
		// Signed in at the provider without a form, and back at the same View.
		await waitForAnswer(page, 'cbs.woz wijk')
		await page.getByRole('button', { name: 'Ingelogd als Els de Vries' }).click()
		await page.getByText('Je mag alles bekijken.').waitFor()
		expect(await accessibilityViolations(page)).toEqual([])
		await page.keyboard.press('Escape')

		await page.context().clearCookies({ name: 'regiekaart' })
		await page.getByRole('radiogroup', { name: 'Per', exact: true }).getByText('Buurt').click()
		await page.getByText('Je bent uitgelogd', { exact: true }).waitFor()
		expect(await page.getByText('De server kan deze vraag niet beantwoorden.').count()).toBe(0)
		expect(await accessibilityViolations(page)).toEqual([])
		await page.getByRole('button', { name: 'Log opnieuw in' }).click()
		await waitForMap(page)
		await waitForAnswer(page, 'cbs.woz buurt')
		expect(await page.getByText('Je bent uitgelogd', { exact: true }).count()).toBe(0)

		await page.getByRole('button', { name: 'Ingelogd als' }).click()
		await page.getByRole('button', { name: 'Uitloggen' }).click()
		await page.getByRole('button', { name: 'Ja, log uit' }).click()
		await page.getByRole('heading', { name: 'Je bent uitgelogd' }).waitFor()
		expect(await accessibilityViolations(page)).toEqual([])
		expect(await page.context().cookies(server.url)).not.toContainEqual(expect.objectContaining({ name: 'regiekaart' }))
		expect(new URL(page.url()).pathname).toBe('/auth/signed-out')
		expect((await page.request.get(`${server.url}/api/v1/dataset`)).status()).toBe(401)
	} finally {
		await server.stop()
		await provider?.stop()
	}
})
