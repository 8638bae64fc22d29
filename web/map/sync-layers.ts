import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'

type Properties = Record<string, unknown>
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const differences = (now: Properties = {}, next: Properties = {}) =>
	[...new Set([...Object.keys(now), ...Object.keys(next)])].filter((key) => !same(now[key], next[key]))

/** Carries a new list of layers over to the map: adds, removes, and sets only what differs. Other layers (deck.gl) stay. */
export function syncLayers(map: MapLibreMap, now: readonly LayerSpecification[], next: readonly LayerSpecification[]) {
	const present = new Map(now.map((layer) => [layer.id, layer]))
	const wanted = new Set(next.map((layer) => layer.id))
	for (const { id } of now) if (!wanted.has(id)) map.removeLayer(id)
	// From above to below, so that the layer to stand under is already there.
	for (let i = next.length - 1; i >= 0; i--) {
		const layer = next[i] as LayerSpecification
		const old = present.get(layer.id)
		if (!old) {
			map.addLayer(layer, next[i + 1]?.id)
			continue
		}
		const paint = layer.paint as Properties | undefined
		for (const key of differences(old.paint as Properties, paint))
			map.setPaintProperty(layer.id, key as never, paint?.[key] as never)
		const layout = layer.layout as Properties | undefined
		for (const key of differences(old.layout as Properties, layout))
			map.setLayoutProperty(layer.id, key as never, layout?.[key] as never)
	}
}
