import { useLayoutEffect, useRef } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'
import styles from './text-input.module.css'

interface TextInputProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
	label: string
	hideLabel?: boolean
	hint?: string
	placeholder?: string
	/** Grows with what is in it, from so many lines. */
	lines?: number
	fault?: string
	/** Large and bold: what the rest is about. */
	prominent?: boolean
}

/** Words to type, in one line or more; fits its words. */
export function TextInput({ label, hideLabel, hint, placeholder, lines, fault, prominent, ...rest }: TextInputProps) {
	const area = useRef<HTMLTextAreaElement>(null)
	const { value } = rest
	useLayoutEffect(() => {
		const element = area.current
		if (!element || value === undefined) return
		element.style.height = 'auto'
		element.style.height = `${element.scrollHeight + 2}px`
	}, [value])
	return (
		<TextField
			{...rest}
			aria-label={hideLabel ? label : undefined}
			className={`${styles.field} ${prominent ? styles.prominent : ''}`}
			isInvalid={fault !== undefined}
		>
			{!hideLabel && <Label className={styles.label}>{label}</Label>}
			{lines === undefined ? (
				<Input className={styles.input ?? ''} placeholder={placeholder} />
			) : (
				<TextArea ref={area} className={styles.input ?? ''} rows={lines} placeholder={placeholder} />
			)}
			{hint !== undefined && (
				<Text slot="description" className={styles.hint}>
					{hint}
				</Text>
			)}
			<FieldError className={styles.fault ?? ''}>{fault}</FieldError>
		</TextField>
	)
}
