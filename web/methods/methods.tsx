import { useMessages } from '../i18n/language.tsx'
import css from './methods.module.css'
import { methodsWords } from './methods-words.ts'

/** How hotspots, funnel and trend are worked out and what they do not say, in plain words. `level` is that of its headings. */
export function Methods({ level = 3 }: { level?: 3 | 4 }) {
	const t = useMessages(methodsWords)
	const Heading = level === 3 ? 'h3' : 'h4'
	return (
		<div className={css.methods}>
			{t.entries.map(({ key, title, paragraphs }) => (
				<section key={key}>
					<Heading className={css.heading}>{title}</Heading>
					{paragraphs.map((paragraph) => (
						<p key={paragraph}>{paragraph}</p>
					))}
				</section>
			))}
		</div>
	)
}
