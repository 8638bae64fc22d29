import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import type { SlideWords } from './words.ts'

/** What a scene asks and this Dataset cannot give, each thing once. */
export const noticesOf = ({ notices }: Pick<SceneAnswer, 'notices'>, words: SlideWords): string[] => [
	...new Set(
		notices.map(
			({ of, parameter, value, reason }) => `${words.of[of]}: “${parameter}=${value}” ${words.reasons[reason]}`,
		),
	),
]

/** The same as a sentence; null: all that was asked is there. */
export function noticeText(answer: Pick<SceneAnswer, 'notices'>, words: SlideWords): string | null {
	const each = noticesOf(answer, words)
	return each.length === 0 ? null : `${words.gone} ${each.join('; ')}.`
}
