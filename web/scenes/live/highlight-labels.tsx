import { useQueries, useQuery } from '@tanstack/react-query'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo, useRef } from 'react'
import { levels } from '../../../server/contract/common.ts'
import type { Highlight } from '../../../server/contract/presentation/scene.ts'
import { geometryQuery } from '../../map/geometry.ts'
import { isByReader } from '../../map/use-camera.ts'
import { areasQuery, datasetQuery } from '../../queries.ts'
import { levelOfCode } from '../../view/resolve.ts'
import styles from './highlight-labels.module.css'
import { type MarkedArea, placeOnMap } from './place-on-map.ts'

interface HighlightLabelsProps {
	map: MapLibreMap
	highlights: readonly Highlight[]
}

/** A map that is moved by hand is read again when it rests so long, in milliseconds. */
const REST = 80

/**
 * Labels beside the highlighted areas: they find their places when the map rests, go along while a reader moves it, and are gone during
 * a flight. For the eye alone: what is highlighted is said in words beside the map.
 */
export function HighlightLabels({ map, highlights }: HighlightLabelsProps) {
	const areas = useMarkedAreas(highlights)
	const layer = useRef<HTMLDivElement>(null)
	useEffect(() => {
		const box = layer.current
		if (!box || areas.length === 0) return
		let placed = placeOnMap(map, box, areas)
		let timer: number | undefined
		const show = () => {
			placed.clear()
			placed = placeOnMap(map, box, areas)
			delete box.dataset.flying
		}
		const start = (event: object) => {
			window.clearTimeout(timer)
			if (!isByReader(event)) box.dataset.flying = ''
		}
		const follow = () => placed.follow()
		const end = () => {
			window.clearTimeout(timer)
			timer = window.setTimeout(() => {
				if (!map.isMoving()) show()
			}, REST)
		}
		if (map.isMoving()) box.dataset.flying = ''
		// Letters that arrive later are wider or narrower; a legend that grows takes room.
		const resized = new ResizeObserver(end)
		for (const element of box.closest('[data-map-room]')?.querySelectorAll('[data-floats]') ?? [])
			resized.observe(element)
		for (const plate of box.children) resized.observe(plate)
		map.on('movestart', start)
		map.on('move', follow)
		map.on('moveend', end)
		map.on('resize', end)
		return () => {
			window.clearTimeout(timer)
			resized.disconnect()
			placed.clear()
			delete box.dataset.flying
			map.off('movestart', start)
			map.off('move', follow)
			map.off('moveend', end)
			map.off('resize', end)
		}
	}, [map, areas])
	return (
		<div ref={layer} className={styles.layer} aria-hidden="true">
			<svg className={styles.leaders} aria-hidden="true">
				{areas.map(({ code }) => (
					<g key={code}>
						<line className={styles.leaderHalo} />
						<line className={styles.leader} />
						<circle className={styles.dot} r="4" />
					</g>
				))}
			</svg>
			{areas.map(({ code, text }) => (
				<div key={code} className={styles.plate} data-label={code}>
					{text}
				</div>
			))}
		</div>
	)
}

/** The highlighted areas that this Dataset has, with their words and outlines. */
function useMarkedAreas(highlights: readonly Highlight[]): readonly MarkedArea[] {
	const dataset = useQuery(datasetQuery).data
	const used = levels.filter((level) => highlights.some(({ area }) => levelOfCode(area) === level))
	const names = useQueries({
		queries: used.map((level) => areasQuery(level)),
		combine: (answers) => answers.flatMap(({ data }) => data?.areas ?? []),
	})
	const shapes = useQueries({
		queries: used.map((level) => {
			const hash = dataset?.geometry.find((file) => file.level === level)?.hash
			return { ...geometryQuery(level, hash ?? ''), enabled: hash !== undefined }
		}),
		combine: (answers) => answers.flatMap(({ data }) => data ?? []),
	})
	return useMemo(
		() =>
			highlights.flatMap(({ area: code, label }): MarkedArea[] => {
				const shape = shapes.find(({ byCode }) => byCode.has(code))?.byCode.get(code)
				const name = names.find((area) => area.code === code)?.name
				return shape && name !== undefined ? [{ code, text: label || name, geometry: shape.geometry }] : []
			}),
		[highlights, names, shapes],
	)
}
