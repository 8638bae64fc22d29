import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { shownScenes } from '../../server/contract/presentation/presentation.ts'
import { presentationQuery } from '../presentations/queries.ts'
import { NoShow } from './no-show.tsx'
import { Speaker } from './speaker.tsx'
import { useLanguageOf } from './use-language-of.ts'
import { keepEverything } from './use-preload.ts'

/** What the speaker sees beside the show. */
export function SpeakerPage({ id }: { id: string }) {
	const client = useQueryClient()
	useState(() => keepEverything(client))
	const { data, error, refetch } = useQuery({ ...presentationQuery(id), staleTime: Number.POSITIVE_INFINITY })
	const scenes = useMemo(() => (data ? shownScenes(data.presentation) : []), [data])
	const inLanguage = useLanguageOf(data?.presentation.language)
	useEffect(() => {
		if (data) document.title = data.presentation.title
	}, [data])
	if (!data || !inLanguage) return error ? <NoShow id={id} error={error} retry={() => void refetch()} /> : null
	if (scenes.length === 0) return <NoShow id={id} presentation={data.presentation} />
	return <Speaker id={id} title={data.presentation.title} scenes={scenes} />
}
