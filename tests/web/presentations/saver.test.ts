import { expect, test } from 'vitest'
import type { OpenedPresentation, PresentationAnswer } from '../../../server/contract/presentation/presentation.ts'
import { ApiError } from '../../../web/api.ts'
import type { Draft } from '../../../web/presentations/edit/draft.ts'
import { Saver } from '../../../web/presentations/edit/saver.ts'
import { documentOf } from './documents.ts'

const titled = (title: string): OpenedPresentation => ({ ...documentOf('a'), title })

/** A server, a store of drafts and a clock that is moved by hand. */
function world(first: OpenedPresentation) {
	const server = {
		document: first as OpenedPresentation | null,
		revision: 'r0',
		fault: null as Error | null,
		/** It saves, and the fault is on the way back. */
		mute: false,
		saves: 0,
	}
	const kept: { draft: Draft | null } = { draft: null }
	const timers: { run: () => void }[] = []
	const saver = new Saver(
		{
			save: async (document, revision) => {
				if (server.fault && !server.mute) throw server.fault
				if (server.document === null) throw new ApiError(404, null)
				if (revision !== server.revision) throw new ApiError(412, null)
				server.document = document
				server.revision = `r${++server.saves}`
				if (server.fault) throw server.fault
				return { id: 'p', revision: server.revision }
			},
			fetch: async (): Promise<PresentationAnswer> => {
				if (server.document === null) throw new ApiError(404, null)
				return { id: 'p', revision: server.revision, editable: true, presentation: server.document }
			},
			keepDraft: (draft) => {
				kept.draft = draft
			},
			dropDraft: () => {
				kept.draft = null
			},
			later: (run) => {
				const timer = { run }
				timers.push(timer)
				return () => void timers.splice(timers.indexOf(timer), 1)
			},
		},
		first,
		'r0',
		first,
	)
	/** All that was planned happens, with what follows from it. */
	const calm = async () => {
		for (const { run } of timers.splice(0)) run()
		for (let turn = 0; turn < 10; turn++) await Promise.resolve()
	}
	return { server, kept, saver, calm, planned: () => timers.length }
}

test('a moment after the last change it is saved once, and until then kept as a draft', async () => {
	const { server, kept, saver, calm, planned } = world(titled('A'))
	saver.change(titled('B'))
	saver.change(titled('C'))
	expect([saver.state.kind, planned(), kept.draft?.document.title]).toEqual(['waiting', 1, 'C'])
	await calm()
	expect([saver.state.kind, server.saves, server.document?.title, kept.draft]).toEqual(['saved', 1, 'C', null])
	saver.change(titled('D'))
	saver.change(titled('C'))
	expect([saver.state.kind, planned()]).toEqual(['saved', 0])
})

test('what is typed while it is being saved is saved next', async () => {
	const { server, saver, calm } = world(titled('A'))
	saver.change(titled('B'))
	saver.now()
	saver.change(titled('C'))
	await calm()
	expect([server.document?.title, saver.state.kind]).toEqual(['B', 'waiting'])
	await calm()
	expect([server.document?.title, saver.state.kind]).toEqual(['C', 'saved'])
})

test('without an answer it keeps trying, and the draft stays; a refusal waits for a change', async () => {
	const { server, kept, saver, calm, planned } = world(titled('A'))
	server.fault = new ApiError(0, null)
	saver.change(titled('B'))
	await calm()
	expect([saver.state.kind, planned(), kept.draft?.document.title]).toEqual(['failed', 1, 'B'])
	server.fault = new ApiError(403, null)
	await calm()
	expect([saver.state.kind, planned()]).toEqual(['refused', 0])
	server.fault = null
	saver.change(titled('C'))
	await calm()
	expect([saver.state.kind, server.document?.title, kept.draft]).toEqual(['saved', 'C', null])
})

test('it never saves over what it has not seen, and goes on where it is told', async () => {
	const { server, kept, saver, calm, planned } = world(titled('A'))
	Object.assign(server, { document: titled('Van een ander'), revision: 'x' })
	saver.change(titled('B'))
	await calm()
	expect(saver.state).toMatchObject({ kind: 'conflict', theirs: { revision: 'x' } })
	saver.change(titled('C'))
	expect([planned(), server.document?.title, kept.draft?.document.title]).toEqual([0, 'Van een ander', 'C'])
	saver.rebase({ revision: 'x', document: titled('Van een ander') }, titled('C'))
	await calm()
	expect([saver.state.kind, server.document?.title]).toEqual(['saved', 'C'])
})

test('taking theirs leaves nothing to save', async () => {
	const { server, kept, saver, calm, planned } = world(titled('A'))
	Object.assign(server, { document: titled('Van een ander'), revision: 'x' })
	saver.change(titled('B'))
	await calm()
	saver.rebase({ revision: 'x', document: titled('Van een ander') }, titled('Van een ander'))
	expect([saver.state.kind, planned(), server.saves, kept.draft]).toEqual(['saved', 0, 0, null])
})

test('an answer that was lost on its way back is no conflict; what was removed is one', async () => {
	const { server, saver, calm } = world(titled('A'))
	Object.assign(server, { document: titled('B'), revision: 'x' })
	saver.change(titled('B'))
	await calm()
	expect(saver.state.kind).toBe('saved')
	server.document = null
	saver.change(titled('C'))
	await calm()
	expect(saver.state).toEqual({ kind: 'conflict', theirs: null })
})

test('nor when more was typed after the answer was lost: that is saved over what was', async () => {
	const { server, kept, saver, calm } = world(titled('A'))
	Object.assign(server, { fault: new ApiError(0, null), mute: true })
	saver.change(titled('B'))
	await calm()
	expect([saver.state.kind, server.document?.title]).toEqual(['failed', 'B'])
	server.fault = null
	saver.change(titled('C'))
	await calm()
	await calm()
	expect([saver.state.kind, server.document?.title, server.saves, kept.draft]).toEqual(['saved', 'C', 2, null])
	// Undone to what the server was known to have: it may have more.
	server.fault = new ApiError(0, null)
	saver.change(titled('D'))
	await calm()
	server.fault = null
	saver.change(titled('C'))
	await calm()
	await calm()
	expect([saver.state.kind, server.document?.title]).toEqual(['saved', 'C'])
	// Somebody else after that is somebody else.
	Object.assign(server, { document: titled('B'), revision: 'x' })
	saver.change(titled('E'))
	await calm()
	expect(saver.state.kind).toBe('conflict')
})
