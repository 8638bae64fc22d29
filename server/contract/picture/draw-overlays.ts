import type { Language } from '../common.ts'
import { QUIET } from '../overlays/overlay-colors.ts'
import type { Theme } from '../ramps.ts'
import { drawHeat } from './draw-overlays-heat.ts'
import { drawHexagons } from './draw-overlays-hexagons.ts'
import type { PictureOverlays } from './draw-overlays-input.ts'
import { drawInvestments } from './draw-overlays-investments.ts'
import { drawPoints } from './draw-overlays-points.ts'
import type { Fit } from './fit.ts'
import type { Rect } from './topology.ts'
import { element } from './xml.ts'

/** How layers are drawn on a map that lies in a window of pixels. */
export interface OverlayDrawing {
	fit: Fit
	/** What of the plane is drawn. */
	seen: Rect
	language: Language
	theme: Theme
	/** Before the ids in the picture. */
	prefix: string
	/** The areas below are links: symbols let the pointer through to them. */
	linked: boolean
}

interface DrawnOverlays {
	/** Opacity of the areas: they step back where another scale lies over them. */
	areas: number
	/** Over the borders, under the outline of the selected area. */
	below: string
	/** Over that outline, under the names. */
	above: string
	/** Where symbols stand, which names give way to. */
	symbols: Rect[]
}

/** The layers over the areas as SVG, in the order of the interactive map (web/map/style.ts): heat, hexagons, points; investments above the outlines. */
export function drawOverlays(overlays: PictureOverlays | null, drawing: OverlayDrawing): DrawnOverlays {
	if (overlays === null) return { areas: 1, below: '', above: '', symbols: [] }
	const { heat, hexagons, points, investments, dataset } = overlays
	const group = (name: string, content: string) =>
		content === '' ? '' : element('g', { 'data-overlay': name, 'pointer-events': 'none' }, content)
	const money = investments ? drawInvestments(investments, overlays, drawing) : { svg: '', places: [] }
	return {
		areas: heat || hexagons ? QUIET : 1,
		below: [
			heat ? group('heat', drawHeat(heat, dataset.bbox, drawing)) : '',
			hexagons ? group('hexagons', drawHexagons(hexagons, drawing)) : '',
			points ? group('points', drawPoints(points, drawing)) : '',
		].join(''),
		above:
			money.svg === ''
				? ''
				: element('g', { 'data-overlay': 'investments', 'pointer-events': drawing.linked ? 'none' : null }, money.svg),
		symbols: money.places,
	}
}
