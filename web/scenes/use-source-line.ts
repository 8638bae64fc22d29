import { useQuery } from '@tanstack/react-query'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { useMessages } from '../i18n/language.tsx'
import { datasetQuery } from '../queries.ts'
import { sceneWords } from './scene-words.ts'

/** Where the figures of a scene come from, in a line; empty without sources. */
export function useSourceLine(): (answer: Pick<SceneAnswer, 'sources'>) => string {
	const t = useMessages(sceneWords)
	const fictional = useQuery(datasetQuery).data?.fictional ?? false
	return ({ sources }) => {
		const names = [...new Set(sources.map(({ name, licence }) => (licence === null ? name : `${name} (${licence})`)))]
		return names.length === 0 ? '' : `${t.sources(names.join('; '))}.${fictional ? ` ${t.fictional}` : ''}`
	}
}
