import type { SceneChange } from '../contract/presentation/edition.ts'
import type { Figure, SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { isSame } from './difference-answer.ts'

/** Figures that follow from others, or of which the words stand elsewhere: told twice they hide what changed. */
const FOLLOWS = /(^|:)(rank|ratio|numerator|times|growth|expected|spentShare|days|sum|change|budgeted|committed|spent):/
/** Of one area, of a region of them, or of one investment. */
const OF_AREA = /:(BU|WK|GM)\d{4}/
const OF_PERIOD = /:\d{4}(-\d{2})?$/

/**
 * The figures that are another than they were, those of the whole first, then those of areas, each by the size of the change. A
 * period that came or went is no change of a figure. `sameAreas`: false leaves out what is told of areas. Pure.
 */
export function changedFigures(before: SceneAnswer, after: SceneAnswer, sameAreas: boolean): SceneChange['values'] {
	const of = ({ figures }: SceneAnswer) =>
		new Map(
			figures
				.filter(({ key }) => !FOLLOWS.test(key) && !key.startsWith('region') && (sameAreas || !OF_AREA.test(key)))
				.map((figure) => [figure.key, figure]),
		)
	const [old, now] = [of(before), of(after)]
	const changes = [...new Set([...now.keys(), ...old.keys()])].flatMap((key): SceneChange['values'] => {
		const [was, is] = [old.get(key), now.get(key)]
		if (was && is ? isSame(was.value, is.value) : OF_PERIOD.test(key)) return []
		const label = (is ?? (was as Figure)).label
		return [
			{
				figure: key,
				label,
				before: was?.value ?? null,
				after: is?.value ?? null,
				beforeText: was?.text ?? '',
				afterText: is?.text ?? '',
			},
		]
	})
	const size = ({ before: a, after: b }: (typeof changes)[number]) => (a === null || b === null ? 0 : Math.abs(b - a))
	return changes.sort(
		(a, b) =>
			Number(OF_AREA.test(a.figure)) - Number(OF_AREA.test(b.figure)) ||
			size(b) - size(a) ||
			(a.figure < b.figure ? -1 : 1),
	)
}
