import { useMessages } from '../i18n/language.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { sceneWords } from './scene-words.ts'

/** The sign before what is highlighted, ▲: drawn, since not every set of letters has it; said in a word to who does not see it. */
export function HighlightSign() {
	const t = useMessages(sceneWords)
	return (
		<>
			<svg width="0.62em" height="0.62em" viewBox="0 0 10 10" aria-hidden="true" style={{ marginInlineEnd: '0.3em' }}>
				<path d="M5 0.800L9.800 9.500H0.200Z" fill="currentColor" />
			</svg>
			<VisuallyHidden>{t.marked}: </VisuallyHidden>
		</>
	)
}
