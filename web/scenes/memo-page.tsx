/** One page about one area: figures, agreements, trend, and the decision asked. */
export function MemoPage({ id, area }: { id: string; area: string }) {
	return <main data-id={id} data-area={area} />
}
