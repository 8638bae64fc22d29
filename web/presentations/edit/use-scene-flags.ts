import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Language } from '../../../server/contract/common.ts'
import { type StaleCitation, staleCitations } from '../../../server/contract/presentation/citations.ts'
import { blankScene, type Scene } from '../../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../../server/contract/presentation/scene-answer.ts'
import { sceneQuery } from '../queries.ts'

const none = blankScene('none', 'text')

export interface SceneFlags {
	/** What the scene asks and this Dataset cannot give. */
	notices: SceneAnswer['notices']
	/** Numbers in its words that are others now. */
	stale: StaleCitation[]
}

/** What there is to look at in a scene. */
export function useSceneFlags(scene: Scene | null, language: Language): SceneFlags {
	const answer = useQuery(sceneQuery(scene ?? none, language)).data
	return useMemo(
		() => ({
			notices: answer?.notices ?? [],
			stale: scene && answer ? staleCitations(scene, answer, language) : [],
		}),
		[scene, answer, language],
	)
}
