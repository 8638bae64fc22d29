import type { ReactNode } from 'react'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover'
import styles from './popover.module.css'

interface SurfaceProps extends Omit<AriaPopoverProps, 'className' | 'style' | 'children'> {
	/** At least as wide as what opens it. */
	fit?: boolean
	className?: string
	children: ReactNode
}

/** The floating surface alone, for widgets that bring their own trigger (select, combobox). */
export function PopoverSurface({ fit, className, children, ...rest }: SurfaceProps) {
	return (
		<AriaPopover
			offset={6}
			{...rest}
			className={[styles.popover, fit && styles.fit, className].filter(Boolean).join(' ')}
		>
			{children}
		</AriaPopover>
	)
}

interface PopoverProps extends Omit<SurfaceProps, 'children' | 'trigger'> {
	/** The button that opens it. */
	trigger: ReactNode
	/** Its name; shown as a heading unless `hideTitle`. */
	title: string
	hideTitle?: boolean
	children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button with something that unfolds beside it. Escape and a click outside close it, focus returns to the button. */
export function Popover({ trigger, title, hideTitle, children, ...rest }: PopoverProps) {
	return (
		<DialogTrigger>
			{trigger}
			<PopoverSurface {...rest}>
				<AriaDialog className={styles.content} aria-label={hideTitle ? title : undefined}>
					{({ close }) => (
						<>
							{!hideTitle && (
								<Heading slot="title" level={2} className={styles.heading}>
									{title}
								</Heading>
							)}
							{typeof children === 'function' ? children(close) : children}
						</>
					)}
				</AriaDialog>
			</PopoverSurface>
		</DialogTrigger>
	)
}
