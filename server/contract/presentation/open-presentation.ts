import { jsonFault } from '../json-fault.ts'
import { jsonLoss } from '../json-loss.ts'
import { fieldFault } from './field-fault.ts'
import {
	MAXIMUM_SCENES,
	type OpenedPresentation,
	type OpenedScene,
	PRESENTATION_SCHEMA,
	type PresentationFault,
	presentationHead,
} from './presentation.ts'
import { scene as sceneSchema } from './scene.ts'

/** A document larger than this in bytes is not opened, and none such is written. */
export const MAXIMUM_BYTES = 2 * 2 ** 20

export type Opened =
	| { presentation: OpenedPresentation; fault: null }
	| { presentation: null; fault: PresentationFault }

const faulty = (kind: PresentationFault['kind'], detail: string, place?: { line: number; column: number }): Opened => ({
	presentation: null,
	fault: { kind, detail, line: place?.line ?? null, column: place?.column ?? null },
})

/** 1-based, as editors count. */
function placeAt(text: string, at: number) {
	const before = text.slice(0, at)
	return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

type Fields = Record<string, unknown>
const isObject = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

const ownId = sceneSchema.shape.id
/** A scene before ids are handed out: `id` is its own, null: it has none that can be read. */
interface Found {
	id: string | null
	make: (id: string) => OpenedScene
	broken: boolean
}

function findScene(raw: unknown): Found {
	const own = ownId.safeParse(isObject(raw) ? raw.id : null)
	const id = own.success ? own.data : null
	// An id that is not there is made; one that is there and cannot be an id is for a person to mend.
	const given = isObject(raw) && !Object.hasOwn(raw, 'id') ? { ...raw, id: 'none' } : raw
	const parsed = sceneSchema.safeParse(given)
	if (parsed.success) return { id, broken: false, make: (id) => ({ ...parsed.data, id }) }
	const fault = fieldFault(parsed.error)
	return { id, broken: true, make: (id) => ({ kind: 'broken', id, fault, raw }) }
}

/** Every scene with an id of its own: the first that has one keeps it, readable ones before broken ones; the others get `s1`, `s2` … */
function withIds(found: readonly Found[]): OpenedScene[] {
	const owners = new Map<string, Found>()
	for (const broken of [false, true])
		for (const one of found)
			if (one.broken === broken && one.id !== null && !owners.has(one.id)) owners.set(one.id, one)
	let made = 0
	const fresh = () => {
		do made++
		while (owners.has(`s${made}`))
		return `s${made}`
	}
	return found.map((one) => one.make(one.id !== null && owners.get(one.id) === one ? one.id : fresh()))
}

/**
 * A presentation from the text of its file. A scene that cannot be read is kept as it is, with what is wrong with it; a document
 * that is no JSON, of a later schema, with wrong fields beside its scenes, or that would lose something when saved, is not opened,
 * and the fault says where. Never throws.
 */
export function openPresentation(file: string): Opened {
	// In front of what some editors save.
	const text = file.replace(/^\uFEFF/, '')
	if (new TextEncoder().encode(file).length > MAXIMUM_BYTES) {
		return faulty('unreadable', `is larger than ${MAXIMUM_BYTES / 2 ** 20} MB`)
	}
	let document: unknown
	try {
		document = JSON.parse(text)
	} catch {
		const { line, column, found } = jsonFault(text) ?? { line: 1, column: 1, found: 'something' }
		return faulty(
			'broken',
			`is not JSON: line ${line}, column ${column} has ${found} where something else must stand`,
			{ line, column },
		)
	}
	if (!isObject(document)) return faulty('broken', 'is JSON, but not a presentation: it must be an object')
	const { scenes, ...head } = document
	const { schema } = head
	if (typeof schema === 'number' && schema > PRESENTATION_SCHEMA) {
		return faulty(
			'newer',
			`was made by a later version: it has schema ${schema}, and this version knows ${PRESENTATION_SCHEMA}`,
		)
	}
	const lost = jsonLoss(text)
	if (lost !== null) {
		const place = placeAt(text, lost.at)
		return faulty('broken', `line ${place.line}, column ${place.column} ${lost.what}`, place)
	}
	const parsed = presentationHead.safeParse(head)
	if (!parsed.success) return faulty('broken', fieldFault(parsed.error))
	if (!Array.isArray(scenes)) return faulty('broken', 'scenes: must be a list')
	if (scenes.length > MAXIMUM_SCENES) {
		return faulty('broken', `scenes: there are ${scenes.length}; a presentation may have ${MAXIMUM_SCENES}`)
	}
	return { presentation: { ...parsed.data, scenes: withIds(scenes.map(findScene)) }, fault: null }
}
