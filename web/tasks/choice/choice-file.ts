import { fold } from '../../search/fold.ts'

const slug = (text: string) => fold(text).replaceAll(' ', '-')

/** The name of the file that keeps a choice: what it is about and the day, as any file system takes it. */
export const choiceFileName = (a: string, b: string, day: string): string =>
	`afweging-${[a, b].map((name) => slug(name).slice(0, 40)).join('-')}-${day}.html`

/** Copies a text, for word processors with its headings and tables. Rejects where the browser refuses. */
export async function copyText(text: string, html: string): Promise<void> {
	if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text)
	const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) })
	await navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) })])
}
