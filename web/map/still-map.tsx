import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { levels } from '../../server/contract/common.ts'
import type { Dataset } from '../../server/contract/dataset.ts'
import { mapColors } from '../../server/contract/map-colors.ts'
import { drawMap } from '../../server/contract/picture/draw-map.ts'
import { sceneBox } from '../../server/contract/presentation/picture-view.ts'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import { useLanguage } from '../i18n/language.tsx'
import { areasQuery } from '../queries.ts'
import { fetchOverlays } from '../share/fetch-overlays.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { levelOfCode } from '../view/resolve.ts'
import { useView } from '../view/use-view.tsx'
import { freePadding } from './free-padding.ts'
import { topologyQuery } from './geometry.ts'
import { useMapHost } from './map-host.ts'
import styles from './map-view.module.css'
import type { Drawn } from './use-drawn-answer.ts'

/** Drawn for about this size; it grows and shrinks with its place. */
const DRAWN_FOR = { width: 760, height: 560 }

interface StillMapProps {
	drawn: Drawn
	/** What the colours say besides the value. */
	reading: AreaReading | null
	dataset: Dataset
	/** Changes when there is other room beside the panels. */
	floats: string
	onPick: (code: string) => void
	/** The figures are those of the View, not of one before it. */
	complete: boolean
}

/** The map as a picture, where the browser cannot draw the other one: the same Answer, and every area a link. */
export function StillMap({ drawn, reading, dataset, floats, onPick, complete }: StillMapProps) {
	const language = useLanguage()
	const theme = useTheme()
	const { view, hrefOf } = useView()
	const { kind, highlights, onDrawn } = useMapHost()
	// A page may have several.
	const prefix = `still${useId().replace(/\W/g, '')}-`
	const { level } = drawn.answer.query
	const hashOf = (of: string) => dataset.geometry.find((file) => file.level === of)?.hash
	const [hash, around] = [hashOf(level), hashOf('context')]
	const topology = useQuery({ ...topologyQuery<'areas'>(level, hash ?? ''), enabled: hash !== undefined }).data
	const context = useQuery({ ...topologyQuery<'context'>('context', around ?? ''), enabled: around !== undefined }).data
	const areas = useQuery(areasQuery(level)).data?.areas
	const pointed = levels.filter((of) => highlights.some(({ area }) => levelOfCode(area) === of))
	const others = useQueries({
		queries: pointed.map((of) => areasQuery(of)),
		combine: (answers) => answers.flatMap(({ data }) => data?.areas ?? []),
	})
	const [finest] = pointed.filter((of) => levels.indexOf(of) < levels.indexOf(level))
	const fine = finest === undefined ? undefined : hashOf(finest)
	const finer = useQuery({
		...topologyQuery<'areas'>(finest ?? level, fine ?? ''),
		enabled: fine !== undefined,
	}).data
	const client = useQueryClient()
	const overlays = useQuery({
		queryKey: ['picture-overlays', view, dataset],
		queryFn: () => fetchOverlays(client, view, dataset),
		placeholderData: keepPreviousData,
	}).data
	const box = useMemo(() => (kind === 'scene' ? sceneBox(view.camera) : null), [kind, view.camera])
	const svg = useMemo(
		() =>
			topology && areas
				? drawMap(
						{
							answer: drawn.answer,
							reading,
							topology,
							finer: finer ?? null,
							others,
							context: context ?? null,
							areas,
							dataset,
							overlays: overlays ?? null,
						},
						{
							...DRAWN_FOR,
							language,
							theme,
							area: view.area,
							bins: view.bins,
							names: view.overlays.includes('names'),
							highlights,
							...(box ? { box } : {}),
							// In a scene an area leads nowhere.
							href: kind === 'page' ? (area) => hrefOf({ area }) : null,
							fluid: true,
							prefix,
						},
					)
				: null,
		[
			drawn,
			reading,
			topology,
			context,
			areas,
			overlays,
			dataset,
			language,
			theme,
			view,
			hrefOf,
			highlights,
			finer,
			others,
			box,
			kind,
			prefix,
		],
	)
	const follow = (event: MouseEvent) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
		const link = event.target instanceof Element ? event.target.closest('a') : null
		const code = link && new URL(link.getAttribute('href') ?? '', document.baseURI).searchParams.get('area')
		if (!code) return
		event.preventDefault()
		onPick(code)
	}
	const place = useRef<HTMLDivElement>(null)
	const ground = dataset.fictional ? mapColors[theme].water : undefined
	// biome-ignore lint/correctness/useExhaustiveDependencies: panels that come or go leave other room
	useLayoutEffect(() => {
		const room = place.current?.parentElement
		if (!place.current || !room) return
		const { left, right, top, bottom } = freePadding(room)
		place.current.style.inset = `${top}px ${right}px ${bottom}px ${left}px`
	}, [floats, svg === null])
	const stands = svg !== null && complete
	useEffect(() => {
		if (stands) onDrawn?.(view)
	}, [stands, view, onDrawn])
	if (svg === null) return null
	return (
		// Around land that does not exist lies water, further than anybody drew it.
		<div className={styles.around} style={{ background: ground }}>
			{/* The text was made here, all in it escaped by the renderer. */}
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the pointer and the keys */}
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click on it */}
			<div ref={place} className={styles.still} onClick={follow} dangerouslySetInnerHTML={{ __html: svg }} />
		</div>
	)
}
