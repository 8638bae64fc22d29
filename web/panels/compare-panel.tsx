/** Placeholder until its owner writes it. */
export function ComparePanel() {
	return null
}
