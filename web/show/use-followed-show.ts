import { useCallback, useEffect, useState } from 'react'
import { follow, type ShowMessage, type ShowState } from './show-message.ts'
import { useShowChannel } from './use-show-channel.ts'

/** How often a show is asked whether it is still there, and after how many questions without an answer it is not; milliseconds. */
const ASK = 2000
const SILENCE = 3

/** The show that a speaker's window follows; null: none is open. `known`: it has been asked long enough to say so. */
export function useFollowedShow(id: string): {
	show: ShowState | null
	known: boolean
	send: (message: ShowMessage) => void
} {
	const [show, setShow] = useState<ShowState | null>(null)
	const [silent, setSilent] = useState(0)
	const send = useShowChannel(
		id,
		useCallback((message: ShowMessage) => {
			setShow((now) => follow(now, message))
			if (message.kind === 'state') setSilent(0)
		}, []),
	)
	useEffect(() => {
		const ask = () => {
			setSilent((now) => now + 1)
			send({ kind: 'ask' })
		}
		ask()
		const timer = window.setInterval(ask, ASK)
		return () => window.clearInterval(timer)
	}, [send])
	const gone = silent > SILENCE
	// A window that broke said no goodbye.
	if (gone && show !== null) setShow(null)
	return { show, known: show !== null || silent > 1, send }
}
