import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import { Icon, type IconName } from './icon.tsx'
import styles from './segmented-control.module.css'

export interface Segment<K extends string> {
	key: K
	label: ReactNode
	icon?: IconName
	disabled?: boolean
}

interface SegmentedControlProps<K extends string> {
	/** What is chosen; shown above unless `hideLabel`. */
	label: string
	hideLabel?: boolean
	small?: boolean
	/** One line under it: what the choice does. */
	hint?: ReactNode
	options: readonly Segment<K>[]
	value: K
	onChange: (key: K) => void
}

/** One of a few, all in sight. A radio group: one stop for Tab, arrow keys within. */
export function SegmentedControl<K extends string>(props: SegmentedControlProps<K>) {
	const { label, hideLabel, small, hint, options, value, onChange } = props
	return (
		<RadioGroup
			className={`${styles.group} ${small ? styles.small : ''}`}
			orientation="horizontal"
			value={value}
			onChange={(key) => onChange(key as K)}
			aria-label={hideLabel ? label : undefined}
		>
			{!hideLabel && <Label className={styles.label}>{label}</Label>}
			<div className={styles.options}>
				{options.map((option) => (
					<Radio key={option.key} value={option.key} isDisabled={option.disabled} className={styles.option ?? ''}>
						{option.icon && <Icon name={option.icon} />}
						{option.label}
					</Radio>
				))}
			</div>
			{hint && (
				<Text slot="description" className={styles.hint}>
					{hint}
				</Text>
			)}
		</RadioGroup>
	)
}
