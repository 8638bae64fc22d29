import { useQuery } from '@tanstack/react-query'
import { datasetQuery } from '../queries.ts'
import { type Face, faceOf, faces } from './face.ts'
import { isPublicPage } from './public-page.ts'

/** The face that the screen shows. Until the Dataset is there, the page itself tells which server sent it. */
export function useFace(): Face {
	const dataset = useQuery(datasetQuery).data
	if (dataset) return faceOf(dataset)
	return isPublicPage() ? faces.public : faces.internal
}
