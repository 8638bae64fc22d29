import type { ReactNode } from 'react'
import { Disclosure } from '../ui/disclosure.tsx'
import { useFold } from './use-fold.ts'

interface FoldedSectionProps {
	/** Under which the reader's choice is remembered. */
	name: string
	title: string
	/** Beside the title while folded: what is inside, in a few words. */
	summary?: ReactNode
	openByDefault?: boolean
	/** Mounted when unfolded for the first time, so that what is inside asks the server only then. */
	children: ReactNode
}

/** A part of the panel that folds. Folded it is not on paper. */
export function FoldedSection({ name, title, summary, openByDefault = false, children }: FoldedSectionProps) {
	const [open, setOpen] = useFold(name, openByDefault)
	return (
		<div data-screen-only={open ? undefined : ''} data-section={name}>
			<Disclosure title={title} summary={open ? null : summary} isExpanded={open} onExpandedChange={setOpen}>
				{open && children}
			</Disclosure>
		</div>
	)
}
