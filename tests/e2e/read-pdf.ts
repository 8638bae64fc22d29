import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
	role?: string
	alt?: string
	lang?: string
	children?: Node[]
}

/** What a reader of a PDF gets to see, page by page. */
export interface PdfPage {
	/** Width and height in millimetres, whole. */
	size: [number, number]
	text: string
	/** Elements of the structure tree, `H1`, `Figure` … in order; of a figure with its other text. */
	structure: { role: string; alt: string | null }[]
	/** How many pictures of pixels lie on it. */
	images: number
}

/** Reads a PDF from its bytes. */
export async function readPdf(bytes: Uint8Array): Promise<{ title: string; language: string; pages: PdfPage[] }> {
	const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
	const painted: number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageXObjectRepeat]
	const pdf = await getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 }).promise
	const pages: PdfPage[] = []
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number)
		const [content, tree, drawing] = await Promise.all([
			page.getTextContent(),
			page.getStructTree(),
			page.getOperatorList(),
		])
		const { width, height } = page.getViewport({ scale: 1 })
		const flat = (node: Node): PdfPage['structure'] => [
			...(node.role ? [{ role: node.role, alt: node.alt ?? null }] : []),
			...(node.children ?? []).flatMap(flat),
		]
		pages.push({
			size: [Math.round((width * 25.4) / 72), Math.round((height * 25.4) / 72)],
			text: content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
			structure: tree ? flat(tree as Node) : [],
			images: drawing.fnArray.filter((operator) => painted.includes(operator)).length,
		})
	}
	const { info } = await pdf.getMetadata()
	const { Title, Language } = info as { Title?: string; Language?: string }
	await pdf.destroy()
	return { title: Title ?? '', language: Language ?? '', pages }
}
