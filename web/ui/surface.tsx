import type { ReactNode } from 'react'
import styles from './surface.module.css'

interface SurfaceProps {
	/** Name of the region, read by screen readers. */
	label: string
	head?: ReactNode
	children: ReactNode
	className?: string
}

/** A panel that floats over the map: quiet ground, one shadow, never another surface within. */
export function Surface({ label, head, children, className }: SurfaceProps) {
	return (
		<section className={[styles.surface, className].filter(Boolean).join(' ')} aria-label={label}>
			{head && <div className={styles.head}>{head}</div>}
			<div className={styles.body}>{children}</div>
		</section>
	)
}
