/** Placeholder until its owner writes it. */
export function MapView() {
	return null
}
