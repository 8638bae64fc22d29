import { useCallback, useEffect, useState } from 'react'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import { isMap } from './scene-views.ts'

/** After what is drawn now has been on the screen: the frame after the next. */
function afterFrame(run: () => void): () => void {
	let second = 0
	const first = requestAnimationFrame(() => {
		second = requestAnimationFrame(run)
	})
	return () => {
		cancelAnimationFrame(first)
		cancelAnimationFrame(second)
	}
}

/**
 * Whether the picture of a scene stands: of maps when they say so, of the rest a frame after it was put in place. From the key on it
 * is marked for who measures: `show:key` and `show:drawn`, with the scene and its kind as detail.
 */
export function useDrawn(scene: Pick<Scene, 'id' | 'kind'>, answered: boolean) {
	const [drawnMaps, setDrawnMaps] = useState<Readonly<Partial<Record<string, string>>>>({})
	const [drawn, setDrawn] = useState<string | null>(null)
	const begin = useCallback((id: string, at?: number) => {
		performance.mark('show:key', { detail: id, ...(at === undefined ? {} : { startTime: at }) })
	}, [])
	const { id, kind } = scene
	// One map and one pair: each has drawn what it said last.
	const mapHas = drawnMaps[kind] === id
	const stands = isMap(kind) ? mapHas : answered
	useEffect(() => {
		if (!stands) return
		return afterFrame(() => {
			performance.mark('show:drawn', { detail: { id, kind } })
			setDrawn(id)
		})
	}, [stands, id, kind])
	const onDrawn = useCallback((kind: string, id: string) => setDrawnMaps((now) => ({ ...now, [kind]: id })), [])
	/** Whether the map of this kind has drawn at least once, on the screen or out of sight. */
	const stand = (kind: 'map' | 'compare') => drawnMaps[kind] !== undefined
	return { begin, onDrawn, drawn: drawn === id, stand }
}
