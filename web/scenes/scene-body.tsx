import { useEffect } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { BodyText } from './body-text.tsx'
import css from './scene-body.module.css'
import { useFit } from './use-fit.ts'

const messages = defineMessages({
	nl: { more: '… deze tekst is langer: op papier staat hij helemaal' },
	en: { more: '… this text is longer: on paper it stands in full' },
})

interface SceneBodyProps {
	text: string
	/** The text is what the scene is about: large, and over the whole width. */
	alone?: boolean
	/** Told whether something does not fit even in small letters. */
	onCut?: (cut: boolean) => void
}

/** The body of a scene, as large as its place allows; what does not fit even in small letters is cut, and says so. */
export function SceneBody({ text, alone = false, onCut }: SceneBodyProps) {
	const t = useMessages(messages)
	const long = alone && text.length > 1100
	const [ref, cut] = useFit<HTMLDivElement>(`${text}${long}`, long ? 0.5 : 0.55)
	useEffect(() => onCut?.(cut), [cut, onCut])
	return (
		<div
			className={css.body}
			data-alone={alone ? (text.length < 420 ? 'short' : 'long') : undefined}
			data-cut={cut || undefined}
		>
			<div ref={ref} className={css.fit} data-long={long || undefined}>
				<BodyText text={text} />
			</div>
			{cut && <p className={css.more}>{t.more}</p>}
		</div>
	)
}
