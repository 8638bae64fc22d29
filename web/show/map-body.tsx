import { useLayoutEffect, useRef, useState } from 'react'
import { BodyText } from '../scenes/body-text.tsx'
import styles from './show.module.css'

/** Between what floats over the map, and around it, in pixels. */
const GAP = 16

/**
 * The body of a scene over its map: above the legend where both fit, so that the map keeps one whole side, else across from it.
 * Stands right behind the legend in the document.
 */
export function MapBody({ text }: { text: string }) {
	const ref = useRef<HTMLDivElement>(null)
	const [side, setSide] = useState<'left' | 'right'>('left')
	// biome-ignore lint/correctness/useExhaustiveDependencies: another text has another height
	useLayoutEffect(() => {
		const body = ref.current
		const legend = body?.previousElementSibling
		const room = body?.parentElement
		if (!body || !room) return
		const measure = () => {
			const taken = legend ? legend.clientHeight + GAP : 0
			setSide(body.scrollHeight + taken + 4 * GAP <= room.clientHeight ? 'left' : 'right')
		}
		measure()
		const observer = new ResizeObserver(measure)
		for (const element of [room, legend, body]) if (element) observer.observe(element)
		return () => observer.disconnect()
	}, [text])
	return (
		<div ref={ref} className={styles.body} data-floats={side}>
			<BodyText text={text} heading="h3" />
		</div>
	)
}
