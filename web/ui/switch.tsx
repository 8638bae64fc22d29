import type { ReactNode } from 'react'
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components/Switch'
import styles from './switch.module.css'

interface SwitchProps extends Omit<AriaSwitchProps, 'className' | 'style' | 'children'> {
	children: ReactNode
	/** One line under the word: what the switch shows or does. */
	hint?: ReactNode
}

/** On or off, at once. */
export function Switch({ children, hint, ...rest }: SwitchProps) {
	return (
		<AriaSwitch {...rest} className={styles.field ?? ''}>
			<span className={styles.track} />
			<span className={styles.words}>
				{children}
				{hint && <span className={styles.hint}>{hint}</span>}
			</span>
		</AriaSwitch>
	)
}
