import { useMemo } from 'react'
import { pictureView } from '../../../server/contract/presentation/picture-view.ts'
import { decodeView, viewText } from '../../../server/contract/view-codec.ts'
import { useView } from '../../view/use-view.tsx'

/** What a View store of a scene's map holds: the map of its View, in the language and theme of the page around it. */
export function useSceneSearch(view: string): string {
	const {
		view: { language, theme },
		opening,
	} = useView()
	return useMemo(() => {
		const asked = decodeView(new URLSearchParams(view), opening).view
		const text = viewText({ ...pictureView(asked), language, theme }, opening)
		return text === '' ? '' : `?${text}`
	}, [view, opening, language, theme])
}
