import { useId } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import css from './methods.module.css'
import { methodsWords } from './methods-words.ts'

const go = (id: string) => {
	const heading = document.getElementById(id)
	heading?.scrollIntoView({ block: 'start' })
	heading?.focus({ preventScroll: true })
}

/** How hotspots, funnel and trend are worked out and what they do not say, in plain words. `level` is that of its headings. */
export function Methods({ level = 3 }: { level?: 3 | 4 }) {
	const t = useMessages(methodsWords)
	const id = useId()
	const Heading = level === 3 ? 'h3' : 'h4'
	return (
		<div className={css.methods}>
			<nav aria-label={t.contents}>
				<ul className={css.contents}>
					{t.entries.map(({ key, title }) => (
						<li key={key}>
							<Button variant="text" className={css.open} onPress={() => go(`${id}${key}`)}>
								{title}
							</Button>
						</li>
					))}
				</ul>
			</nav>
			{t.entries.map(({ key, title, paragraphs }) => (
				<section key={key}>
					<Heading id={`${id}${key}`} tabIndex={-1} className={css.heading}>
						{title}
					</Heading>
					{paragraphs.map((paragraph) => (
						<p key={paragraph}>{paragraph}</p>
					))}
				</section>
			))}
		</div>
	)
}
