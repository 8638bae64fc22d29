import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import type { Language } from '../../../server/contract/common.ts'
import { type BrokenScene, isBroken, type OpenedScene } from '../../../server/contract/presentation/presentation.ts'
import type { Scene } from '../../../server/contract/presentation/scene.ts'
import { LanguageProvider, useMessages } from '../../i18n/language.tsx'
import { SceneSheet } from '../../scenes/scene-sheet.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'
import { sceneQuery } from '../queries.ts'
import { editorMessages } from './editor-messages.ts'
import styles from './scene-stage.module.css'

interface SceneStageProps {
	scene: OpenedScene
	language: Language
	number: number
	total: number
}

/** The scene in sight, as large as there is room. */
export const SceneStage = memo(function SceneStage({ scene, language, number, total }: SceneStageProps) {
	return (
		<div className={styles.room}>
			<div className={styles.sheet}>
				{isBroken(scene) ? (
					<Broken scene={scene} />
				) : (
					<Sheet scene={scene} language={language} number={number} total={total} />
				)}
			</div>
		</div>
	)
})

function Sheet({ scene, language, number, total }: SceneStageProps & { scene: Scene }) {
	const t = useMessages(editorMessages)
	const errorText = useErrorText()
	const { data, error, refetch } = useQuery(sceneQuery(scene, language))
	if (error) {
		return (
			<div className={styles.middle}>
				<Notice
					kind="negative"
					title={t.sceneFailed}
					action={<Button onPress={() => void refetch()}>{t.again}</Button>}
				>
					{errorText(error)}
				</Notice>
			</div>
		)
	}
	if (data === undefined) return <Skeleton height="100%" />
	return (
		<div className={styles.whole} lang={language}>
			<LanguageProvider language={language}>
				<SceneSheet scene={scene} answer={data} number={number} total={total} />
			</LanguageProvider>
		</div>
	)
}

function Broken({ scene }: { scene: BrokenScene }) {
	const t = useMessages(editorMessages)
	return (
		<div className={styles.broken}>
			<Notice kind="negative" title={t.brokenTitle}>
				<p>{t.brokenHelp}</p>
				<p lang="en">{scene.fault}</p>
			</Notice>
			<h3 className={styles.rawHead}>{t.brokenRaw}</h3>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with keys */}
			<section className={styles.raw} tabIndex={0} aria-label={t.brokenRaw}>
				{JSON.stringify(scene.raw, null, 2)}
			</section>
		</div>
	)
}
