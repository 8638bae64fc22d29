import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import styles from './toggle-chip.module.css'

interface ToggleChipProps {
	isSelected: boolean
	onPress: () => void
	children: ReactNode
}

/** A short ready choice that is on or off. */
export function ToggleChip({ isSelected, onPress, children }: ToggleChipProps) {
	return (
		<ToggleButton className={styles.chip ?? ''} isSelected={isSelected} onChange={onPress}>
			{children}
		</ToggleButton>
	)
}
