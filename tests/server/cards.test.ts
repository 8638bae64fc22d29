import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { embedPages } from './embed-pages.ts'
import { B1, OOST } from './fixture.ts'

const { ask } = embedPages()

/** The address of the picture that a page gives for feeds. */
async function cardOf(path: string): Promise<URL> {
	const text = await (await ask(path)).text()
	const [, address] = text.match(/property="og:image" content="([^"]*)"/) ?? []
	if (address === undefined) throw new Error(`${path}: no card`)
	return new URL(address.replaceAll('&amp;', '&'))
}

test.each([
	'/',
	`/?area=${B1}&overlays=investments,names&language=en`,
	'/?metric=cbs.woz&classification=own&breaks=250,350&bins=1&theme=dark',
	'/?classification=own',
	`/?compare=${B1}&camera=5.02,52.02,13&panels=0&sort=name&display=table&theme=system`,
	'/?metric=not.there&overlays=points,heat&reading=hotspots&task=alerts',
	'/embed',
	`/embed?lockArea=${OOST}&title=0&metric=cbs.woz&camera=5.01,52.01,15`,
	'/embed?camera=5,52,0',
	'/embed?camera=-180,-85,0.5',
	'/embed?metric=not.there&overlays=investments',
])('a page has a card, whatever its address asks: %s', async (path) => {
	const card = await cardOf(path)
	expect(card.pathname).toBe('/api/v1/map.png')
	const response = await ask(`${card.pathname}${card.search}`)
	expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png'])
	const { width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()))
	expect([width, height]).toEqual([1200, 630])
})

test('the card shows what the page does', async () => {
	const asked = async (path: string) => Object.fromEntries((await cardOf(path)).searchParams)
	expect(await asked(`/?area=${B1}&overlays=investments,names&metric=cbs.woz&language=en&theme=dark`)).toMatchObject({
		metric: 'cbs.woz',
		area: B1,
		overlays: 'investments,names',
		language: 'en',
		theme: 'dark',
	})
	expect(await asked('/embed?overlays=investments')).toMatchObject({ metric: 'reports.allPer1000', overlays: '' })
	expect(await asked(`/embed?lockArea=${OOST}`)).toHaveProperty('bbox')
	expect(await asked('/')).not.toHaveProperty('bbox')
})
