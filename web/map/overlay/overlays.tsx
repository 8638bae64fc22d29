import type { Layer } from '@deck.gl/core'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import { useQuery } from '@tanstack/react-query'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Dataset } from '../../../server/contract/dataset.ts'
import { arrangeInvestments, type InvestmentSymbol } from '../../../server/contract/overlays/arrange-investments.ts'
import { type HexagonCell, hexagonCells } from '../../../server/contract/overlays/hexagon-cells.ts'
import { areasQuery, hexagonsQuery, investmentsQuery, pointsQuery } from '../../queries.ts'
import { useTheme } from '../../theme/use-theme.tsx'
import { useView } from '../../view/use-view.tsx'
import { hexagonsLayer } from '../layers/hexagons.ts'
import { investmentsLayer } from '../layers/investments.ts'
import { pointsLayer } from '../layers/points.ts'
import { slots } from '../style.ts'
import { useHexagonResolution } from '../use-hexagon-resolution.ts'

/** From below to above. */
const drawn = ['hexagons', 'points', 'investments'] as const
type Drawn = (typeof drawn)[number]

/** Everything lies on the ground: order decides, not depth. */
const flat = { depthWriteEnabled: false, depthCompare: 'always' } as const

/**
 * deck.gl gives its layers their place only while `isStyleLoaded()`, which is false as long as one tile of the base map is
 * on its way, and would then draw over everything. The layers that it goes between are there from the first picture on.
 */
function withStyle(map: MapLibreMap, draw: () => void) {
	map.isStyleLoaded = () => true
	try {
		draw()
	} finally {
		Reflect.deleteProperty(map, 'isStyleLoaded')
	}
}

export interface Pointed {
	hexagon: HexagonCell | null
	investment: InvestmentSymbol | null
}

interface OverlaysProps {
	map: MapLibreMap
	dataset: Dataset
	onPoint: (pointed: Pointed) => void
	onPick: (code: string) => void
}

/** What deck.gl draws on the map. Loaded after the first picture, and only when one of these layers is switched on. */
export function Overlays({ map, dataset, onPoint, onPick }: OverlaysProps) {
	const { view } = useView()
	const theme = useTheme()
	const wanted = new Set(view.overlays)
	const signals = dataset.signals !== null
	const points = useQuery({
		...pointsQuery(view),
		enabled: signals && wanted.has('points'),
	}).data
	const resolution = useHexagonResolution(dataset)
	const hexagons = useQuery({ ...hexagonsQuery(view, resolution), enabled: signals && wanted.has('hexagons') }).data
	const investments = useQuery({ ...investmentsQuery(null), enabled: wanted.has('investments') }).data
	const buurten = useQuery({ ...areasQuery('buurt'), enabled: wanted.has('investments') }).data

	const [pointed, setPointed] = useState<Pointed>({ hexagon: null, investment: null })
	useEffect(() => onPoint(pointed), [pointed, onPoint])
	useEffect(() => () => onPoint({ hexagon: null, investment: null }), [onPoint])
	const pointHexagon = useCallback((hexagon: HexagonCell | null) => setPointed((now) => ({ ...now, hexagon })), [])
	const pointInvestment = useCallback(
		(investment: InvestmentSymbol | null) => setPointed((now) => ({ ...now, investment })),
		[],
	)

	const cells = useMemo(() => (hexagons ? hexagonCells(hexagons) : []), [hexagons])
	const symbols = useMemo(
		() => (investments && buurten ? arrangeInvestments(investments.investments, buurten.areas) : []),
		[investments, buurten],
	)
	const dots = useMemo(() => points && pointsLayer(points, theme, slots.overlay), [points, theme])
	const hexes = useMemo(
		() => hexagons && hexagonsLayer(cells, hexagons.breaks, theme, slots.overlay, pointHexagon),
		[hexagons, cells, theme, pointHexagon],
	)
	const money = useMemo(
		() => investmentsLayer(symbols, theme, slots.symbols, { hover: pointInvestment, pick: onPick }),
		[symbols, theme, pointInvestment, onPick],
	)
	// The slots in style.ts say where among the map's own layers.
	const made = { hexagons: hexes, points: dots, investments: money }
	// What was drawn once stays, out of sight: deck.gl cannot take back a layer that it let go, and making it anew takes longer.
	const [kept, setKept] = useState<ReadonlySet<Drawn>>(new Set())
	const asked = drawn.filter((name) => wanted.has(name))
	if (asked.some((name) => !kept.has(name))) setKept(new Set([...kept, ...asked]))
	const layers = drawn.flatMap((name): Layer[] => {
		const layer = kept.has(name) && made[name]
		return layer ? [layer.clone({ visible: wanted.has(name) }) as Layer] : []
	})

	const [overlay, setOverlay] = useState<MapLibreOverlay | null>(null)
	useEffect(() => {
		const made = new MapLibreOverlay({ interleaved: true, layers: [] })
		map.addControl(made)
		setOverlay(made)
		return () => {
			setOverlay(null)
			if (map.hasControl(made)) map.removeControl(made)
		}
	}, [map])
	useEffect(() => {
		if (!overlay) return
		withStyle(map, () => overlay.setProps({ layers, parameters: flat }))
	})
	return null
}
