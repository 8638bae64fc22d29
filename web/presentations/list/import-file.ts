import { openPresentation } from '../../../server/contract/presentation/open-presentation.ts'
import type { PresentationFault } from '../../../server/contract/presentation/presentation.ts'
import { makePresentation } from '../queries.ts'

export type Imported =
	| { name: string; title: string; id: string }
	| { name: string; fault: PresentationFault }
	/** The server did not take it: an ApiError, most often. */
	| { name: string; error: unknown }

/** Keeps a file as a new presentation, under an id that nobody has; nothing is ever written over. Never rejects. */
export async function importFile(file: File): Promise<Imported> {
	const { name } = file
	try {
		const opened = openPresentation(await file.text())
		if (opened.fault !== null) return { name, fault: opened.fault }
		const { id } = await makePresentation(opened.presentation)
		return { name, title: opened.presentation.title, id }
	} catch (error) {
		return { name, error }
	}
}
