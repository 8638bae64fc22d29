/** Placeholder for the lines of the overlays. */
export function OverlayLines() {
	return null
}
