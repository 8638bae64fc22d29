import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { useMessages } from '../i18n/language.tsx'
import { ClosingContent } from './closing-content.tsx'
import { InvestmentsContent } from './investments-content.tsx'
import { LinesContent } from './lines-content.tsx'
import { NeedEffortContent } from './need-effort-content.tsx'
import { RankingContent } from './ranking-content.tsx'
import { SceneBody } from './scene-body.tsx'
import css from './scene-content.module.css'
import { ScenePictures } from './scene-pictures.tsx'
import { sceneWords } from './scene-words.ts'
import { TableContent } from './table-content.tsx'

interface SceneContentProps {
	scene: Scene
	/** Undefined: on its way; null of text and closing. */
	answer: SceneAnswer | null | undefined
	/** Told when all of it stands. */
	onDrawn?: () => void
	/** Told whether the body is longer than there is room for. */
	onCut?: (cut: boolean) => void
}

/** How much of the width a body beside a picture gets, by its length. */
const bodyShare = (text: string) => (text.length < 350 ? 'small' : text.length < 900 ? 'middle' : 'large')

/**
 * What stands in the middle of a scene: maps as still pictures, ranking, lines, need against effort, table, investments, decisions,
 * with the body beside or beneath. The same on the sheet and in the show; fills the place it is given, and its letters grow with that.
 */
export function SceneContent({ scene, answer, onDrawn, onCut }: SceneContentProps) {
	const { kind, body } = scene
	const alone = kind === 'text' || kind === 'closing'
	return (
		<div className={css.place}>
			<div
				className={css.content}
				data-kind={kind}
				data-body={body !== '' && !alone ? (kind === 'investments' ? 'under' : bodyShare(body)) : undefined}
			>
				{kind === 'closing' ? (
					<ClosingContent scene={scene} />
				) : kind === 'text' ? (
					<SceneBody text={body} alone onCut={onCut} />
				) : (
					<>
						<div className={css.main}>
							<Main scene={scene} answer={answer} onDrawn={onDrawn} />
						</div>
						{body !== '' && <SceneBody text={body} onCut={onCut} />}
					</>
				)}
			</div>
		</div>
	)
}

function Main({ scene, answer, onDrawn }: Pick<SceneContentProps, 'scene' | 'answer' | 'onDrawn'>) {
	const t = useMessages(sceneWords)
	if (!answer) return <p className={css.loading}>{t.loading}</p>
	switch (scene.kind) {
		case 'map':
		case 'compare':
			return <ScenePictures scene={scene} answer={answer} onDrawn={onDrawn} />
		case 'ranking':
			return <RankingContent scene={scene} answer={answer} />
		case 'lines':
			return <LinesContent series={answer.series} highlights={scene.highlights} />
		case 'needEffort':
			return <NeedEffortContent scene={scene} answer={answer} />
		case 'table':
			return <TableContent scene={scene} answer={answer} />
		case 'investments':
			return <InvestmentsContent scene={scene} answer={answer} />
		case 'text':
		case 'closing':
			return null
	}
}
