import { useQueries } from '@tanstack/react-query'
import type { AreaProfile } from '../../server/contract/area.ts'
import { areaQuery } from '../queries.ts'

/** The profiles of compared areas, in the order of the View; null while one is on its way or cannot be had. */
export function useCompared(codes: readonly string[]): { code: string; profile: AreaProfile | null }[] {
	const answers = useQueries({ queries: codes.map((code) => areaQuery(code)) })
	return codes.map((code, i) => ({ code, profile: answers[i]?.data ?? null }))
}
