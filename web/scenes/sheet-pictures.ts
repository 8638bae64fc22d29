import { zip } from 'fflate'
import { idOfTitle } from '../../server/contract/presentation/id-of-title.ts'
import { fontStyle } from '../share/rasterise.ts'

/** Pixels of a picture: as large as the screens and slides it is put on. */
const WIDTH = 1920
const HEIGHT = 1080

/** `01-grofvuil-hoopt-zich-op.png`, as the command line names them. */
export const pictureName = (number: number, title: string): string =>
	`${String(number).padStart(2, '0')}-${idOfTitle(title)}.png`

/** Every rule of the page but its fonts, which a picture cannot reach: it brings its own. */
const pageStyle = (): string =>
	[...document.styleSheets]
		.flatMap((sheet) => [...sheet.cssRules])
		.filter((rule) => !(rule instanceof CSSFontFaceRule))
		.map((rule) => rule.cssText)
		.join('\n')

/** A part of the page as an SVG whole by itself: its elements as they stand, with their styles and letters. */
async function svgOf(element: HTMLElement): Promise<string> {
	const { width, height } = element.getBoundingClientRect()
	const root = document.documentElement
	const style = document.createElement('style')
	style.textContent = `${await fontStyle()}\n${pageStyle()}`
	const body = document.createElement('div')
	body.style.cssText = `inline-size:${width}px;block-size:${height}px;font-family:${getComputedStyle(document.body).fontFamily};color:${getComputedStyle(element).color};background:${getComputedStyle(element).backgroundColor}`
	body.append(style, element.cloneNode(true))
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
	for (const { name, value } of root.attributes) svg.setAttribute(name, value)
	svg.setAttribute('width', String(width))
	svg.setAttribute('height', String(height))
	svg.style.fontSize = getComputedStyle(root).fontSize
	const place = document.createElementNS('http://www.w3.org/2000/svg', 'foreignObject')
	place.setAttribute('width', String(width))
	place.setAttribute('height', String(height))
	place.append(body)
	svg.append(place)
	return new XMLSerializer().serializeToString(svg)
}

async function pngOf(element: HTMLElement): Promise<Uint8Array> {
	const image = new Image()
	// A data address: a canvas gives nothing back of what came from a blob with a page in it.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgOf(element))}`
	await image.decode()
	const drawn = Math.round((WIDTH * image.naturalHeight) / image.naturalWidth)
	// The first sheet is lower, for the title of the presentation stands over it: it lies in the middle.
	const height = Math.max(drawn, HEIGHT)
	const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height })
	const context = canvas.getContext('2d')
	if (!context) throw new Error('this browser draws no pictures')
	context.fillStyle = getComputedStyle(element).backgroundColor
	context.fillRect(0, 0, WIDTH, height)
	context.drawImage(image, 0, (height - drawn) / 2, WIDTH, drawn)
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
	if (!blob) throw new Error('this browser makes no picture of a part of a page')
	return new Uint8Array(await blob.arrayBuffer())
}

export interface Sheet {
	/** As it stands on the page. */
	element: HTMLElement
	name: string
}

/**
 * Sheets on the page as PNG files in one zip, one after another so that the page stays awake; `tell` says how many are done.
 * Throws when the browser cannot make a picture.
 */
export async function zipSheets(sheets: readonly Sheet[], tell: (done: number) => void): Promise<Blob> {
	const files: Record<string, Uint8Array> = {}
	for (const [i, { element, name }] of sheets.entries()) {
		files[name] = await pngOf(element)
		tell(i + 1)
	}
	return new Promise((resolve, reject) =>
		// Pictures are compressed already.
		zip(files, { level: 0 }, (error, bytes) =>
			error ? reject(error) : resolve(new Blob([new Uint8Array(bytes)], { type: 'application/zip' })),
		),
	)
}
