import { type FormEvent, useState } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import styles from './title-dialog.module.css'

const messages = defineMessages({
	nl: {
		title: 'Nieuwe presentatie',
		label: 'Titel',
		hint: 'Bijvoorbeeld: Veilige buurten, college van 3 december. Je kunt hem later veranderen.',
		make: 'Maak presentatie',
		cancel: 'Annuleer',
		empty: 'Geef de presentatie een titel.',
		failed: 'De presentatie kon niet worden gemaakt.',
	},
	en: {
		title: 'New presentation',
		label: 'Title',
		hint: 'For example: Safe neighbourhoods, council of 3 December. You can change it later.',
		make: 'Create presentation',
		cancel: 'Cancel',
		empty: 'Give the presentation a title.',
		failed: 'The presentation could not be created.',
	},
})

interface TitleDialogProps {
	isOpen: boolean
	onOpenChange: (open: boolean) => void
	/** Makes it; while that takes, the window stays, and so it does when it rejects. */
	onMake: (title: string) => Promise<void>
}

/** Asks how a new presentation is called. */
export function TitleDialog({ isOpen, onOpenChange, onMake }: TitleDialogProps) {
	const t = useMessages(messages)
	return (
		<Dialog title={t.title} isOpen={isOpen} onOpenChange={onOpenChange}>
			{(close) => <Content onMake={onMake} close={close} />}
		</Dialog>
	)
}

function Content({ onMake, close }: Pick<TitleDialogProps, 'onMake'> & { close: () => void }) {
	const t = useMessages(messages)
	const errorText = useErrorText()
	const [title, setTitle] = useState('')
	const [state, setState] = useState<'asking' | 'empty' | 'making' | { error: unknown }>('asking')
	const submit = (event: FormEvent) => {
		event.preventDefault()
		const given = title.trim()
		if (given === '') return setState('empty')
		setState('making')
		onMake(given).catch((error: unknown) => setState({ error }))
	}
	return (
		<form className={styles.form} onSubmit={submit} noValidate>
			<TextInput
				label={t.label}
				hint={t.hint}
				value={title}
				onChange={setTitle}
				maxLength={160}
				autoFocus
				{...(state === 'empty' ? { fault: t.empty } : {})}
			/>
			{typeof state === 'object' && (
				<Notice kind="negative" title={t.failed}>
					{errorText(state.error)}
				</Notice>
			)}
			<div className={styles.actions}>
				<Button type="submit" variant="primary" isDisabled={state === 'making'}>
					{t.make}
				</Button>
				<Button onPress={close}>{t.cancel}</Button>
			</div>
		</form>
	)
}
