import { type RefObject, useEffect } from 'react'
import { dropFirstPicture, placeFirstPicture } from '../first-picture.ts'
import { freePadding } from './free-padding.ts'

/** Keeps the picture that came with the page where the map will fit the same, until the map is drawn (or another takes its place). */
export function useFirstPicture(container: RefObject<HTMLElement | null>, drawn: boolean, floats: string): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: panels that come leave other room
	useEffect(() => {
		const map = container.current
		if (!map || drawn) return
		const place = () => {
			const { left, top, width, height } = map.getBoundingClientRect()
			const padding = freePadding(map)
			placeFirstPicture({
				left: left + padding.left,
				top: top + padding.top,
				width: width - padding.left - padding.right,
				height: height - padding.top - padding.bottom,
			})
		}
		place()
		window.addEventListener('resize', place)
		return () => window.removeEventListener('resize', place)
	}, [container, drawn, floats])
	useEffect(() => {
		if (drawn) dropFirstPicture()
	}, [drawn])
}
