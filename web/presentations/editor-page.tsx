/** A presentation to change. */
export function EditorPage({ id }: { id: string }) {
	return <main data-id={id} />
}
