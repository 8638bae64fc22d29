/** The list of presentations. */
export function PresentationsPage() {
	return <main />
}
