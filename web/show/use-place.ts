import { useCallback, useState } from 'react'
import type { Scene } from '../../server/contract/presentation/scene.ts'

const asked = () => new URLSearchParams(window.location.search).get('scene')

/** Which scene is shown. It stands in the address, in place of the one before: reloading stays, and back leaves the show. */
export function usePlace(scenes: readonly Pick<Scene, 'id'>[]): [number, (index: number) => void] {
	const [index, setIndex] = useState(() =>
		Math.max(
			0,
			scenes.findIndex(({ id }) => id === asked()),
		),
	)
	const go = useCallback(
		(next: number) => {
			const scene = scenes[next]
			if (!scene) return
			setIndex(next)
			const url = new URL(window.location.href)
			url.searchParams.set('scene', scene.id)
			window.history.replaceState(null, '', url)
		},
		[scenes],
	)
	return [index, go]
}
