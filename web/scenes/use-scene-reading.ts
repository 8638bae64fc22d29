import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ScenePicture } from '../../server/contract/presentation/scene-answer.ts'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import { makeReading } from '../../server/contract/reading/make-reading.ts'
import { useFormat, useLanguage } from '../i18n/language.tsx'
import { datasetQuery } from '../queries.ts'
import { surroundingsOf } from '../reading/surroundings.ts'
import { useTheme } from '../theme/use-theme.tsx'

/** What the colours of a picture say besides its values; null: the values themselves, or not known yet. */
export function useSceneReading(
	picture: ScenePicture | undefined,
	names: Readonly<Record<string, string>>,
): AreaReading | null {
	const theme = useTheme()
	const language = useLanguage()
	const format = useFormat()
	const dataset = useQuery(datasetQuery).data
	return useMemo(() => {
		if (!picture?.read || !dataset) return null
		const areas = Object.entries(names).map(([code, name]) => ({ code, name }))
		return makeReading(picture.read, surroundingsOf({ language, theme, format, areas, dataset, series: undefined }))
	}, [picture, names, dataset, language, theme, format])
}
