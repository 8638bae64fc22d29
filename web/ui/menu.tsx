import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Text } from 'react-aria-components/Text'
import { Icon, type IconName } from './icon.tsx'
import styles from './menu.module.css'
import { PopoverSurface } from './popover.tsx'

export interface MenuEntry {
	key: string
	label: string
	icon?: IconName
	/** A line under it: what it does. */
	description?: string
	disabled?: boolean
	/** What cannot be brought back by another press stands apart. */
	apart?: boolean
	/** A link instead of something to do here. */
	href?: string
	/** In another tab. */
	elsewhere?: boolean
	run?: () => void
}

interface MenuProps {
	/** The button that opens it. */
	trigger: ReactElement
	label: string
	entries: readonly MenuEntry[]
}

/** Things to do, folded under one button. */
export function Menu({ trigger, label, entries }: MenuProps) {
	return (
		<MenuTrigger>
			{trigger}
			<PopoverSurface placement="bottom end">
				<AriaMenu
					aria-label={label}
					className={styles.menu ?? ''}
					items={entries}
					onAction={(key) => entries.find((entry) => entry.key === key)?.run?.()}
				>
					{(entry) => (
						<MenuItem
							id={entry.key}
							textValue={entry.label}
							className={`${styles.item} ${entry.apart ? styles.apart : ''}`}
							isDisabled={entry.disabled ?? false}
							{...(entry.href === undefined ? {} : { href: entry.href })}
							{...(entry.elsewhere ? { target: '_blank', rel: 'noopener' } : {})}
						>
							{entry.icon && <Icon name={entry.icon} />}
							<span className={styles.words}>
								<Text slot="label">{entry.label}</Text>
								{entry.description !== undefined && (
									<Text slot="description" className={styles.description}>
										{entry.description}
									</Text>
								)}
							</span>
						</MenuItem>
					)}
				</AriaMenu>
			</PopoverSurface>
		</MenuTrigger>
	)
}
