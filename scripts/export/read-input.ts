import { basename } from 'node:path'
import { idOfTitle } from '../../server/contract/presentation/id-of-title.ts'
import { isBroken, type OpenedPresentation, shownScenes } from '../../server/contract/presentation/presentation.ts'
import type { KeptPresentation } from '../../server/presentations/presentation-store.ts'
import { readPresentation } from '../../server/presentations/read-presentation.ts'
import { ExportError } from './export-error.ts'

/** The presentation in a file, with an id made of its name. Throws ExportError: what is wrong with it, and where. */
export async function readInput(path: string): Promise<KeptPresentation> {
	const file = await readPresentation(path, { follow: true })
	if (file === null) throw new ExportError(`${path} does not exist, or is no file`)
	const { opened, revision } = file
	if (opened.presentation === null || revision === null) {
		throw new ExportError(`${path}: ${opened.fault?.detail ?? 'cannot be read'}`)
	}
	const { presentation } = opened
	if (shownScenes(presentation).length === 0) throw new ExportError(`${path} has no scene that is shown`)
	return { id: idOfTitle(basename(path, '.json')), revision, presentation }
}

/** Scenes that cannot be read, in words; they are left out. */
export const brokenScenes = ({ scenes }: OpenedPresentation): string[] =>
	scenes.flatMap((scene, i) =>
		isBroken(scene) ? [`scene ${i + 1} cannot be read and is left out: ${scene.fault}`] : [],
	)
