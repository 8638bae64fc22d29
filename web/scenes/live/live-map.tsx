import type { Map as MapLibreMap } from 'maplibre-gl'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Highlight } from '../../../server/contract/presentation/scene.ts'
import { Legend } from '../../legend/legend.tsx'
import { type MapHost, MapHostContext, newScale } from '../../map/map-host.ts'
import { MapView } from '../../map/map-view.tsx'
import { HoverProvider } from '../../view/use-hover.tsx'
import { ViewProvider } from '../../view/use-view.tsx'
import { memoryStore } from '../../view/view-store.ts'
import { HighlightLabels } from './highlight-labels.tsx'
import styles from './live.module.css'
import { useSceneSearch } from './use-scene-search.ts'
import { useTypeAround } from './use-type-around.ts'

export interface LiveMapProps {
	/** Search parameters of the View; another one is flown to, colours change at once. */
	view: string
	highlights: readonly Highlight[]
	/** Called when the picture of this View stands: colours drawn; a camera may still be flying. */
	onDrawn?: () => void
	/** The scene that this is a picture of: coming to another one puts back what was moved or chosen, even where the View is the same. */
	scene?: string
	/** The legend along the bottom of the map; default yes. */
	legend?: boolean
	/** What floats over the map; with `data-floats="left|right|top|bottom"` the map is fitted beside it. */
	children?: ReactNode
}

/** The map of a scene, alive: one map that stays while scenes change. Has a View store and no panels of its own. */
export function LiveMap({ legend = true, children, ...props }: LiveMapProps) {
	return (
		<HoverProvider>
			<LivePicture {...props}>
				{legend && (
					<div className={styles.legend}>
						<Legend />
					</div>
				)}
				{children}
			</LivePicture>
		</HoverProvider>
	)
}

interface LivePictureProps extends Omit<LiveMapProps, 'legend'> {
	/** Its camera is that of another map. */
	follows?: boolean
	onMap?: (map: MapLibreMap | null) => void
}

/** Names on a map against the type around it: 13 px where that is 18. */
const NAMES = 1 / 18
const rootScale = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16

/** One map with its own View and whatever stands over it. */
export function LivePicture({ view, highlights, onDrawn, scene, children, follows = false, onMap }: LivePictureProps) {
	const search = useSceneSearch(view)
	const [store] = useState(() => memoryStore(search))
	const [map, setMap] = useState<MapLibreMap | null>(null)
	const [scale] = useState(newScale)
	const room = useRef<HTMLDivElement>(null)
	const em = useTypeAround(room)
	const asked = useRef({ onDrawn, onMap })
	useLayoutEffect(() => {
		asked.current = { onDrawn, onMap }
	})
	// Each picture is said to be drawn once, whatever a reader does to it afterwards.
	const told = useRef<string | null>(null)
	const drawn = useRef<string | null>(null)
	const wanted = `${scene ?? ''} ${view}`
	const tell = useCallback((what: string) => {
		if (told.current === what) return
		told.current = what
		asked.current.onDrawn?.()
	}, [])
	useLayoutEffect(() => {
		store.write(search, true)
		if (drawn.current !== search) return
		const frame = requestAnimationFrame(() => tell(wanted))
		return () => cancelAnimationFrame(frame)
	}, [store, search, wanted, tell])
	const host = useMemo(
		(): MapHost => ({
			kind: 'scene',
			scale,
			highlights,
			follows,
			brief: true,
			textScale: Math.max(rootScale(), em * NAMES),
			onMap: setMap,
			onDrawn() {
				drawn.current = store.read()
				if (drawn.current === search) tell(wanted)
			},
		}),
		[scale, highlights, follows, em, store, search, wanted, tell],
	)
	useEffect(() => asked.current.onMap?.(map), [map])
	return (
		<ViewProvider store={store}>
			<MapHostContext value={host}>
				<div ref={room} className={styles.room} data-map-room="">
					<MapView />
					{map && <HighlightLabels map={map} highlights={highlights} />}
					{children}
				</div>
			</MapHostContext>
		</ViewProvider>
	)
}
