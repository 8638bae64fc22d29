/** Placeholder until its owner writes it. */
export function Legend() {
	return null
}
