import { useEffect, useRef, useState } from 'react'
import type { ShowMessage, ShowName } from './show-message.ts'
import { useShowChannel } from './use-show-channel.ts'

interface Shown {
	scene: string | null
	blank: boolean
	exploring: boolean
	ready: boolean
}

interface Asked {
	go: (scene: string) => void
	setBlank: (blank: boolean) => void
	setExploring: (exploring: boolean) => void
}

const newName = (): ShowName => ({ id: crypto.randomUUID?.() ?? String(Math.random()), opened: Date.now() })

/** Tells the speaker's windows of a presentation what this show shows, and does what they ask of it. */
export function useShowState(id: string, shown: Shown, asked: Asked): void {
	const [show] = useState(newName)
	const state = useRef({ shown, asked })
	useEffect(() => {
		state.current = { shown, asked }
	})
	const send = useShowChannel(id, (message: ShowMessage) => {
		const { shown, asked } = state.current
		if (message.kind === 'ask') send({ kind: 'state', show, ...shown })
		else if (message.kind === 'go' && message.show === show.id) asked.go(message.scene)
		else if (message.kind === 'blank' && message.show === show.id) asked.setBlank(message.blank)
		else if (message.kind === 'explore' && message.show === show.id) asked.setExploring(message.exploring)
	})
	const { scene, blank, exploring, ready } = shown
	useEffect(() => {
		send({ kind: 'state', show, scene, blank, exploring, ready })
	}, [send, show, scene, blank, exploring, ready])
	useEffect(() => {
		const leave = () => send({ kind: 'bye', show })
		window.addEventListener('pagehide', leave)
		return () => {
			window.removeEventListener('pagehide', leave)
			leave()
		}
	}, [send, show])
}
