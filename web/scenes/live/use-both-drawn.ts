import { useCallback, useLayoutEffect, useRef } from 'react'

interface Both {
	first: string
	second: string
}

/** Tells once for every `wanted` that both maps have drawn it. */
export function useBothDrawn({ first, second }: Both, onDrawn?: () => void): { first: () => void; second: () => void } {
	const state = useRef({ wanted: { first, second }, drawn: { first: '', second: '' }, told: '', onDrawn })
	const look = useCallback(() => {
		const { wanted, drawn, told, onDrawn } = state.current
		const what = `${wanted.first}\n${wanted.second}`
		if (drawn.first !== wanted.first || drawn.second !== wanted.second || told === what) return
		state.current.told = what
		onDrawn?.()
	}, [])
	useLayoutEffect(() => {
		state.current.onDrawn = onDrawn
		state.current.wanted = { first, second }
	}, [first, second, onDrawn])
	const tell = useCallback(
		(which: keyof Both) => {
			const { wanted, drawn } = state.current
			drawn[which] = wanted[which]
			look()
		},
		[look],
	)
	const tellFirst = useCallback(() => tell('first'), [tell])
	const tellSecond = useCallback(() => tell('second'), [tell])
	return { first: tellFirst, second: tellSecond }
}
