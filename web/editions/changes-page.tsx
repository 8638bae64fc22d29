/** What changed since the previous edition. */
export function ChangesPage({ id }: { id: string }) {
	return <main data-id={id} />
}
