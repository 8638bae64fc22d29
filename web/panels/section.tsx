import { type ReactNode, useId } from 'react'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import css from './section.module.css'

const messages = defineMessages({
	nl: {
		loading: 'Gegevens laden',
		failed: 'Deze gegevens konden niet worden opgehaald.',
		again: 'Probeer opnieuw',
	},
	en: {
		loading: 'Loading data',
		failed: 'These data could not be fetched.',
		again: 'Try again',
	},
})

interface SectionProps {
	title: string
	/** Behind the title, quiet: the period. */
	period?: string | null
	/** Where the numbers come from, with their date; under the section. */
	source?: ReactNode
	stale?: boolean
	/** To be found, and scrolled to, under this name. */
	name?: string
	/** Longer than a page may be: on paper it may break. */
	long?: boolean
	children: ReactNode
}

/** A part of a panel: what it is about, over which period, and from which source. */
export function Section({ title, period, source, stale, name, long, children }: SectionProps) {
	const t = useMessages(terms)
	const id = useId()
	return (
		<section
			aria-labelledby={id}
			className={css.section}
			data-section={name}
			data-stale={stale || undefined}
			data-long={long || undefined}
		>
			<h3 id={id} className={css.title} tabIndex={name ? -1 : undefined}>
				{title}
				{period && <span className={css.period}> {period}</span>}
			</h3>
			{children}
			{source && (
				<p className={css.source}>
					{t.source}: {source}
				</p>
			)}
		</section>
	)
}

/** Holds the place of what is on its way. */
export function Loading({ lines = 3 }: { lines?: number }) {
	const t = useMessages(messages)
	return (
		<div className={css.loading} role="status">
			<VisuallyHidden>{t.loading}</VisuallyHidden>
			{Array.from({ length: lines }, (_, i) => (
				<Skeleton key={i} width={i === lines - 1 ? '60%' : '100%'} />
			))}
		</div>
	)
}

/** What went wrong, in words, with a way to ask again. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
	const t = useMessages(messages)
	const errorText = useErrorText()
	return (
		<Notice
			kind="negative"
			title={t.failed}
			action={
				<Button small onPress={retry}>
					{t.again}
				</Button>
			}
		>
			{errorText(error)}
		</Notice>
	)
}
