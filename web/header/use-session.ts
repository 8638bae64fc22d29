import { useQuery } from '@tanstack/react-query'
import type { SessionAnswer } from '../../server/contract/session.ts'
import { datasetQuery } from '../queries.ts'
import { sessionQuery } from './session-query.ts'

/** Who is signed in; null where nobody signs in, and until it is known. A publication is not asked. */
export function useSession(): SessionAnswer {
	const dataset = useQuery(datasetQuery).data
	return useQuery({ ...sessionQuery, enabled: dataset?.publication === null }).data ?? null
}
