import { useMessages } from '../i18n/language.tsx'
import css from './about.module.css'
import { aboutWords } from './about-words.ts'
import { LimitsLink } from './limits-link.tsx'

/** One sentence on how figures are protected, and the way to the rest; `onLeave` closes what it stands in. */
export function LimitsNote({ onLeave }: { onLeave: () => void }) {
	const t = useMessages(aboutWords)
	return (
		<p className={css.note}>
			{t.protected} <LimitsLink onLeave={onLeave} />
		</p>
	)
}
