import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

/** For screen readers alone. */
export function VisuallyHidden({
	children,
	as: Tag = 'span',
}: {
	children: ReactNode
	as?: 'span' | 'div' | 'h1' | 'h2' | 'h3'
}) {
	return <Tag className={styles.hidden}>{children}</Tag>
}
