import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { useMessages } from '../i18n/language.tsx'
import { noticeMessages } from '../layout/notice-messages.ts'
import { Icon } from '../ui/icon.tsx'
import css from './scene-notices.module.css'
import { sceneWords } from './scene-words.ts'

/** What a scene asks and this Dataset does not have: on the sheet itself, so that nobody takes another figure for the one asked. */
export function SceneNotices({ notices }: { notices: SceneAnswer['notices'] }) {
	const t = useMessages(sceneWords)
	const { reasons } = useMessages(noticeMessages)
	return (
		<p className={css.notices}>
			<Icon name="warning" />
			<span>
				{t.gone}{' '}
				{notices.map(({ of, parameter, value, reason }, i) => (
					<span key={`${of}${parameter}`}>
						{i > 0 && ' · '}
						<q>{of === 'highlights' ? value : `${parameter}=${value}`}</q>
						{of !== 'view' && ` (${t.of[of]})`} {reasons[reason]}
					</span>
				))}
			</span>
		</p>
	)
}
