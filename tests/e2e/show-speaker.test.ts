import { expect, test } from 'vitest'
import { accessibilityViolations } from './page.ts'
import { isReady, serveShow, shows } from './show-server.ts'

const server = serveShow()

test("the speaker's window keeps step with the show, leads it, and needs no network either", async () => {
	const show = await server.open('proef/toon', {
		width: 1024,
		height: 768,
		expectedFaults: /ERR_INTERNET_DISCONNECTED/,
	})
	await shows(show, 'open')
	const [speaker] = await Promise.all([show.context().waitForEvent('page'), show.keyboard.press('s')])
	await isReady(speaker)
	await isReady(show)
	await speaker.getByText('Scène 1 van 11', { exact: true }).waitFor()
	expect(await speaker.getByText('Er is geen presentatie open.').count()).toBe(0)

	await show.keyboard.press('ArrowRight')
	await speaker.getByText('Scène 2 van 11', { exact: true }).waitFor()
	await speaker.getByText('Vraag de wethouder naar de proef met de containers.').waitFor()
	expect(await accessibilityViolations(speaker)).toEqual([])

	await show.context().route('**', (route) => route.abort('internetdisconnected'))
	await speaker.getByRole('button', { name: 'Volgende scène' }).click()
	await shows(show, 'hot')
	await speaker.locator('[data-scene="hot"][data-drawn]').waitFor()
	await speaker.locator('[data-scene="money"][data-drawn]').waitFor()
	await speaker.keyboard.press('End')
	await shows(show, 'close')
	await speaker.getByText('Dit is de laatste scène.').waitFor()
	await speaker.keyboard.press('b')
	await speaker.getByText('Het scherm in de zaal is zwart.').waitFor()
	expect(await show.locator('main').getAttribute('aria-hidden')).toBe('true')
	await speaker.getByRole('button', { name: 'Scherm weer aan' }).click()
	await expect.poll(() => show.locator('main').getAttribute('aria-hidden')).toBeNull()
	// The time runs since the first scene was left.
	await speaker.getByRole('button', { name: 'Pauze' }).click()
	await speaker.getByRole('button', { name: 'Op nul' }).click()
	await expect.poll(() => speaker.getByRole('timer').innerText()).toBe('0:00')

	await show.close({ runBeforeUnload: false })
	await speaker.getByText('Er is geen presentatie open.').waitFor()
	// Alone it leafs by itself.
	await speaker.keyboard.press('Home')
	await speaker.getByText('Scène 1 van 11', { exact: true }).waitFor()
})
