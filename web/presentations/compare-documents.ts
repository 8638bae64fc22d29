import { isBroken, type OpenedPresentation, type OpenedScene } from '../../server/contract/presentation/presentation.ts'

/** Who made the difference, when what both began with is known. */
export type By = 'mine' | 'theirs' | 'both' | 'unknown'

export type DocumentDifference =
	| { kind: 'head'; fields: string[]; by: By }
	| { kind: 'scene'; id: string; title: string; fields: string[]; by: By }
	| { kind: 'onlyMine' | 'onlyTheirs'; id: string; title: string; by: By }
	| { kind: 'order'; by: By }

const text = (value: unknown) => JSON.stringify(value) ?? ''
const same = (a: unknown, b: unknown) => text(a) === text(b)

const byId = ({ scenes }: OpenedPresentation) => new Map(scenes.map((scene) => [scene.id, scene]))
const headOf = ({ scenes: _, ...head }: OpenedPresentation) => head

/** Names of the fields in which they differ. */
const differing = (a: object, b: object): string[] => {
	const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
	return [...new Set([...left.keys(), ...right.keys()])].filter((name) => !same(left.get(name), right.get(name)))
}
const titleOf = (scene: OpenedScene) => (isBroken(scene) ? '' : scene.title || scene.message)

function by<T>(mine: T, theirs: T, base: T | undefined, known: boolean): By {
	if (!known) return 'unknown'
	if (same(theirs, base)) return 'mine'
	return same(mine, base) ? 'theirs' : 'both'
}

/**
 * In what two versions of a presentation differ, in the order of mine; scenes are the same when their ids are. `base` is what both
 * began with, null when that is not known: then it is not said who did it. Equal versions give nothing.
 */
export function compareDocuments(
	mine: OpenedPresentation,
	theirs: OpenedPresentation,
	base: OpenedPresentation | null,
): DocumentDifference[] {
	const known = base !== null
	const [own, other, before] = [byId(mine), byId(theirs), base ? byId(base) : new Map<string, OpenedScene>()]
	const found: DocumentDifference[] = []
	const fields = differing(headOf(mine), headOf(theirs))
	if (fields.length > 0) {
		found.push({ kind: 'head', fields, by: by(headOf(mine), headOf(theirs), base ? headOf(base) : undefined, known) })
	}
	for (const [id, scene] of own) {
		const there = other.get(id)
		const who = by<OpenedScene | undefined>(scene, there, before.get(id), known)
		if (!there) found.push({ kind: 'onlyMine', id, title: titleOf(scene), by: who })
		else if (!same(scene, there)) {
			found.push({ kind: 'scene', id, title: titleOf(scene), fields: differing(scene, there), by: who })
		}
	}
	for (const [id, scene] of other) {
		if (own.has(id)) continue
		found.push({
			kind: 'onlyTheirs',
			id,
			title: titleOf(scene),
			by: by<OpenedScene | undefined>(undefined, scene, before.get(id), known),
		})
	}
	const shared = (document: OpenedPresentation) =>
		document.scenes.map(({ id }) => id).filter((id) => own.has(id) && other.has(id))
	if (!same(shared(mine), shared(theirs))) {
		found.push({ kind: 'order', by: by(shared(mine), shared(theirs), base ? shared(base) : undefined, known) })
	}
	return found
}
