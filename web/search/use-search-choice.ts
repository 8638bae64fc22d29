import { useQuery } from '@tanstack/react-query'
import type { Area } from '../../server/contract/area.ts'
import { areasQuery, metricsQuery } from '../queries.ts'
import { fitCamera } from '../view/fit-camera.ts'
import { levelOfCode } from '../view/resolve.ts'
import { useView } from '../view/use-view.tsx'
import type { Address } from './locatieserver.ts'

/** What happens on the choice of a result: it is selected, the level follows it, and the camera goes there. One step back undoes it. */
export function useSearchChoice(): { chooseArea: (area: Area) => void; chooseAddress: (address: Address) => void } {
	const { view, update } = useView()
	const metric = useQuery(metricsQuery).data?.metrics.find((m) => m.id === view.metric)
	const buurten = useQuery({ ...areasQuery('buurt'), enabled: false }).data
	const levelFor = (code: string) => {
		const level = levelOfCode(code)
		return metric?.levels.includes(level) && level !== view.level ? { level, bins: [] } : {}
	}
	return {
		chooseArea: (area) =>
			update({
				area: area.code,
				...levelFor(area.code),
				camera: fitCamera(area.bbox, { width: window.innerWidth, height: window.innerHeight }),
			}),
		chooseAddress: ({ lon, lat, buurt }) => {
			const known = buurt !== null && buurten?.areas.some((area) => area.code === buurt) ? buurt : null
			const camera = { lon: Number(lon.toFixed(5)), lat: Number(lat.toFixed(5)), zoom: 15 }
			update(known === null ? { camera } : { area: known, ...levelFor(known), camera })
		},
	}
}
