import { mapSearch } from '../contract/embed-parts.ts'

/** Search part of the picture of an address, as large as social cards are. */
export function cardSearch(search: string): string {
	const params = new URLSearchParams(mapSearch(search))
	params.set('width', '1200')
	params.set('height', '630')
	// Seen small, in a feed.
	params.set('textScale', '1.5')
	return `?${params}`
}
