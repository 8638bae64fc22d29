import { renderAsync } from '@resvg/resvg-js'
import { fontFiles } from './fonts.ts'

/** An SVG of ours as PNG, `scale` pixels for each of its own; off the main thread, with our own fonts and no others. */
export async function drawPng(svg: string, scale: number): Promise<Buffer> {
	const image = await renderAsync(svg, {
		fitTo: { mode: 'zoom', value: scale },
		font: { fontFiles: await fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
		logLevel: 'off',
	})
	return image.asPng()
}
