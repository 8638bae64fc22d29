/** A presentation on the screen of the room. */
export function ShowPage({ id }: { id: string }) {
	return <main data-id={id} />
}
