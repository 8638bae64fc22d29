import type { Dataset } from '../../server/contract/dataset.ts'
import { hexagonResolution, zoomOfBox } from '../../server/contract/overlays/hexagon-classes.ts'
import { useView } from '../view/use-view.tsx'

/** The H3 resolution of the picture: from the camera in the URL, or from the Dataset when all of it is in sight. Map and legend agree. */
export function useHexagonResolution(dataset: Pick<Dataset, 'bbox'>): number {
	const { camera } = useView().view
	return hexagonResolution(camera ? camera.zoom : zoomOfBox(dataset.bbox))
}
