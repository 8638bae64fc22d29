import type { Map as MapLibreMap } from 'maplibre-gl'
import { createContext, useContext } from 'react'
import type { Highlight } from '../../server/contract/presentation/scene.ts'
import type { View } from '../../server/contract/view.ts'

/** One value that its readers follow. */
interface Cell<T> {
	read: () => T
	write: (value: T) => void
	subscribe: (listener: () => void) => () => void
}

function cell<T>(first: T): Cell<T> {
	let now = first
	const listeners = new Set<() => void>()
	return {
		read: () => now,
		write(value) {
			if (value === now) return
			now = value
			for (const listener of listeners) listener()
		},
		subscribe(listener) {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
	}
}

/** What is a map's own, and what is around it: a page has one map, a scene its own, or two with one camera. */
export interface MapHost {
	/** `page`: the one map that its page is about · `scene`: a picture that is shown, looked at and pointed at, and has no tools or keys of its own. */
	kind: 'page' | 'scene'
	/** Metres on the ground per pixel in the middle of the map; null while there is none. */
	scale: Cell<number | null>
	highlights: readonly Highlight[]
	/** Size of names against that on a laptop; null: as the page has it. */
	textScale: number | null
	/** Sources and remarks stand elsewhere: the legend has only what colours mean. */
	brief: boolean
	/** The camera is that of another map: it neither fits nor flies. */
	follows: boolean
	/** The map itself, as soon as it can be drawn on; null when it is gone. */
	onMap?: (map: MapLibreMap | null) => void
	/** The colours of this View stand on screen. */
	onDrawn?: (view: View) => void
}

export const newScale = () => cell<number | null>(null)

const page: MapHost = {
	kind: 'page',
	scale: newScale(),
	highlights: [],
	textScale: null,
	brief: false,
	follows: false,
}

/** Without a host around it a map is that of the page. */
export const MapHostContext = createContext<MapHost>(page)
/** For what is put over a scene and has the page's map again. */
export const pageHost = page

export const useMapHost = () => useContext(MapHostContext)
