import type { EmbedState } from '../../server/contract/embed-page.ts'
import { isStatic } from '../transport.ts'
import { showChoices } from './show-choices.ts'
import { tellHeight } from './tell-height.ts'
import { withSearch } from './with-search.ts'

/*
 * The script of /embed. The page is whole without it: this only makes the map interactive, when the browser has time for it
 * and can draw it. Until then, and where it cannot, the picture stays, and its areas and choices are links.
 */

const whenIdle = (run: () => void) =>
	'requestIdleCallback' in window ? window.requestIdleCallback(run, { timeout: 2000 }) : setTimeout(run, 200)

function hasWebGl(): boolean {
	try {
		return document.createElement('canvas').getContext('webgl2') !== null
	} catch {
		return false
	}
}

const written = document.getElementById('embed-state')?.textContent
if (written) {
	const read = JSON.parse(written) as EmbedState
	// A file is the same whatever stands behind the question mark: there the choices are made here.
	const state = isStatic ? withSearch(read, window.location.search) : read
	const shown = isStatic ? showChoices(read, state) : () => {}
	tellHeight(state.parents)
	document.documentElement.dataset.script = 'true'
	const keepPicture = () => {
		shown(true)
		document.documentElement.dataset.mapReady = 'picture'
	}
	whenIdle(() => {
		if (!hasWebGl()) {
			keepPicture()
			return
		}
		import('./interactive.ts').then(({ interactive }) => interactive(state)).then(() => shown(false), keepPicture)
	})
}
