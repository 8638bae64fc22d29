import { useCallback, useEffect, useRef } from 'react'
import { channelName, readMessage, type ShowMessage } from './show-message.ts'

/** The channel between the windows of one presentation; gives what sends on it. */
export function useShowChannel(id: string, hear: (message: ShowMessage) => void): (message: ShowMessage) => void {
	const channel = useRef<BroadcastChannel | null>(null)
	const latest = useRef(hear)
	useEffect(() => {
		latest.current = hear
	})
	useEffect(() => {
		const opened = new BroadcastChannel(channelName(id))
		opened.onmessage = ({ data }) => {
			const message = readMessage(data)
			if (message) latest.current(message)
		}
		channel.current = opened
		return () => {
			channel.current = null
			opened.close()
		}
	}, [id])
	return useCallback((message) => channel.current?.postMessage(message), [])
}
