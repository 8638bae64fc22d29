import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useId, useState } from 'react'
import { editionWords } from '../../server/contract/presentation/edition-words.ts'
import { hasAnswer, type Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { datasetQuery } from '../queries.ts'
import { SceneContent } from './scene-content.tsx'
import { SceneNotices } from './scene-notices.tsx'
import css from './scene-sheet.module.css'
import { sceneWords } from './scene-words.ts'
import { useSourceLine } from './use-source-line.ts'

export interface SceneSheetProps {
	scene: Scene
	/** Undefined while it is on its way; null of text and closing. */
	answer: SceneAnswer | null | undefined
	/** Its place among the scenes that are shown, from 1. */
	number: number
	total: number
	/** Why there is no Answer, in words. */
	error?: string | null
	/** Small at the foot: title of the presentation. */
	mark?: string
	/** Beside the page number: the day of the meeting, in words. */
	day?: string | null
	/** A small picture of the sheet: nothing in it can be reached, and it takes no part in the outline of the page. */
	thumbnail?: boolean
	/** `page`: as high as its place, instead of 16 : 9. */
	shape?: 'sheet' | 'page'
	/** Told when all of it stands, or says why it does not. */
	onDrawn?: () => void
	/** Told whether the body is longer than there is room for. */
	onCut?: (cut: boolean) => void
}

/**
 * A whole scene as a still sheet of 16 : 9: title, message, picture, body, caption, sources, page number. For paper, thumbnails and
 * the speaker's next scene; it grows and shrinks with its place, and its type with it.
 */
export function SceneSheet(props: SceneSheetProps) {
	const {
		scene,
		answer,
		number,
		total,
		error = null,
		mark,
		day,
		thumbnail = false,
		shape = 'sheet',
		onDrawn,
		onCut,
	} = props
	const t = useMessages(sceneWords)
	const id = useId()
	const language = useLanguage()
	const dataset = useQuery(datasetQuery).data
	const sourceLine = useSourceLine()
	const pictured = (scene.kind === 'map' || scene.kind === 'compare') && error === null
	const [pictureDrawn, setPictureDrawn] = useState(false)
	const onPicture = useCallback(() => setPictureDrawn(true), [])
	const drawn = error !== null || (answer !== undefined && dataset !== undefined && (!pictured || pictureDrawn))
	useEffect(() => {
		if (drawn) onDrawn?.()
	}, [drawn, onDrawn])
	const { title, message, kind } = scene
	const caption = answer ? (scene.caption ?? answer.caption) : ''
	const sources = answer ? sourceLine(answer) : ''
	return (
		<section
			className={css.sheet}
			data-scene={scene.id}
			data-kind={kind}
			data-shape={shape}
			data-drawn={drawn || undefined}
			aria-labelledby={thumbnail ? undefined : id}
			inert={thumbnail}
		>
			<div className={css.inside}>
				<header className={css.head}>
					<h2 id={thumbnail ? undefined : id} className={css.title} data-untitled={title === '' || undefined}>
						{title === '' ? t.untitled : title}
					</h2>
					{message !== '' && <p className={css.message}>{message}</p>}
				</header>
				<div className={css.middle}>
					{error !== null ? (
						<p className={css.failed} role={thumbnail ? undefined : 'alert'}>
							<strong>{t.failed}</strong> {error}
						</p>
					) : (
						<SceneContent scene={scene} answer={answer} onDrawn={onPicture} onCut={onCut} />
					)}
				</div>
				<footer className={css.foot}>
					<div className={css.words}>
						{answer && answer.notices.length > 0 && <SceneNotices notices={answer.notices} />}
						{caption !== '' && <p className={css.caption}>{caption}</p>}
						{hasAnswer(kind) && sources !== '' && <p className={css.sources}>{sources}</p>}
					</div>
					<p className={css.mark}>
						{mark && <span className={css.presentation}>{mark}</span>}
						{dataset?.edition && <span className={css.presentation}>{editionWords(dataset.edition, language)}</span>}
						<span>{[day, t.page(number, total)].filter(Boolean).join(' · ')}</span>
					</p>
				</footer>
			</div>
		</section>
	)
}
