import { type RefObject, useEffect, useState } from 'react'
import { bounds } from './embed-choice.ts'

/** How high the embed in a frame of our own origin asks to be, in pixels; null until it asks. As the code to paste does it. */
export function useAskedHeight(frame: RefObject<HTMLIFrameElement | null>): number | null {
	const [asked, setAsked] = useState<number | null>(null)
	useEffect(() => {
		const hear = (event: MessageEvent<unknown>) => {
			if (event.origin !== window.location.origin || event.source !== frame.current?.contentWindow) return
			const { type, height } = (event.data ?? {}) as { type?: unknown; height?: unknown }
			if (type !== 'regiekaart:height' || typeof height !== 'number' || !(height > 0)) return
			setAsked(Math.min(bounds.height.most, height))
		}
		window.addEventListener('message', hear)
		return () => window.removeEventListener('message', hear)
	}, [frame])
	return asked
}
