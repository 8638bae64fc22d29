/** Placeholder until its owner writes it. */
export function Controls() {
	return null
}
