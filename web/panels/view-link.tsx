import type { MouseEvent, ReactNode } from 'react'
import type { View } from '../../server/contract/view.ts'
import { useView } from '../view/use-view.tsx'

interface ViewLinkProps {
	patch: Partial<View>
	className?: string
	children: ReactNode
	onPointerEnter?: () => void
	onPointerLeave?: () => void
}

/** A real link to the View with a change: opens in place, or in a new tab when the reader asks for that. */
export function ViewLink({ patch, children, ...rest }: ViewLinkProps) {
	const { hrefOf, update } = useView()
	const onClick = (event: MouseEvent) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
		event.preventDefault()
		update(patch)
	}
	return (
		<a {...rest} href={hrefOf(patch)} onClick={onClick}>
			{children}
		</a>
	)
}
