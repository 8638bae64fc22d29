import { useQuery } from '@tanstack/react-query'
import { ScaleControl } from 'maplibre-gl'
import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Dataset } from '../../server/contract/dataset.ts'
import { zoomOfBorders, zoomOfBox } from '../../server/contract/overlays/hexagon-classes.ts'
import { sceneBox } from '../../server/contract/presentation/picture-view.ts'
import { terms } from '../../server/contract/terms.ts'
import { useBrushed } from '../distribution/use-brushed.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { useInvestmentWords } from '../projects/use-investment-words.ts'
import { areasQuery } from '../queries.ts'
import { useReading } from '../reading/use-reading.ts'
import { pickArea } from '../tasks/pick-area.ts'
import { useOutlined } from '../tasks/use-outlined.ts'
import { useRanks } from '../tasks/use-ranks.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Notice } from '../ui/notice.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import { levelOfCode } from '../view/resolve.ts'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import { areaLines } from './area-sentence.ts'
import { useBasemap } from './basemap.ts'
import { setBoxSelecting, useBoxSelecting } from './box-selecting.ts'
import { investmentLines } from './investment-lines.ts'
import { MapButtons } from './map-buttons.tsx'
import { useMapHost } from './map-host.ts'
import { mapMessages } from './map-messages.ts'
import { usePublishScale } from './map-scale.ts'
import styles from './map-view.module.css'
import type { Pointed } from './overlay/overlays.tsx'
import { PrintMap } from './print-map.tsx'
import { MapTooltip } from './tooltip.tsx'
import { useAreas } from './use-areas.ts'
import { useBoxSelect } from './use-box-select.ts'
import { useCamera } from './use-camera.ts'
import { useCrosshair } from './use-crosshair.ts'
import { useDrawnAnswer } from './use-drawn-answer.ts'
import { useDrawnMoment } from './use-drawn-moment.ts'
import { useFirstPicture } from './use-first-picture.ts'
import { useFloats } from './use-floats.ts'
import { useHeat } from './use-heat.ts'
import { useLayers } from './use-layers.ts'
import { useMap } from './use-map.ts'
import { useOutlines } from './use-outlines.ts'
import { usePicture } from './use-picture.ts'
import { usePointer } from './use-pointer.ts'
import { useRegions } from './use-regions.ts'
import { useSeenStatuses } from './use-seen-statuses.ts'

// deck.gl comes after the first picture, and only when something needs it.
const Overlays = lazy(async () => ({ default: (await import('./overlay/overlays.tsx')).Overlays }))
const StillMap = lazy(async () => ({ default: (await import('./still-map.tsx')).StillMap }))
const nothing: Pointed = { hexagon: null, investment: null }
const drawnByDeck = ['points', 'hexagons', 'investments'] as const

