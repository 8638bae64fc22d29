import type { ReactNode } from 'react'

/** An address of a page or of a mailbox as a link; other words as they are. */
export function Contact({ to }: { to: string }): ReactNode {
	if (/^https?:\/\//.test(to)) return <a href={to}>{to}</a>
	if (/^[^\s@]+@[^\s@]+$/.test(to)) return <a href={`mailto:${to}`}>{to}</a>
	return to
}
