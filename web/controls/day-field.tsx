import { useState } from 'react'
import styles from './day-field.module.css'

interface DayFieldProps {
	label: string
	value: string
	min: string
	max: string
	onChange: (day: string) => void
}

/** One day; a half-typed or impossible day changes nothing, and is put back on leaving the field. */
export function DayField({ label, value, min, max, onChange }: DayFieldProps) {
	const [draft, setDraft] = useState<string | null>(null)
	const accept = (day: string) => {
		if (day !== value && day >= min && day <= max) onChange(day)
	}
	return (
		<label className={styles.field}>
			{label}
			<input
				type="date"
				className={styles.input}
				value={draft ?? value}
				min={min}
				max={max}
				onChange={(event) => setDraft(event.target.value)}
				onKeyDown={(event) => {
					if (event.key !== 'Enter' || draft === null) return
					accept(draft)
					setDraft(null)
				}}
				onBlur={() => {
					if (draft !== null) accept(draft)
					setDraft(null)
				}}
			/>
		</label>
	)
}
