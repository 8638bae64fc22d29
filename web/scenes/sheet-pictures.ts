import { zip } from 'fflate'
import { domToBlob } from 'modern-screenshot'
import { idOfTitle } from '../../server/contract/presentation/id-of-title.ts'

/** Pixels of a picture across: as wide as the screens and slides it is put on. */
const WIDTH = 1920

/** `01-grofvuil-hoopt-zich-op.png`, as the command line names them. */
export const pictureName = (number: number, title: string): string =>
	`${String(number).padStart(2, '0')}-${idOfTitle(title)}.png`

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
		const { backgroundColor } = getComputedStyle(element)
		const blob = await domToBlob(element, { scale: WIDTH / element.offsetWidth, backgroundColor })
		if (!blob) throw new Error(`no picture of ${name}`)
		files[name] = new Uint8Array(await blob.arrayBuffer())
		tell(i + 1)
	}
	return new Promise((resolve, reject) =>
		// Pictures are compressed already.
		zip(files, { level: 0 }, (error, bytes) =>
			error ? reject(error) : resolve(new Blob([new Uint8Array(bytes)], { type: 'application/zip' })),
		),
	)
}
