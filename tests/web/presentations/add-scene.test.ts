import { describe, expect, test } from 'vitest'
import type { OpenedPresentation, PresentationAnswer } from '../../../server/contract/presentation/presentation.ts'
import { defaultView, type View } from '../../../server/contract/view.ts'
import { ApiError } from '../../../web/api.ts'
import { appendScene, PresentationFull } from '../../../web/presentations/add/append-scene.ts'
import { kindOfView, sceneOfView, viewOfScene } from '../../../web/presentations/add/scene-of-view.ts'
import { documentOf, idsOf, sceneWith } from './documents.ts'

const words = { title: 'Afval', message: '' }

test.each<[Partial<View>, string]>([
	[{}, 'map'],
	[{ display: 'table' }, 'table'],
	[{ display: 'distribution' }, 'ranking'],
	[{ display: 'distribution', reading: 'bivariate', second: 'cbs.woz' }, 'needEffort'],
])('what is on screen presets the kind: %j', (view, kind) => {
	expect(kindOfView({ ...defaultView, ...view })).toBe(kind)
})

describe('a scene of a View', () => {
	const view: View = {
		...defaultView,
		metric: 'cbs.woz',
		level: 'wijk',
		area: 'WK900101',
		compare: ['WK900102'],
		panels: false,
		task: 'alerts',
		language: 'en',
		theme: 'dark',
		filter: 'haven',
		sort: 'name',
		bins: [4],
		camera: { lon: 5.2, lat: 52.5, zoom: 12 },
	}

	test('keeps what makes the picture, and nothing of who looked', () => {
		expect(viewOfScene(view, 'map')).toBe('metric=cbs.woz&level=wijk&bins=4&camera=5.2,52.5,12')
	})

	test('a table keeps its rows and their order, a course the areas', () => {
		expect(viewOfScene(view, 'table')).toContain('sort=name&filter=haven')
		expect(viewOfScene(view, 'lines')).toContain('compare=WK900102')
	})

	test('what is selected is highlighted; in a course what is compared too', () => {
		expect(sceneOfView('n', view, 'map', words).highlights).toEqual([{ area: 'WK900101', label: '' }])
		expect(sceneOfView('n', view, 'lines', words).highlights.map(({ area }) => area)).toEqual(['WK900101', 'WK900102'])
		expect(sceneOfView('n', defaultView, 'map', words)).toMatchObject({ view: '', highlights: [], title: 'Afval' })
	})
})

describe('appending while others save', () => {
	/** A server of one document, on which somebody else saves just before each of the first `others` attempts. */
	function serverWith(document: OpenedPresentation, others: number) {
		let [revision, attempts] = [0, 0]
		const saved = { document }
		return {
			saved,
			attempts: () => attempts,
			calls: {
				fetch: async (id: string): Promise<PresentationAnswer> => ({
					id,
					revision: String(revision),
					editable: true,
					presentation: saved.document,
				}),
				save: async (id: string, next: OpenedPresentation, basis: string) => {
					if (attempts++ < others) {
						saved.document = { ...saved.document, scenes: [...saved.document.scenes, sceneWith(`o${attempts}`)] }
						revision++
					}
					if (basis !== String(revision)) throw new ApiError(412, null)
					saved.document = next
					return { id, revision: String(++revision) }
				},
			},
		}
	}

	test('is done again in theirs: nothing of anybody is lost', async () => {
		const server = serverWith(documentOf('a'), 2)
		await appendScene('p', sceneWith('n'), server.calls)
		expect(idsOf(server.saved.document)).toBe('ao1o2n')
		expect(server.attempts()).toBe(3)
	})

	test('is given up when it never is one’s turn, and refused when it is full', async () => {
		const busy = serverWith(documentOf('a'), 100)
		await expect(appendScene('p', sceneWith('n'), busy.calls)).rejects.toMatchObject({ status: 412 })
		const full = serverWith(documentOf(...Array.from({ length: 100 }, (_, i) => `s${i}`)), 0)
		await expect(appendScene('p', sceneWith('n'), full.calls)).rejects.toBeInstanceOf(PresentationFull)
		expect(full.attempts()).toBe(0)
	})
})
