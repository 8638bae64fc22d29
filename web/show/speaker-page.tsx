/** What the speaker sees beside the show. */
export function SpeakerPage({ id }: { id: string }) {
	return <main data-id={id} />
}
