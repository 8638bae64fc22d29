import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { alignViews } from '../../../server/contract/presentation/compare-views.ts'
import { decodeView, viewText } from '../../../server/contract/view-codec.ts'
import { valuesQuery } from '../../queries.ts'
import { useView } from '../../view/use-view.tsx'

/** The second View of a comparison, with the classes of the first where both ask the same of another period; as it is until these are known. */
export function useAlignedSearch(view: string, beside: string): string {
	const { opening, settled } = useView()
	const [first, second] = useMemo(
		() => [view, beside].map((text) => decodeView(new URLSearchParams(text), opening).view),
		[view, beside, opening],
	)
	const { data, isPlaceholderData } = useQuery({ ...valuesQuery(first ?? opening), enabled: settled })
	const breaks = isPlaceholderData ? undefined : data?.breaks
	return useMemo(() => {
		if (!first || !second || !breaks) return beside
		const aligned = alignViews(first, second, breaks)
		return aligned === second ? beside : viewText(aligned, opening)
	}, [first, second, breaks, beside, opening])
}
