import { html } from 'hono/html'
import type { EmbedPicture } from './embed-addresses.ts'
import { bounds, type EmbedChoice, heightAt, USUAL_WIDTH } from './embed-choice.ts'

/**
 * The listener that gives frames the height that they ask for. It believes only the origin of the map, only a frame that shows
 * it, and only a number; twice on one page it does the same.
 */
function listener(origin: string): string {
	const known = JSON.stringify(origin).replaceAll('<', '\\u003c')
	return `<script>
addEventListener('message', function (event) {
  if (event.origin !== ${known} || !event.data || event.data.type !== 'regiekaart:height') return
  var height = Math.min(${bounds.height.most}, Math.max(0, Number(event.data.height) || 0))
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (height > 0 && frame.contentWindow === event.source) frame.style.height = height + 'px'
  })
})
</script>`
}

/**
 * A frame with the embed, as HTML to paste into a page of another site. The page tells the map its origin and nothing more
 * (`referrerpolicy`), and hands on no permission. What is filled in is escaped. Pure.
 */
export function iframeSnippet(
	address: string,
	title: string,
	{ width, height }: Pick<EmbedChoice, 'width' | 'height'>,
): string {
	const across = width ?? USUAL_WIDTH
	const down = heightAt(height, across)
	const style = [
		'border:0',
		width === null ? 'width:100%' : `width:${width}px;max-width:100%`,
		// A ratio holds only where nothing else gives the height.
		...(height.kind === 'ratio' ? [`height:auto;aspect-ratio:${height.ratio.replace(':', '/')}`] : []),
	].join(';')
	const frame = html`<iframe src="${address}" title="${title}" width="${across}" height="${down}" loading="lazy" referrerpolicy="strict-origin" style="${style}"></iframe>`
	const text = frame.toString()
	return height.kind === 'auto' ? `${text}\n${listener(new URL(address).origin)}` : text
}

/** A picture of the map that leads to the map: no script, no frame. `alt`: what is to be seen, in words. Pure. */
export function imageSnippet({ src, twice, width, height }: EmbedPicture, map: string, alt: string): string {
	const sharp = twice === null ? '' : html` srcset="${src} 1x, ${twice} 2x"`
	return html`<a href="${map}"><img src="${src}"${sharp} alt="${alt}" width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto;border:0"></a>`.toString()
}
