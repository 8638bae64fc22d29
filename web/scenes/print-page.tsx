/** A presentation for paper: a scene a page. */
export function PrintPage({ id }: { id: string }) {
	return <main data-id={id} />
}
