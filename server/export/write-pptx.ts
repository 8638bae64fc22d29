import PptxGenJS from 'pptxgenjs'
import { xmlText } from '../contract/picture/xml.ts'
import type { PresentationHead } from '../contract/presentation/presentation.ts'
import { addScene } from './add-scene.ts'
import { mendPackage } from './mend-package.ts'
import { defineLayouts, font } from './slide-frame.ts'
import type { SlideScene } from './slide-scene.ts'
import { slideWords } from './words.ts'

/** The same without characters that no XML may hold, at any depth: one of them, and no office opens the file. */
function clean<T>(value: T): T {
	if (typeof value === 'string') return xmlText(value) as T
	if (value instanceof Uint8Array) return value
	if (Array.isArray(value)) return value.map(clean) as T
	if (value === null || typeof value !== 'object') return value
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)])) as T
}

/** Scenes as a presentation of the office (PPTX): the same input gives the same bytes. */
export async function writePptx(
	{ title, subtitle, author, language, dataset }: PresentationHead,
	scenes: readonly SlideScene[],
	{ notes }: { notes: boolean },
): Promise<Uint8Array> {
	const words = slideWords[language]
	const pptx = new PptxGenJS()
	pptx.layout = 'LAYOUT_WIDE'
	pptx.theme = { headFontFace: font, bodyFontFace: font }
	defineLayouts(pptx, clean(title), words)
	const cleaned = scenes.map(({ reading, ...rest }) => ({ ...clean(rest), reading }))
	const tableTexts = cleaned.flatMap((scene) => addScene(pptx, scene, language, notes))
	const bytes = await pptx.write({ outputType: 'uint8array' })
	if (!(bytes instanceof Uint8Array)) throw new Error('pptxgenjs gave no bytes')
	return mendPackage(bytes, {
		title: clean(title),
		subject: clean(subtitle) || words.subject(clean(dataset)),
		author: clean(author),
		language,
		tableTexts,
	})
}
