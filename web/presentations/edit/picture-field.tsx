import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { pictureView } from '../../../server/contract/presentation/picture-view.ts'
import type { Scene } from '../../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../../server/contract/presentation/scene-answer.ts'
import { decodeView } from '../../../server/contract/view-codec.ts'
import { useMessages, useText } from '../../i18n/language.tsx'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { viewOfScene } from '../add/scene-of-view.ts'
import styles from './form.module.css'
import { formMessages } from './form-messages.ts'
import { useBehindInert } from './use-behind-inert.ts'

const Explore = lazy(async () => ({ default: (await import('../../show/explore.tsx')).Explore }))

interface PictureFieldProps {
	scene: Scene
	answer: SceneAnswer | null | undefined
	onChange: (patch: Partial<Scene>) => void
}

/** What the scene shows, in a line, and the whole map to choose another picture on. */
export function PictureField({ scene, answer, onChange }: PictureFieldProps) {
	const t = useMessages(formMessages)
	const text = useText()
	const [choosing, setChoosing] = useState<'view' | 'beside' | null>(null)
	const compare = scene.kind === 'compare'
	const metricOf = (index: number) => {
		const metric = answer?.pictures[index]?.values.metric
		return metric ? text(metric.label) : null
	}
	const { second, compare: compared } = decodeView(new URLSearchParams(scene.view)).view
	return (
		<section className={styles.section}>
			<h3 className={styles.heading}>{t.picture}</h3>
			{scene.kind === 'needEffort' && second === null && <p className={styles.hint}>{t.needsTwo}</p>}
			{scene.kind === 'lines' && scene.highlights.length + compared.length === 0 && (
				<p className={styles.hint}>{t.needsAreas}</p>
			)}
			{metricOf(0) !== null && <p className={styles.picture}>{metricOf(0)}</p>}
			<div className={styles.row}>
				<Button small icon="map" onPress={() => setChoosing('view')}>
					{t.choose}
				</Button>
			</div>
			{compare && (
				<>
					<h3 className={styles.heading}>{t.second}</h3>
					{metricOf(1) !== null && <p className={styles.picture}>{metricOf(1)}</p>}
					<div className={styles.row}>
						<Button small icon="map" onPress={() => setChoosing('beside')}>
							{t.chooseSecond}
						</Button>
						<Button small icon="sort" onPress={() => onChange({ view: scene.beside ?? '', beside: scene.view })}>
							{t.swap}
						</Button>
					</div>
					<SegmentedControl
						label={t.layout}
						value={scene.layout}
						onChange={(layout) => onChange({ layout })}
						options={(['side', 'swipe'] as const).map((key) => ({ key, label: t.layouts[key] }))}
					/>
				</>
			)}
			{choosing && (
				<Choosing
					view={choosing === 'view' ? scene.view : (scene.beside ?? scene.view)}
					onBack={() => setChoosing(null)}
					onUse={(chosen) => {
						const { view } = decodeView(new URLSearchParams(chosen))
						onChange({ [choosing]: viewOfScene(view, scene.kind) })
						setChoosing(null)
					}}
				/>
			)}
		</section>
	)
}

/** The map over the editor, which waits beneath it. */
function Choosing(props: { view: string; onBack: () => void; onUse: (view: string) => void }) {
	const t = useMessages(formMessages)
	useBehindInert()
	const { view } = decodeView(new URLSearchParams(props.view))
	return createPortal(
		<Suspense>
			<Explore
				{...props}
				// All of the View that makes the picture; a scene of a table opens on its map all the same.
				view={viewOfScene(pictureView(view), 'map')}
				title={t.choosing}
				useLabel={t.use}
				backLabel={t.backToEditor}
			/>
		</Suspense>,
		document.body,
	)
}
