import { isBroken, type OpenedPresentation, presentationHead } from './presentation.ts'
import { blankScene, type Scene, scene as sceneSchema } from './scene.ts'

const headFields = Object.keys(presentationHead.shape) as (keyof typeof presentationHead.shape)[]
const sceneFields = Object.keys(sceneSchema.shape) as (keyof Scene)[]

/** A scene without what is as in `blankScene`, its fields in the order of the contract. */
function bare(scene: Scene): Partial<Scene> {
	const blank = blankScene(scene.id, scene.kind)
	const fields = sceneFields.filter(
		(field) => field === 'id' || field === 'kind' || JSON.stringify(scene[field]) !== JSON.stringify(blank[field]),
	)
	return Object.fromEntries(fields.map((field) => [field, scene[field]]))
}

/**
 * The text of a presentation's file: JSON that people can read and compare, the same for the same presentation. A scene that could
 * not be read is written as it was. `openPresentation` gives back what was written.
 */
export function writePresentation(opened: OpenedPresentation): string {
	const head = Object.fromEntries(headFields.map((field) => [field, opened[field]]))
	const scenes = opened.scenes.map((scene) => (isBroken(scene) ? scene.raw : bare(scene)))
	return `${JSON.stringify({ ...head, scenes }, null, '\t')}\n`
}
