import latinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import type { ViewPicture } from './draw-view.ts'

/** Pixels for each of the picture: sharp on a good screen and on paper. */
const SCALE = 2

async function dataUrl(address: string): Promise<string> {
	const response = await fetch(address)
	if (!response.ok) throw new Error(`status ${response.status}`)
	const blob = await response.blob()
	return new Promise((resolve, reject) => {
		const reader = new FileReader()
		reader.onload = () => resolve(String(reader.result))
		reader.onerror = () => reject(reader.error)
		reader.readAsDataURL(blob)
	})
}

let fonts: Promise<string> | null = null
/** The letters of the page as a style sheet that needs nothing else: a picture in a picture cannot reach those of the page. */
export function fontStyle(): Promise<string> {
	fonts ??= Promise.all(
		[
			[latin, 'U+0000-00FF,U+2000-206F,U+20AC,U+2212'],
			[latinExt, 'U+0100-02BA,U+1E00-1EFF'],
		].map(async ([file = '', range]) => {
			const source = await dataUrl(new URL(file, document.baseURI).href)
			return `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(${source}) format('woff2');unicode-range:${range}}`
		}),
	).then((faces) => faces.join(''))
	fonts.catch(() => {
		fonts = null
	})
	return fonts
}

/** An SVG that carries its letters, for where a font cannot be reached. Throws when these cannot be read. */
export const withLetters = async (svg: string): Promise<string> =>
	svg.replace('>', `><style>${await fontStyle()}</style>`)

/** A picture as PNG, with our own letters. Throws when a font or the picture cannot be read. */
export async function rasterise({ svg, width, height }: Pick<ViewPicture, 'svg' | 'width' | 'height'>): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([await withLetters(svg)], { type: 'image/svg+xml' }))
	try {
		const image = new Image()
		image.src = address
		await image.decode()
		const canvas = Object.assign(document.createElement('canvas'), { width: width * SCALE, height: height * SCALE })
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
		return await new Promise((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
		)
	} finally {
		URL.revokeObjectURL(address)
	}
}
