import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import styles from './disclosure.module.css'
import { Icon } from './icon.tsx'

interface DisclosureProps {
	title: ReactNode
	/** What is chosen inside, in a few words, readable while folded. */
	summary?: ReactNode
	defaultExpanded?: boolean
	isExpanded?: boolean
	onExpandedChange?: (expanded: boolean) => void
	level?: 2 | 3 | 4
	/** Inside small print: as small as that, without a line above. */
	small?: boolean
	children: ReactNode
}

/** A section that folds. */
export function Disclosure({ title, summary, level = 3, small = false, children, ...rest }: DisclosureProps) {
	return (
		<AriaDisclosure {...rest} className={styles.disclosure ?? ''} data-small={small}>
			<Heading level={level} className={styles.heading}>
				<Button slot="trigger" className={styles.trigger ?? ''}>
					<span className={styles.name}>{title}</span>
					<span className={styles.summary}>{summary}</span>
					<Icon name="down" />
				</Button>
			</Heading>
			<DisclosurePanel className={styles.panel}>
				<div className={styles.content}>{children}</div>
			</DisclosurePanel>
		</AriaDisclosure>
	)
}
