import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
	/** `quiet` in a bar, `outline` on its own, `primary` for the one thing to do, `text` within a sentence. */
	variant?: 'quiet' | 'outline' | 'primary' | 'text'
	small?: boolean
	icon?: IconName
	iconAfter?: IconName
	className?: string
	children: ReactNode
}

/** A button with its word, and an icon before or after it where that helps. */
export function Button({ variant = 'outline', small, icon, iconAfter, className, children, ...rest }: ButtonProps) {
	return (
		<AriaButton
			{...rest}
			className={[styles.button, styles[variant], small && styles.small, className].filter(Boolean).join(' ')}
		>
			{icon && <Icon name={icon} />}
			{children}
			{iconAfter && <Icon name={iconAfter} />}
		</AriaButton>
	)
}
