import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Dataset } from '../../server/contract/dataset.ts'
import { areasQuery, datasetQuery } from '../queries.ts'
import { useFace } from '../view/use-face.ts'
import type { Address } from './locatieserver.ts'
import { suggestAddresses } from './locatieserver.ts'
import { type AreaHit, makeAreaIndex } from './search-areas.ts'

function useDebounced(text: string, milliseconds: number): string {
	const [late, setLate] = useState(text)
	useEffect(() => {
		const timer = setTimeout(() => setLate(text), milliseconds)
		return () => clearTimeout(timer)
	}, [text, milliseconds])
	return late
}

const nowhere: Dataset['bbox'] = [0, 0, 0, 0]

/** Areas of the Dataset at once, addresses a moment later and only where they can be had. `active`: the field is in use. */
export function useSuggestions(input: string, active: boolean): { areas: AreaHit[]; addresses: Address[] } {
	const dataset = useQuery(datasetQuery).data
	const asking = useFace().addresses
	const has = (level: string) => active && dataset?.levels.some((l) => l.level === level && l.count > 0) === true
	const buurten = useQuery({ ...areasQuery('buurt'), enabled: has('buurt') }).data
	const wijken = useQuery({ ...areasQuery('wijk'), enabled: has('wijk') }).data
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: has('gemeente') }).data
	const index = useMemo(
		() => makeAreaIndex([gemeenten, wijken, buurten].flatMap((answer) => answer?.areas ?? [])),
		[buurten, wijken, gemeenten],
	)
	const areas = useMemo(() => index.search(input, 7), [index, input])

	const late = useDebounced(input.trim(), 250)
	const addresses = useQuery({
		queryKey: ['addresses', late, dataset?.bbox],
		queryFn: ({ signal }) =>
			suggestAddresses(late, { bbox: dataset?.bbox ?? nowhere, gemeente: dataset?.gemeente ?? null }, signal),
		// A place that does not exist has no addresses.
		enabled: active && late.length >= 3 && dataset !== undefined && !dataset.fictional && asking,
		retry: false,
		staleTime: 60_000,
		placeholderData: keepPreviousData,
	})
	return { areas, addresses: input.trim().length >= 3 ? (addresses.data ?? []) : [] }
}
