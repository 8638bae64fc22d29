import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox'
import { Icon } from './icon.tsx'
import styles from './switch.module.css'

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
	children: ReactNode
}

/** One of several; `isIndeterminate` when a part of what is under it is chosen. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
	return (
		<AriaCheckbox {...rest} className={styles.field ?? ''}>
			{({ isSelected, isIndeterminate }) => (
				<>
					<span className={styles.box}>
						{isIndeterminate ? <Icon name="minus" /> : isSelected ? <Icon name="check" /> : null}
					</span>
					<span className={styles.words}>{children}</span>
				</>
			)}
		</AriaCheckbox>
	)
}
