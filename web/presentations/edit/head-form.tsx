import { parseDate } from '@internationalized/date'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { Label } from 'react-aria-components/Label'
import { languages } from '../../../server/contract/common.ts'
import days from '../../controls/day-field.module.css'
import { useMessages } from '../../i18n/language.tsx'
import { datasetQuery } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import styles from './form.module.css'
import { formMessages } from './form-messages.ts'
import type { Edit } from './use-edit.ts'

const languageNames = { nl: 'Nederlands', en: 'English' } as const

/** Title, day and the like of the presentation itself. */
export function HeadForm({ edit }: { edit: Edit }) {
	const t = useMessages(formMessages)
	const { document, patchHead } = edit
	const dataset = useQuery(datasetQuery).data
	// A presentation has a title: an empty field is a moment in typing, not a change.
	const [empty, setEmpty] = useState(false)
	const other = dataset !== undefined && document.dataset !== '' && document.dataset !== dataset.title
	return (
		<div className={styles.form}>
			<div className={styles.words} lang={document.language}>
				<TextInput
					label={t.title}
					prominent
					lines={1}
					value={empty ? '' : document.title}
					maxLength={160}
					onChange={(title) => {
						const given = title.replaceAll('\n', ' ')
						setEmpty(given.trim() === '')
						if (given.trim() !== '') patchHead({ title: given }, 'title')
					}}
					onBlur={() => setEmpty(false)}
					{...(empty ? { fault: t.emptyTitle } : {})}
				/>
				<TextInput
					label={t.subtitle}
					hint={t.subtitleHint}
					lines={2}
					value={document.subtitle}
					maxLength={300}
					onChange={(subtitle) => patchHead({ subtitle: subtitle.replaceAll('\n', ' ') }, 'subtitle')}
				/>
				<TextInput
					label={t.author}
					value={document.author}
					maxLength={120}
					onChange={(author) => patchHead({ author }, 'author')}
				/>
				<div className={`${styles.row} ${styles.low}`}>
					<DateField
						className={days.field ?? ''}
						value={document.date === null ? null : parseDate(document.date)}
						onChange={(date) => patchHead({ date: date?.toString() ?? null }, 'date')}
						granularity="day"
						shouldForceLeadingZeros
					>
						<Label>{t.date}</Label>
						<DateInput className={days.input ?? ''}>
							{(segment) => <DateSegment className={days.segment ?? ''} segment={segment} />}
						</DateInput>
					</DateField>
					{document.date !== null && (
						<Button small variant="quiet" onPress={() => patchHead({ date: null })}>
							{t.noDate}
						</Button>
					)}
				</div>
				<SegmentedControl
					label={t.language}
					value={document.language}
					onChange={(language) => patchHead({ language })}
					options={languages.map((key) => ({ key, label: <span lang={key}>{languageNames[key]}</span> }))}
				/>
			</div>
			{other ? (
				<Notice
					action={
						<Button small onPress={() => patchHead({ dataset: dataset.title })}>
							{t.takeDataset}
						</Button>
					}
				>
					{t.otherDataset(document.dataset, dataset.title)}
				</Notice>
			) : (
				document.dataset !== '' && <p className={styles.hint}>{t.dataset(document.dataset)}</p>
			)}
		</div>
	)
}
