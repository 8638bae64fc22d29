import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ComponentType, useEffect, useMemo, useState } from 'react'
import { shownScenes } from '../../server/contract/presentation/presentation.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import { presentationQuery } from '../presentations/queries.ts'
import { NoShow } from './no-show.tsx'
import { useLanguageOf } from './use-language-of.ts'
import { keepEverything } from './use-preload.ts'

interface WithScenesProps {
	id: string
	/** The window of the room, or of the speaker. */
	window: ComponentType<{ id: string; title: string; scenes: readonly Scene[] }>
}

/** A presentation as both windows of a show open it: in its own language, its shown scenes; or why there is nothing to show. */
export function WithScenes({ id, window: Window }: WithScenesProps) {
	const client = useQueryClient()
	useState(() => keepEverything(client))
	// What was opened is what is shown, also when somebody saves another version meanwhile.
	const { data, error, refetch } = useQuery({ ...presentationQuery(id), staleTime: Number.POSITIVE_INFINITY })
	const scenes = useMemo(() => (data ? shownScenes(data.presentation) : []), [data])
	const inLanguage = useLanguageOf(data?.presentation.language)
	useEffect(() => {
		if (data) document.title = data.presentation.title
	}, [data])
	if (!data || !inLanguage) return error ? <NoShow id={id} error={error} retry={() => void refetch()} /> : null
	if (scenes.length === 0) return <NoShow id={id} presentation={data.presentation} />
	return <Window id={id} title={data.presentation.title} scenes={scenes} />
}
