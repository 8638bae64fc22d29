import { type ReactNode, useEffect, useRef, useState } from 'react'
import { usePrinting } from '../charts/use-printing.ts'

interface WhenNearProps {
	/** Of its heading: where the page goes as long as that is not there. */
	id: string
	/** Room that is kept until then, as a CSS height. */
	height: string
	children: ReactNode
}

/** Its content from the moment that it comes within reach of the screen, or of paper: what nobody scrolls to asks the server nothing. */
export function WhenNear({ id, height, children }: WhenNearProps) {
	const ref = useRef<HTMLDivElement>(null)
	const [near, setNear] = useState(false)
	const printing = usePrinting()
	useEffect(() => {
		const element = ref.current
		if (!element || near) return
		const observer = new IntersectionObserver(
			(entries) => {
				if (entries.some((entry) => entry.isIntersecting)) setNear(true)
			},
			{ rootMargin: '400px' },
		)
		observer.observe(element)
		return () => observer.disconnect()
	}, [near])
	const shown = near || printing
	return (
		<div ref={ref} id={shown ? undefined : id} tabIndex={-1} style={shown ? undefined : { minHeight: height }}>
			{shown && children}
		</div>
	)
}
