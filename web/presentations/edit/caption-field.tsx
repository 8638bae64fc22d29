import type { Language } from '../../../server/contract/common.ts'
import type { SceneAnswer } from '../../../server/contract/presentation/scene-answer.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import styles from './form.module.css'
import { formMessages } from './form-messages.ts'

interface CaptionFieldProps {
	/** Null: the generated one. */
	caption: string | null
	answer: SceneAnswer | null | undefined
	language: Language
	onChange: (caption: string | null, field?: string) => void
}

/** The caption that the picture makes, or one's own in its place; the sources stay beneath it either way. */
export function CaptionField({ caption, answer, language, onChange }: CaptionFieldProps) {
	const t = useMessages(formMessages)
	return (
		<section className={styles.section}>
			<h3 className={styles.heading}>{t.caption}</h3>
			{caption === null ? (
				<>
					<p className={styles.hint}>{answer ? t.captionMade : t.captionWaiting}</p>
					{answer && (
						<p className={styles.made} lang={language}>
							{answer.caption}
						</p>
					)}
					<div>
						<Button small isDisabled={!answer} onPress={() => answer && onChange(answer.caption.slice(0, 600))}>
							{t.captionWrite}
						</Button>
					</div>
				</>
			) : (
				<>
					<TextInput
						label={t.captionOwn}
						lines={3}
						value={caption}
						maxLength={600}
						onChange={(text) => onChange(text, 'caption')}
					/>
					<div>
						<Button small icon="undo" onPress={() => onChange(null)}>
							{t.captionBack}
						</Button>
					</div>
				</>
			)}
			{answer && answer.sources.length > 0 && (
				<div>
					<p className={styles.hint}>{t.sources}</p>
					<ul className={styles.sources} lang={language}>
						{answer.sources.map((source) => (
							<li key={source.name}>{source.name}</li>
						))}
					</ul>
				</div>
			)}
		</section>
	)
}
