import { lazy, Suspense, useEffect, useState } from 'react'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { useMessages } from '../i18n/language.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { heldScene } from './held-scene.ts'
import { lacksPicture, viewsOf } from './scene-views.ts'
import styles from './show.module.css'
import { showMessages } from './show-messages.ts'

const LiveMap = lazy(async () => ({ default: (await import('../scenes/live/live-map.tsx')).LiveMap }))
const LiveCompare = lazy(async () => ({ default: (await import('../scenes/live/live-compare.tsx')).LiveCompare }))

/** What is looked at comes first: a map that is out of sight turns to its next scene after this time, in milliseconds. */
const CALM = 600

interface ShowMapsProps {
	scenes: readonly Scene[]
	answers: readonly (SceneAnswer | null | undefined)[]
	index: number
	/** Whether a map may be made that is not looked at yet. */
	ahead: boolean
	/** A map has drawn the scene with this id; told once each time it comes to it. */
	onDrawn: (kind: 'map' | 'compare', scene: string) => void
}

/** The maps of a show: one, and one pair, that stay while scenes change, out of sight where a scene has none. */
export function ShowMaps({ scenes, answers, index, ahead, onDrawn }: ShowMapsProps) {
	const t = useMessages(showMessages)
	const single = useHeld(scenes, index, 'map', ahead)
	const pair = useHeld(scenes, index, 'compare', ahead)
	const lacks = scenes[index] !== undefined && lacksPicture(scenes[index], answers[index])
	const [one, two] = [single === null ? undefined : scenes[single], pair === null ? undefined : scenes[pair]]
	return (
		<>
			{one && (
				<div
					className={styles.map}
					data-shown={single === index && !lacks}
					data-body={one.body !== ''}
					inert={single !== index || lacks}
				>
					<ErrorBoundary what={t.map}>
						<Suspense>
							<LiveMap
								view={viewsOf(one, answers[single ?? 0])[0] ?? one.view}
								highlights={one.highlights}
								scene={one.id}
								onDrawn={() => onDrawn('map', one.id)}
							/>
						</Suspense>
					</ErrorBoundary>
				</div>
			)}
			{two && (
				<div
					className={styles.map}
					data-shown={pair === index && !lacks}
					data-body={two.body !== ''}
					inert={pair !== index || lacks}
				>
					<ErrorBoundary what={t.map}>
						<Suspense>
							<LiveCompare
								view={viewsOf(two, answers[pair ?? 0])[0] ?? two.view}
								beside={viewsOf(two, answers[pair ?? 0])[1] ?? two.view}
								layout={two.layout}
								highlights={two.highlights}
								scene={two.id}
								onDrawn={() => onDrawn('compare', two.id)}
							/>
						</Suspense>
					</ErrorBoundary>
				</div>
			)}
		</>
	)
}

/** The scene that a map holds; it changes at once when it is looked at, else when all is calm. */
function useHeld(scenes: readonly Scene[], index: number, kind: 'map' | 'compare', ahead: boolean): number | null {
	const wanted = heldScene(scenes, index, kind)
	const [held, setHeld] = useState<number | null>(wanted === index ? wanted : null)
	if (wanted === index && held !== wanted) setHeld(wanted)
	useEffect(() => {
		if (wanted === null || wanted === held || wanted === index || !ahead) return
		const timer = window.setTimeout(() => setHeld(wanted), CALM)
		return () => window.clearTimeout(timer)
	}, [wanted, held, index, ahead])
	return wanted === index ? wanted : held
}
