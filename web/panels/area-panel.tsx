/** Placeholder until its owner writes it. */
export function AreaPanel() {
	return null
}
