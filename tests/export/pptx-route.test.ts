import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDataset } from '../../scripts/build/demo-dataset.ts'
import { createApp } from '../../server/app.ts'
import { openPresentation } from '../../server/contract/presentation/open-presentation.ts'
import { shownScenes } from '../../server/contract/presentation/presentation.ts'
import { type Database, openDatabase } from '../../server/db.ts'
import { readOnlyStore } from '../../server/presentations/read-only-store.ts'
import { openPptx } from './open-pptx.ts'

const file = fileURLToPath(new URL('../../data/presentations/markerwaard.json', import.meta.url))
const { presentation } = openPresentation(readFileSync(file, 'utf8'))
if (presentation === null) throw new Error('the demo presentation cannot be opened')

let database: Database
let app: ReturnType<typeof createApp>
beforeAll(async () => {
	database = await openDatabase(await demoDataset())
	const store = readOnlyStore([{ id: 'markerwaard', revision: '0123456789abcdef', presentation }])
	app = createApp(database, { presentations: store })
})
afterAll(() => database.close())

const ask = (path: string, headers = {}) => app.request(`http://localhost/api/v1/presentations/${path}`, { headers })

it('gives the demo as a file of slides: every scene, whole, with notes when asked', async () => {
	const response = await ask('markerwaard/pptx?notes=1', { 'Accept-Encoding': 'br' })
	expect(response.status).toBe(200)
	expect(response.headers.get('Content-Type')).toBe(
		'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	)
	expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="markerwaard.pptx"')
	expect(response.headers.get('Content-Encoding')).toBeNull()
	const { slides } = openPptx(new Uint8Array(await response.arrayBuffer()))
	const shown = shownScenes(presentation)
	expect(slides.map(({ title }) => title)).toEqual(shown.map(({ title }) => title))
	expect(slides.map(({ notes }) => notes.length > 0)).toEqual(shown.map(({ notes }) => notes !== ''))
	const count = (kind: string) => shown.filter((scene) => scene.kind === kind).length
	expect(slides.flatMap(({ pictures }) => pictures)).toHaveLength(count('map') + 2 * count('compare'))
	expect(slides.flatMap(({ charts }) => charts)).toHaveLength(count('lines') + count('needEffort') + count('ranking'))
	expect(slides.flatMap(({ tables }) => tables)).toHaveLength(count('table') + count('investments'))
	for (const { pictures } of slides) for (const { alt } of pictures) expect(alt.length).toBeGreaterThan(40)
	// Asked again it is the same, and not sent twice.
	const tag = response.headers.get('ETag') ?? ''
	expect((await ask('markerwaard/pptx?notes=1', { 'If-None-Match': tag })).status).toBe(304)
})

it('refuses what it does not know, with the parameter', async () => {
	expect((await ask('weg/pptx')).status).toBe(404)
	const answer = await ask('markerwaard/pptx?notes=ja')
	expect(answer.status).toBe(400)
	expect(await answer.json()).toMatchObject({ parameter: 'notes', value: 'ja' })
	expect((await ask('markerwaard/pptx?paper=a4')).status).toBe(400)
})
