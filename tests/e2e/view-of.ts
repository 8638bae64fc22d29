import type { Page } from 'playwright-core'
import type { View } from '../../server/contract/view.ts'
import { decodeView } from '../../server/contract/view-codec.ts'

/** The View in the address of a page. */
export function viewOf(page: Page): View {
	return decodeView(new URL(page.url()).searchParams).view
}
