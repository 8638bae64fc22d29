import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { useMessages } from '../i18n/language.tsx'
import { BodyText } from '../scenes/body-text.tsx'
import { SceneNotices } from '../scenes/scene-notices.tsx'
import { showMessages } from './show-messages.ts'

/** The notes of a scene, and what the speaker must know of it. */
export function SpeakerNotes({ scene, answer }: { scene: Scene; answer: SceneAnswer | null | undefined }) {
	const t = useMessages(showMessages)
	return (
		<>
			{answer && answer.notices.length > 0 && <SceneNotices notices={answer.notices} />}
			{scene.notes === '' ? <p>{t.noNotes}</p> : <BodyText text={scene.notes} />}
		</>
	)
}
