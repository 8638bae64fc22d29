import { type ReactNode, useId, useRef } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { usePassing } from '../share/use-passing.ts'
import { Button } from '../ui/button.tsx'
import css from './embedding.module.css'
import { embeddingMessages } from './embedding-messages.ts'

interface SnippetFieldProps {
	title: string
	hint: ReactNode
	text: string
	/** A link is copied, or code. */
	kind: 'code' | 'link'
	/** The one that most people want. */
	primary?: boolean
}

/** Signs on a line of the field, about: how high it is where the browser does not see to that. */
const LINE = 64

/** Text to take along: to read, to select, and copied with one press. */
export function SnippetField({ title, hint, text, kind, primary }: SnippetFieldProps) {
	const t = useMessages(embeddingMessages)
	const field = useRef<HTMLTextAreaElement>(null)
	const hintId = useId()
	const [state, setState] = usePassing<'copied' | 'notCopied'>()
	const word = state === 'copied' ? t.copied : kind === 'code' ? t.copyCode : t.copyLink
	const copy = async () => {
		field.current?.select()
		try {
			await navigator.clipboard.writeText(text)
			setState('copied')
		} catch {
			setState('notCopied')
		}
	}
	return (
		<section className={css.snippet}>
			<div className={css.snippetHead}>
				<h4 className={css.snippetTitle}>{title}</h4>
				<Button
					small
					variant={primary ? 'primary' : 'outline'}
					icon={state === 'copied' ? 'check' : 'copy'}
					aria-label={t.copyOf(word, title)}
					onPress={() => void copy()}
				>
					{word}
				</Button>
			</div>
			<p id={hintId} className={css.hint}>
				{hint}
			</p>
			<textarea
				ref={field}
				className={css.code}
				aria-label={kind === 'code' ? t.code(title) : title}
				aria-describedby={hintId}
				readOnly
				spellCheck={false}
				rows={Math.min(
					8,
					text.split('\n').reduce((rows, line) => rows + Math.ceil(line.length / LINE), 0),
				)}
				value={text}
				onFocus={(event) => event.target.select()}
			/>
			<p role="status" className={css.state}>
				{state === null ? '' : t[state]}
			</p>
		</section>
	)
}
