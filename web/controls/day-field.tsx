import { lazy, Suspense } from 'react'
import styles from './day-field.module.css'

export interface DayFieldProps {
	label: string
	/** `2024-05-31`, as are `min` and `max`, which count too. */
	value: string
	min: string
	max: string
	onChange: (day: string) => void
}

const DayInput = lazy(async () => ({ default: (await import('./day-input.tsx')).DayInput }))

/** One day; a half-typed or impossible day changes nothing, and is put back on leaving the field. The field itself comes after the first picture. */
export function DayField(props: DayFieldProps) {
	return (
		<Suspense
			fallback={
				<div className={styles.field}>
					{props.label}
					<span className={styles.input} />
				</div>
			}
		>
			<DayInput {...props} />
		</Suspense>
	)
}
