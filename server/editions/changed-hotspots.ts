import type { Language } from '../contract/common.ts'
import { makeFormatters } from '../contract/format.ts'
import { defineMessages } from '../contract/messages.ts'
import type { SceneChange } from '../contract/presentation/edition.ts'
import type { SceneAnswer, ScenePicture } from '../contract/presentation/scene-answer.ts'
import type { ReadingClass } from '../contract/reading/area-reading.ts'
import { makeReading } from '../contract/reading/make-reading.ts'

const messages = defineMessages({ nl: { apart: 'niet vergeleken' }, en: { apart: 'not compared' } })

const standsOut = (of: ReadingClass | null) =>
	of !== null && (of.kind === 'high' || of.kind === 'low' || of.kind === 'mix')

/** The class of every area that a picture was read into. */
function classesOf({ read, values }: ScenePicture, names: SceneAnswer['names'], language: Language) {
	if (read === null || read.kind === 'bivariate') return null
	const reading = makeReading(read, {
		language,
		theme: 'light',
		format: makeFormatters(language),
		nameOf: (code) => names[code] ?? code,
		whole: values.reference?.name ?? '',
		days: null,
		months: null,
		areaCounts: {},
	})
	return new Map(values.areas.map((code) => [code, reading.classOf(code)]))
}

/** Areas that stand out now and did not, or on the other side; and those that did and do not now. Of two pictures both are told. Pure. */
export function changedHotspots(before: SceneAnswer, after: SceneAnswer, language: Language): SceneChange['hotspots'] {
	const found: SceneChange['hotspots'] = { appeared: [], gone: [] }
	after.pictures.forEach((picture, i) => {
		const earlier = before.pictures[i]
		const old = earlier ? classesOf(earlier, before.names, language) : null
		const now = classesOf(picture, after.names, language)
		if (!old || !now) return
		for (const [code, is] of now) {
			const was = old.get(code) ?? null
			const text = (of: ReadingClass | null) => of?.label ?? messages[language].apart
			const change = { area: code, name: after.names[code] ?? code, was: text(was), is: text(is) }
			// From remarkably high to remarkably low is both: one is gone, the other has come.
			const stays = standsOut(was) && standsOut(is) && was?.kind === is?.kind
			if (standsOut(is) && !stays) found.appeared.push(change)
			if (standsOut(was) && !stays) found.gone.push(change)
		}
	})
	return found
}
