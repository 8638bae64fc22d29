import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
	icon: IconName
	/** Its word: read aloud, and shown on hover and focus. */
	label: string
	/** The key that does the same, shown with the word. */
	shortcut?: string
	variant?: 'quiet' | 'outline'
	small?: boolean
	className?: string
}

/** A square button for what everybody knows (close, next, previous); the word is in its name and its tooltip. */
export function IconButton({ icon, label, shortcut, variant = 'quiet', small, className, ...rest }: IconButtonProps) {
	return (
		<TooltipTrigger delay={400}>
			<AriaButton
				{...rest}
				aria-label={label}
				className={[styles.button, styles[variant], styles.square, small && styles.small, className]
					.filter(Boolean)
					.join(' ')}
			>
				<Icon name={icon} />
			</AriaButton>
			<Tooltip shortcut={shortcut}>{label}</Tooltip>
		</TooltipTrigger>
	)
}
