import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip } from 'react-aria-components/Tooltip'
import styles from './tooltip.module.css'

/** The word of an icon button. Never the only place of information: touch has no hover. */
export function Tooltip({ children, shortcut }: { children: ReactNode; shortcut?: string }) {
	return (
		<AriaTooltip className={styles.tooltip} offset={6}>
			{children}
			{shortcut && <kbd>{shortcut}</kbd>}
		</AriaTooltip>
	)
}
