import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { sceneQuery } from '../presentations/queries.ts'
import { useErrorText } from '../ui/use-error-text.ts'
import { BodyText } from './body-text.tsx'
import css from './print-page.module.css'
import { printWords } from './print-words.ts'
import { SceneBody } from './scene-body.tsx'
import { SceneSheet } from './scene-sheet.tsx'
import { sceneWords } from './scene-words.ts'
import { useFit } from './use-fit.ts'

interface PrintSceneProps {
	scene: Scene
	number: number
	total: number
	mark: string
	day: string | null
	notes: boolean
	/** Stands over the first sheet: what all of this is. */
	head: ReactNode
	shape: 'sheet' | 'page'
	onDrawn: (id: string) => void
}

/** A scene on a page of its own, with its notes where these are asked; a text too long for it is on a further page in full. */
export function PrintScene({ scene, number, total, mark, day, notes, head, shape, onDrawn }: PrintSceneProps) {
	const t = useMessages(printWords)
	const words = useMessages(sceneWords)
	const language = useLanguage()
	const errorText = useErrorText()
	const { data, error } = useQuery(sceneQuery(scene, language))
	const [cut, setCut] = useState(false)
	const drawn = useCallback(() => onDrawn(scene.id), [onDrawn, scene.id])
	return (
		<>
			<article className={css.page} data-page={number}>
				{head}
				<div className={css.sheet}>
					<SceneSheet
						scene={scene}
						answer={data}
						error={error ? errorText(error) : null}
						number={number}
						total={total}
						mark={mark}
						day={day}
						shape={shape}
						onDrawn={drawn}
						onCut={setCut}
					/>
				</div>
				{notes && <Notes text={scene.notes} />}
			</article>
			{cut && (
				<article className={css.page} data-continued={number}>
					<div className={css.more}>
						<h3>{t.more(scene.title || words.untitled)}</h3>
						<SceneBody text={scene.body} alone />
						<p className={css.foot}>
							{mark} · {t.moreNote(number)}
						</p>
					</div>
				</article>
			)}
		</>
	)
}

function Notes({ text }: { text: string }) {
	const t = useMessages(printWords)
	const [ref] = useFit<HTMLDivElement>(text)
	return (
		<section className={css.notes}>
			<h3 className={css.notesTitle}>{t.notesTitle}</h3>
			<div ref={ref} className={css.notesText}>
				{text === '' ? <p className={css.none}>{t.noNotes}</p> : <BodyText text={text} heading="h4" />}
			</div>
		</section>
	)
}
