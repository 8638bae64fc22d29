import type { Map as MapLibreMap } from 'maplibre-gl'
import { type RefObject, useEffect } from 'react'
import { dropFirstPicture, keptPicture, placeFirstPicture } from '../first-picture.ts'
import { fitPatterns } from './add-patterns.ts'
import { freePadding } from './free-padding.ts'

/** Keeps the picture that came with the page where the map will fit the same, until the map is drawn (or another takes its place). */
export function useFirstPicture(
	container: RefObject<HTMLElement | null>,
	map: MapLibreMap | null,
	drawn: boolean,
	floats: string,
): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: panels that come leave other room
	useEffect(() => {
		const box = container.current
		if (!box || drawn) return
		const place = () => {
			const { left, top, width, height } = box.getBoundingClientRect()
			const padding = freePadding(box)
			placeFirstPicture({
				left: left + padding.left,
				top: top + padding.top,
				width: width - padding.left - padding.right,
				height: height - padding.top - padding.bottom,
			})
			const picture = keptPicture()
			if (map && picture) fitPatterns(map, picture)
		}
		place()
		window.addEventListener('resize', place)
		return () => window.removeEventListener('resize', place)
	}, [container, map, drawn, floats])
	useEffect(() => {
		if (drawn) dropFirstPicture()
	}, [drawn])
}
