import { lazy } from 'react'
import type { Page } from './pages.ts'

const Presentations = lazy(async () => ({
	default: (await import('./presentations/presentations-page.tsx')).PresentationsPage,
}))
const Editor = lazy(async () => ({ default: (await import('./presentations/editor-page.tsx')).EditorPage }))
const Show = lazy(async () => ({ default: (await import('./show/show-page.tsx')).ShowPage }))
const Speaker = lazy(async () => ({ default: (await import('./show/speaker-page.tsx')).SpeakerPage }))
const Print = lazy(async () => ({ default: (await import('./scenes/print-page.tsx')).PrintPage }))
const Memo = lazy(async () => ({ default: (await import('./scenes/memo-page.tsx')).MemoPage }))
const Changes = lazy(async () => ({ default: (await import('./editions/changes-page.tsx')).ChangesPage }))

/** Every page but the map, each with its own code. */
export function PageContent({ page }: { page: Exclude<Page, { kind: 'map' }> }) {
	switch (page.kind) {
		case 'presentations':
			return <Presentations />
		case 'presentation':
			return <Editor id={page.id} />
		case 'show':
			return <Show id={page.id} />
		case 'speaker':
			return <Speaker id={page.id} />
		case 'print':
			return <Print id={page.id} />
		case 'memo':
			return <Memo id={page.id} area={page.area} />
		case 'changes':
			return <Changes id={page.id} />
	}
}
