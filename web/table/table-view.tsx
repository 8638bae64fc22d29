/** Placeholder until its owner writes it. */
export function TableView() {
	return null
}
