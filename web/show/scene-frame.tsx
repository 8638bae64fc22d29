import type { ReactNode, Ref } from 'react'
import { hasAnswer, type Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { EditionMark } from '../editions/edition-mark.tsx'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { useSourceLine } from '../scenes/use-source-line.ts'
import { Icon } from '../ui/icon.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './show.module.css'
import { showMessages } from './show-messages.ts'

interface SceneFrameProps {
	scene: Scene
	/** Undefined while it is on its way. */
	answer: SceneAnswer | null | undefined
	number: number
	total: number
	/** The middle of the picture. */
	children: ReactNode
	surface?: Ref<HTMLDivElement>
}

/** What stands around a scene on the screen of the room: its title small, its message large, caption and sources in one quiet line. */
export function SceneFrame({ scene, answer, number, total, children, surface }: SceneFrameProps) {
	const t = useMessages(showMessages)
	const format = useFormat()
	const sourceLine = useSourceLine()
	const { title, message, highlights } = scene
	const [small, large] = message === '' ? ['', title] : [title, message]
	const caption = scene.caption ?? answer?.caption ?? ''
	const names = highlights.map(({ area, label }) => label || answer?.names[area] || area)
	return (
		<div className={styles.scene} data-kind={scene.kind} data-long={large.length > 96}>
			<header className={styles.head}>
				<div className={styles.overline}>
					<p className={styles.title}>{small}</p>
					<EditionMark />
				</div>
				<h1 className={styles.message}>{large}</h1>
			</header>
			<div className={styles.middle} ref={surface}>
				{children}
				{highlights.length > 0 && (
					<VisuallyHidden>
						{t.highlights}: {format.list(names)}
					</VisuallyHidden>
				)}
			</div>
			<footer className={styles.foot}>
				<div className={styles.caption}>
					{answer && answer.notices.length > 0 && (
						<p className={styles.gone}>
							<Icon name="warning" /> {t.gone}
						</p>
					)}
					{hasAnswer(scene.kind) && (
						<p>
							{caption}
							{caption !== '' && ' '}
							{answer && sourceLine(answer)}
						</p>
					)}
				</div>
				<p className={styles.page}>{t.place(number, total)}</p>
			</footer>
		</div>
	)
}
