import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { Text } from 'react-aria-components/Text'
import { Icon } from './icon.tsx'
import { PopoverSurface } from './popover.tsx'
import styles from './select.module.css'

interface SelectProps<K extends string> {
	label: string
	hideLabel?: boolean
	/** One line under it: what the choice does. */
	hint?: string | undefined
	/** `description`: a line under the label, in the list only. */
	options: readonly { key: K; label: string; description?: string; disabled?: boolean }[]
	value: K
	onChange: (key: K) => void
}

/** One of many, folded. */
export function Select<K extends string>({ label, hideLabel, hint, options, value, onChange }: SelectProps<K>) {
	return (
		<AriaSelect
			className={styles.field}
			aria-label={hideLabel ? label : undefined}
			value={value}
			onChange={(key) => key !== null && onChange(key as K)}
		>
			{!hideLabel && <Label className={styles.label}>{label}</Label>}
			<Button className={styles.button}>
				<SelectValue className={styles.value}>{({ selectedText }) => selectedText}</SelectValue>
				<Icon name="down" />
			</Button>
			{hint !== undefined && (
				<Text slot="description" className={styles.hint}>
					{hint}
				</Text>
			)}
			<PopoverSurface fit>
				<ListBox className={styles.list} items={options}>
					{(option) => (
						<ListBoxItem
							id={option.key}
							textValue={option.label}
							isDisabled={option.disabled ?? false}
							className={styles.item}
						>
							{({ isSelected }) => (
								<>
									{option.description === undefined ? (
										option.label
									) : (
										<span className={styles.described}>
											<Text slot="label">{option.label}</Text>
											<Text slot="description" className={styles.description}>
												{option.description}
											</Text>
										</span>
									)}
									{isSelected && <Icon name="check" />}
								</>
							)}
						</ListBoxItem>
					)}
				</ListBox>
			</PopoverSurface>
		</AriaSelect>
	)
}
