import { type CalendarDate, parseDate } from '@internationalized/date'
import { useState } from 'react'
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import styles from './day-field.module.css'
import type { DayFieldProps } from './day-field.tsx'

const messages = defineMessages({
	nl: { between: (min: string, max: string) => `Kies een dag van ${min} tot en met ${max}.` },
	en: { between: (min: string, max: string) => `Choose a day from ${min} up to and including ${max}.` },
})

/** A day in three parts that are typed or stepped, in the order of the page's language and not of the browser's. */
export function DayInput({ label, value, min, max, onChange }: DayFieldProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const [draft, setDraft] = useState<CalendarDate | null>(null)
	const typed = draft?.toString() ?? value
	const isInvalid = typed < min || typed > max
	const accept = () => {
		if (!isInvalid && typed !== value) onChange(typed)
	}
	return (
		<DateField
			className={styles.field ?? ''}
			value={draft ?? parseDate(value)}
			onChange={setDraft}
			onBlur={() => {
				accept()
				setDraft(null)
			}}
			onKeyDown={(event) => {
				if (event.key === 'Enter') accept()
			}}
			granularity="day"
			shouldForceLeadingZeros
			isInvalid={isInvalid}
		>
			<Label>{label}</Label>
			<DateInput className={styles.input ?? ''}>
				{(segment) => <DateSegment className={styles.segment ?? ''} segment={segment} />}
			</DateInput>
			<FieldError className={styles.wrong ?? ''}>{t.between(format.day(min), format.day(max))}</FieldError>
		</DateField>
	)
}
