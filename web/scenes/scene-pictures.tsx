import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useMemo } from 'react'
import { drawMap } from '../../server/contract/picture/draw-map.ts'
import { pictureNames } from '../../server/contract/presentation/picture-names.ts'
import { sceneBox } from '../../server/contract/presentation/picture-view.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { useTheme } from '../theme/use-theme.tsx'
import { fetchScenePicture } from './fetch-scene-picture.ts'
import css from './scene-pictures.module.css'
import { sceneWords } from './scene-words.ts'
import { EM, usePlace } from './use-place.ts'

/** The line over each of two pictures, in em. */
const NAME = 1.7

interface ScenePicturesProps {
	scene: Scene
	answer: SceneAnswer
	/** Told when every picture stands, or says why it does not. */
	onDrawn?: () => void
}

/** The map of a scene, or its two maps, as still pictures: vectors and letters, the same classes as on screen. */
export function ScenePictures({ scene, answer, onDrawn }: ScenePicturesProps) {
	const t = useMessages(sceneWords)
	const [ref, place] = usePlace<HTMLDivElement>()
	const client = useQueryClient()
	const theme = useTheme()
	const language = useLanguage()
	const { data, error } = useQuery({
		queryKey: ['scene-pictures', answer.pictures.map(({ view }) => view), scene.highlights, theme, language],
		queryFn: () =>
			Promise.all(
				answer.pictures.map((picture) => fetchScenePicture(client, picture, scene.highlights, { theme, language })),
			),
		staleTime: Number.POSITIVE_INFINITY,
		structuralSharing: false,
	})
	const drawn = (data !== undefined && place !== null) || error !== null || answer.pictures.length === 0
	useEffect(() => {
		if (drawn) onDrawn?.()
	}, [drawn, onDrawn])
	if (error) return <p className={css.nothing}>{t.failed}</p>
	if (answer.pictures.length === 0) return <p className={css.nothing}>{t.nothing}</p>
	const several = answer.pictures.length > 1
	const names = several
		? pictureNames(
				(data ?? []).map(({ input: { answer, reading }, choices }) => ({ answer, reading, choices })),
				language,
			)
		: []
	return (
		<div ref={ref} className={css.pictures} data-several={several || undefined}>
			{place &&
				data?.map((inputs, i) => (
					<div key={i} className={css.picture}>
						{several && <h3 className={css.name}>{names[i]}</h3>}
						<Still
							inputs={inputs}
							width={several ? place.width / 2 - EM / 2 : place.width}
							height={place.height - (several ? NAME * EM : 0)}
						/>
					</div>
				))}
		</div>
	)
}

interface StillProps {
	inputs: Awaited<ReturnType<typeof fetchScenePicture>>
	/** In units: see use-place.ts. */
	width: number
	height: number
}

function Still({ inputs, width, height }: StillProps) {
	const language = useLanguage()
	const theme = useTheme()
	const prefix = `${useId().replace(/[^a-zA-Z0-9]/g, '')}-`
	const svg = useMemo(() => {
		const { input, view, choices, highlights } = inputs
		const box = sceneBox(view.camera)
		const drawn = drawMap(input, {
			width: Math.round(width),
			height: Math.round(height),
			language,
			theme,
			area: view.area,
			highlights,
			bins: view.bins,
			choices,
			names: view.overlays.includes('names'),
			title: false,
			source: false,
			prefix,
			...(box === null ? {} : { box }),
		})
		return told(drawn, prefix)
	}, [inputs, width, height, language, theme, prefix])
	// The text was made here, all in it escaped by the renderer.
	return <div className={css.still} dangerouslySetInnerHTML={{ __html: svg }} />
}

/** Paper has one text beside a picture and no second: what is on it belongs to its name. */
const told = (svg: string, prefix: string) =>
	svg.replace(
		`aria-labelledby="${prefix}title" aria-describedby="${prefix}desc"`,
		`aria-labelledby="${prefix}title ${prefix}desc"`,
	)
