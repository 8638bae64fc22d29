/** The sign before what is highlighted, ▲: drawn, since not every set of letters has it. Its words stand beside it. */
export const HighlightSign = () => (
	<svg width="0.62em" height="0.62em" viewBox="0 0 10 10" aria-hidden="true" style={{ marginInlineEnd: '0.3em' }}>
		<path d="M5 0.800L9.800 9.500H0.200Z" fill="currentColor" />
	</svg>
)
