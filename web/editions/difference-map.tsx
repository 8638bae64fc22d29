import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { drawMap } from '../../server/contract/picture/draw-map.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { defaultView } from '../../server/contract/view.ts'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { fetchPictureInput } from '../share/fetch-picture-input.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { changesMessages } from './changes-messages.ts'
import styles from './changes-page.module.css'

const SIZE = { width: 560, height: 460 }

/** The map of a difference Answer: below nothing in one colour, above it in another, with the 0 in the legend. */
export function DifferenceMap({ answer }: { answer: ValuesAnswer }) {
	const t = useMessages(changesMessages)
	const client = useQueryClient()
	const language = useLanguage()
	const theme = useTheme()
	const prefix = `${useId().replace(/[^a-zA-Z0-9]/g, '')}-`
	const { metric, level } = answer.query
	const { data, error } = useQuery({
		queryKey: ['difference-map', metric, level, language],
		queryFn: () => {
			const view = { ...defaultView, metric, level, language, overlays: ['names' as const] }
			return fetchPictureInput(client, view, answer, null)
		},
		staleTime: Number.POSITIVE_INFINITY,
		structuralSharing: false,
	})
	const svg = useMemo(
		() =>
			data
				? drawMap(
						{ ...data.input, answer },
						{ ...SIZE, language, theme, title: false, source: false, names: true, prefix },
					)
				: null,
		[data, answer, language, theme, prefix],
	)
	if (error) return <p>{t.failed}</p>
	if (svg === null) return <Skeleton height="20rem" />
	// The text was made here, all in it escaped by the renderer.
	return <div className={styles.drawn} dangerouslySetInnerHTML={{ __html: svg }} />
}
