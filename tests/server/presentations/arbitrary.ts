import fc from 'fast-check'
import { sceneKinds } from '../../../server/contract/presentation/scene.ts'

/** Any text that people type, with what JSON has to escape. */
const words = (most: number) =>
	fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: Math.min(most, 20) }).filter((text) => text.length <= most),
		fc.constantFrom('', '"\\\n\t', '\u2028', '\ud800', '﻿', '</script>', '84,2 – ok'),
	)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

/** A scene as somebody may have written it: any of its fields left out, its id too. */
export const writtenScene = fc.record({
	id: maybe(fc.constantFrom('a', 'b', 's1', 's2', 'opening')),
	kind: fc.constantFrom(...sceneKinds),
	title: maybe(words(160)),
	message: maybe(words(300)),
	body: maybe(words(6000)),
	notes: maybe(words(6000)),
	hidden: maybe(fc.boolean()),
	view: maybe(fc.constantFrom('', 'metric=cbs.woz&level=wijk', 'is no view at all')),
	beside: maybe(fc.constantFrom(null, '', 'metric=cbs.woz')),
	layout: maybe(fc.constantFrom('side', 'swipe')),
	highlights: maybe(
		fc.array(fc.record({ area: fc.constantFrom('BU90010101', 'GM0363'), label: maybe(words(80)) }), { maxLength: 3 }),
	),
	caption: maybe(fc.option(words(600))),
	citations: maybe(fc.array(fc.record({ text: words(40), figure: words(120) }), { maxLength: 2 })),
	decisions: maybe(fc.array(words(400), { maxLength: 3 })),
})

/** What no version knows as a scene, or a later one might. */
const strangeScene = fc.oneof(
	fc.jsonValue({ maxDepth: 3 }),
	fc.record({ id: fc.constantFrom('a', 's1', 'Not An Id'), kind: fc.constantFrom('hologram', 'broken') }),
	writtenScene.map((scene) => ({ ...scene, sound: [1.5, { loud: true }] })),
	writtenScene.map((scene) => ({ ...scene, title: 4 })),
)

/** The document of a file that can be opened: some of its scenes, or none, can be read. */
export const writtenPresentation = fc.record({
	schema: fc.constant(1),
	title: words(160).filter((text) => text !== ''),
	subtitle: maybe(words(300)),
	author: maybe(words(120)),
	date: maybe(fc.constantFrom(null, '2026-11-22')),
	language: maybe(fc.constantFrom('nl', 'en')),
	dataset: maybe(words(200)),
	scenes: fc.array(fc.oneof(writtenScene, strangeScene), { maxLength: 6 }),
})
