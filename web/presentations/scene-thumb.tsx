import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Language } from '../../server/contract/common.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import { LanguageProvider } from '../i18n/language.tsx'
import { SceneSheet } from '../scenes/scene-sheet.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { sceneQuery } from './queries.ts'
import styles from './scene-thumb.module.css'

interface SceneThumbProps {
	scene: Scene
	language: Language
	number: number
	total: number
	/** Drawn at once, as what the page is about. */
	eager?: boolean
}

/** A sheet, drawn when it comes into sight and then kept: thirty of them stay light. Its words are those of the presentation's language. */
export function SceneThumb({ scene, language, number, total, eager = false }: SceneThumbProps) {
	const place = useRef<HTMLDivElement>(null)
	const [seen, setSeen] = useState(eager)
	useEffect(() => {
		if (seen || !place.current) return
		const observer = new IntersectionObserver(
			(entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
			{ rootMargin: '200px' },
		)
		observer.observe(place.current)
		return () => observer.disconnect()
	}, [seen])
	const { data } = useQuery({ ...sceneQuery(scene, language), enabled: seen })
	return (
		<div ref={place} className={styles.thumb} lang={language}>
			{seen ? (
				<LanguageProvider language={language}>
					<SceneSheet scene={scene} answer={data} number={number} total={total} />
				</LanguageProvider>
			) : (
				<Skeleton height="100%" />
			)}
		</div>
	)
}
