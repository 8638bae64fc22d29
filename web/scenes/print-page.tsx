import { useQuery } from '@tanstack/react-query'
import { type CSSProperties, useCallback, useState } from 'react'
import { editionWords } from '../../server/contract/presentation/edition-words.ts'
import { isBroken, shownScenes } from '../../server/contract/presentation/presentation.ts'
import { useFormat, useLanguage, useMessages } from '../i18n/language.tsx'
import { presentationQuery } from '../presentations/queries.ts'
import { useWhyNotOpen } from '../presentations/why-not-open.ts'
import { datasetQuery } from '../queries.ts'
import { paperSize, pointedAt, printChoice, withPrintChoice } from './paper.ts'
import css from './print-page.module.css'
import { PrintScene } from './print-scene.tsx'
import { PrintToolbar } from './print-toolbar.tsx'
import { printWords } from './print-words.ts'
import { usePaperLook } from './use-paper-look.ts'
import { usePrintReady } from './use-print-ready.ts'

/** A presentation for paper: a scene a page, on screen as it will be printed. */
export function PrintPage({ id }: { id: string }) {
	const t = useMessages(printWords)
	const language = useLanguage()
	const format = useFormat()
	const whyNotOpen = useWhyNotOpen()
	const [choice, setChoice] = useState(() => printChoice(window.location.search))
	const opened = useQuery(presentationQuery(id))
	const fault = opened.error ? whyNotOpen(opened.error) : null
	const dataset = useQuery(datasetQuery).data
	const presentation = opened.data?.presentation
	const light = usePaperLook(presentation?.language, presentation?.title)
	const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set())
	const onDrawn = useCallback(
		(scene: string) => setDrawn((now) => (now.has(scene) ? now : new Set(now).add(scene))),
		[],
	)
	const scenes = presentation ? shownScenes(presentation) : []
	const ready =
		(presentation !== undefined && light && scenes.every(({ id }) => drawn.has(id))) || opened.error !== null
	usePrintReady(ready)
	const { width, height } = paperSize(choice)
	const day = presentation?.date ? format.day(presentation.date) : null
	const broken = presentation?.scenes.filter(isBroken).length ?? 0
	return (
		<div
			className={css.desk}
			style={{ '--rk-paper-width': `${width}mm`, '--rk-paper-height': `${height}mm` } as CSSProperties}
		>
			<PrintToolbar
				id={id}
				choice={choice}
				ready={ready && presentation !== undefined}
				drawing={!ready}
				areas={presentation ? pointedAt(presentation.scenes) : []}
				onChange={(next) => {
					window.history.replaceState(
						null,
						'',
						`${window.location.pathname}${withPrintChoice(window.location.search, next)}`,
					)
					setChoice(next)
				}}
			>
				{broken > 0 && <p>{t.broken(broken)}</p>}
			</PrintToolbar>
			<main className={css.pages} aria-label={t.pages} data-paper={choice.notes ? 'notes' : choice.paper}>
				{opened.error ? (
					<div className={css.state} role="alert">
						<h1>{t.failed}</h1>
						<p>{fault?.text}</p>
						{fault?.detail && <p lang="en">{fault.detail}</p>}
					</div>
				) : !presentation || !light ? (
					<p className={css.state}>{t.opening}</p>
				) : scenes.length === 0 ? (
					<div className={css.state}>
						<h1>{presentation.title}</h1>
						<p>{t.empty}</p>
					</div>
				) : (
					scenes.map((scene, i) => (
						<PrintScene
							key={scene.id}
							scene={scene}
							number={i + 1}
							total={scenes.length}
							mark={presentation.title}
							day={day}
							notes={choice.notes}
							shape={choice.notes ? 'sheet' : 'page'}
							head={i === 0 && <Head />}
							onDrawn={onDrawn}
						/>
					))
				)}
			</main>
		</div>
	)

	function Head() {
		if (!presentation) return null
		const { title, subtitle, author } = presentation
		const edition = dataset?.edition ? editionWords(dataset.edition, language) : null
		return (
			<header className={css.head}>
				<h1>{title}</h1>
				<p>{[subtitle, author, day, edition].filter(Boolean).join(' · ')}</p>
			</header>
		)
	}
}