export function MapCanvas({ dataset }: { dataset: Dataset }) {
	const t = useMessages(mapMessages)
	const errorText = useErrorText()
	const words = useMessages(terms)
	const { statuses: investmentStatuses } = useInvestmentWords()
	const format = useFormat()
	const theme = useTheme()
	const { view, settled, update } = useView()
	const { hovered, setHovered } = useHover()
	const { kind, highlights, textScale, onMap, onDrawn } = useMapHost()
	const scene = kind === 'scene'
	const helpId = useId()
	const whole = useRef<HTMLDivElement>(null)
	const container = useRef<HTMLDivElement>(null)
	const [pointed, setPointed] = useState<Pointed>(nothing)
	const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null)
	const [told, setTold] = useState(true)
	const [aimed, setAimed] = useState<string | null>(null)

	const [west, south, east, north] = (scene && sceneBox(view.camera)) || dataset.bbox
	const { map, failed } = useMap(container, {
		...(view.camera && !scene
			? { center: [view.camera.lon, view.camera.lat], zoom: view.camera.zoom }
			: { bounds: [west, south, east, north], fitBoundsOptions: { padding: 24 } }),
		locale: { 'Map.Title': t.mapName(dataset.title), 'ScaleControl.Meters': 'm', 'ScaleControl.Kilometers': 'km' },
	})
	const { drawn, loading, error } = useDrawnAnswer()
	const read = useReading()
	const { reading } = read
	const brushed = useBrushed().codes
	const selecting = useBoxSelecting()
	const patterns = useSeenStatuses(drawn, reading)
	const basemap = useBasemap(view.overlays.includes('basemap')) === 'there'
	const heat = useHeat(map, view.overlays.includes('heat') && dataset.signals !== null)
	useLayers(map, {
		theme,
		basemap,
		names: view.overlays.includes('names'),
		fictional: dataset.fictional,
		textScale: textScale ?? Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16,
		heat: { count: heat, zoom: zoomOfBox(dataset.bbox) },
		quiet: view.overlays.includes('hexagons') || view.overlays.includes('heat'),
		patterns,
		bordersFrom: zoomOfBorders(dataset, drawn?.rows.length ?? 0),
	})
	const {
		geometry,
		places,
		error: geometryError,
		retry: retryGeometry,
	} = useAreas(map, dataset, drawn, view, reading, brushed, useRanks(), highlights)
	useRegions(map, geometry, places, reading?.regions)
	const level = drawn?.answer.query.level ?? view.level
	// Of scenes the next one soon asks it again, and making it takes longer than a scene may.
	const deckAsked = drawnByDeck.some((overlay) => view.overlays.includes(overlay))
	const [deckMade, setDeckMade] = useState(false)
	if (scene && deckAsked && !deckMade) setDeckMade(true)
	const deck = deckAsked || deckMade
	const highlighted = useMemo(() => highlights.map(({ area }) => area), [highlights])
	useOutlines(map, dataset, level, geometry, {
		selected: view.area,
		hovered: aimed ?? hovered,
		compared: useOutlined(),
		highlighted,
	})
	const ready = usePicture(whole, map, geometry, drawn, reading)
	const complete = settled && drawn !== null && geometry !== null && !loading && !read.loading
	useDrawnMoment(map, { view, complete, geometry, patterns }, onDrawn)
	useEffect(() => {
		if (!map || !ready) return
		onMap?.(map)
		return () => onMap?.(null)
	}, [map, ready, onMap])
	usePublishScale(map)

	const floats = useFloats(container)
	const camera = useCamera(map, dataset.bbox, ready, floats)
	useFirstPicture(container, map, ready || (failed && drawn !== null), floats)
	const areas = useQuery(areasQuery(view.area === null ? level : levelOfCode(view.area))).data?.areas
	const selected = areas?.find((area) => area.code === view.area)
	useEffect(() => {
		if (!ready || !selected || scene) return
		// The panel of the area has then taken its place: in sight means beside it.
		const timer = window.setTimeout(() => camera.show(selected), 300)
		return () => window.clearTimeout(timer)
	}, [ready, selected, camera.show, scene])

	const pick = useCallback((code: string | null) => update((now) => pickArea(now, code)), [update])
	const box = useBoxSelect(map, selecting, {
		onBox: (box) => {
			setBoxSelecting(false)
			update({ brush: { of: 'map', box } })
		},
		onLeave: () => setBoxSelecting(false),
	})
	usePointer(map, () => pointed.investment !== null || selecting, {
		onHover: (code, point) => {
			setHovered(code)
			setPointer(point)
		},
		onPick: pick,
	})
	// In a show the keys go from scene to scene.
	const crosshair = useCrosshair(scene ? null : map, {
		onAim: setAimed,
		onPick: (code) => code !== null && pick(code),
		onEscape: () => update({ area: null }),
		onHome: () => update({ camera: null }),
	})
	useEffect(() => {
		if (!map) return
		const scale = new ScaleControl({ maxWidth: 88 })
		map.addControl(scale, 'bottom-right')
		return () => {
			// A map that is gone has let go of it already.
			if (map.hasControl(scale)) map.removeControl(scale)
		}
	}, [map])
	useEffect(() => {
		map?.getCanvas().setAttribute('aria-label', t.mapName(dataset.title))
		map?.getCanvas().setAttribute('aria-describedby', helpId)
	}, [map, dataset.title, t, helpId])
	useEffect(() => {
		if (!map || !scene) return
		map.keyboard.disable()
		const canvas = map.getCanvas()
		canvas.tabIndex = -1
		canvas.setAttribute('role', 'img')
		canvas.removeAttribute('aria-describedby')
	}, [map, scene])

	const total = drawn ? drawn.rows.filter((row) => row.rank !== null).length : 0
	const linesOf = (code: string | null) => {
		const row = code === null ? undefined : drawn?.byCode.get(code)
		return row && drawn
			? areaLines(
					row,
					total,
					drawn.answer.metric,
					format,
					{ rank: t.rank, statuses: words.valueStatuses },
					reading?.wordsOf(row.code),
				)
			: null
	}
	const lines = linesOf(hovered)
	const tip = pointed.investment
		? investmentLines(pointed.investment, format, { ...words, investmentStatuses })
		: lines && pointed.hexagon
			? { ...lines, extra: t.density(format.decimal(pointed.hexagon.density, 0)) }
			: lines
	// Figures that did not come are told once for map, table and distribution (layout/view-notices.tsx); borders are the map's own.
	const problem = failed ? null : geometryError

	return (
		<div ref={whole} className={styles.map} data-map={scene ? 'scene' : ''}>
			<div ref={container} className={styles.canvas} />
			{failed && drawn && (
				<ErrorBoundary what={t.picture}>
					<Suspense>
						<StillMap
							drawn={drawn}
							reading={reading}
							dataset={dataset}
							floats={floats}
							onPick={pick}
							complete={settled && !loading && !read.loading}
						/>
					</Suspense>
				</ErrorBoundary>
			)}
			{!scene && (
				<p id={helpId} hidden>
					{t.help}
				</p>
			)}
			<p className={styles.spoken} aria-live="polite">
				{crosshair && (linesOf(aimed)?.sentence ?? t.nothingHere)}
			</p>
			{crosshair && (
				<div
					className={styles.crosshair}
					style={{ insetInlineStart: crosshair.x, insetBlockStart: crosshair.y }}
					aria-hidden="true"
				/>
			)}
			{box && (
				<div
					className={styles.box}
					style={{
						insetInlineStart: Math.min(box.from.x, box.to.x),
						insetBlockStart: Math.min(box.from.y, box.to.y),
						inlineSize: Math.abs(box.from.x - box.to.x),
						blockSize: Math.abs(box.from.y - box.to.y),
					}}
					aria-hidden="true"
				/>
			)}
			{tip && pointer && <MapTooltip at={pointer} lines={tip} />}
			{(loading || read.loading || (!ready && !failed && !problem && !error)) && (
				<div className={styles.progress} role="progressbar" aria-label={t.loading} />
			)}
			{!failed && !scene && (
				<MapButtons
					onZoom={camera.zoomBy}
					onWhole={() => update({ camera: null })}
					wholeIsShown={view.camera === null}
					name={dataset.gemeente ? t.wholeGemeente : t.wholeDataset}
				/>
			)}
			{basemap && (
				<p className={styles.attribution}>
					<a href="https://www.pdok.nl/introductie/-/article/basisregistratie-topografie-achtergrondkaarten-brt-a-">
						{t.attribution}
					</a>
				</p>
			)}
			{selecting && (
				<div className={styles.notice}>
					<Notice title={t.selecting} action={<Button onPress={() => setBoxSelecting(false)}>{t.leave}</Button>} />
				</div>
			)}
			{((failed && told && !scene) || problem) && (
				<div className={styles.notice}>
					{failed ? (
						<Notice
							kind="warning"
							title={t.noWebGl}
							onClose={() => setTold(false)}
							action={<Button onPress={() => update({ display: 'table' })}>{t.toTable}</Button>}
						>
							{t.noWebGlHelp}
						</Notice>
					) : (
						<Notice
							kind="negative"
							title={drawn && geometry ? t.keptPrevious : t.cannotDraw}
							action={<Button onPress={() => void retryGeometry()}>{t.again}</Button>}
						>
							{problem && errorText(problem)}
						</Notice>
					)}
				</div>
			)}
			{map && ready && !scene && <PrintMap map={map} label={t.mapName(dataset.title)} />}
			{map && ready && deck && (
				<ErrorBoundary what={t.overlays}>
					<Suspense>
						<Overlays map={map} dataset={dataset} onPoint={setPointed} onPick={pick} />
					</Suspense>
				</ErrorBoundary>
			)}
		</div>
	)
}
