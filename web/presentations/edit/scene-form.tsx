import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { Language } from '../../../server/contract/common.ts'
import { unknownNumbers } from '../../../server/contract/presentation/citations.ts'
import { kindNames } from '../../../server/contract/presentation/kind-names.ts'
import { hasAnswer, type Scene, sceneKinds } from '../../../server/contract/presentation/scene.ts'
import { useFormat, useMessages } from '../../i18n/language.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { kindMessages } from '../kind-messages.ts'
import { sceneQuery } from '../queries.ts'
import { CaptionField } from './caption-field.tsx'
import { DecisionsField } from './decisions-field.tsx'
import styles from './form.module.css'
import { formMessages } from './form-messages.ts'
import { HighlightsField } from './highlights-field.tsx'
import { PictureField } from './picture-field.tsx'
import { renewCitations } from './renew-citations.ts'
import { SceneNotices } from './scene-notices.tsx'
import type { Edit } from './use-edit.ts'

interface SceneFormProps {
	scene: Scene
	/** Of the presentation. */
	language: Language
	edit: Edit
}

/** Everything of one scene that can be written or chosen. */
export function SceneForm({ scene, language, edit }: SceneFormProps) {
	const t = useMessages(formMessages)
	const names = useMessages(kindNames)
	const explained = useMessages(kindMessages)
	const format = useFormat()
	const answer = useQuery(sceneQuery(scene, language)).data
	const { id, kind } = scene
	/** Words: the numbers in them are held against the figures. */
	const write = (patch: Partial<Scene>, field: string) =>
		edit.patchScene(
			id,
			(now) => ({ ...patch, ...(answer ? { citations: renewCitations({ ...now, ...patch }, answer, language) } : {}) }),
			field,
		)
	const choose = (patch: Partial<Scene>) => edit.patchScene(id, patch)
	// The letters come first; what is said of them follows.
	const calm = useDeferredValue(scene)
	const unknown = useMemo(() => (answer ? unknownNumbers(calm, answer, language) : []), [calm, answer, language])
	return (
		<div className={styles.form}>
			<SceneNotices scene={calm} language={language} onChange={choose} />
			<Select
				label={t.kind}
				value={kind}
				onChange={(kind) =>
					choose({ kind, ...(kind === 'compare' && scene.beside === null ? { beside: scene.view } : {}) })
				}
				options={sceneKinds.map((key) => ({ key, label: names[key], description: explained[key] }))}
			/>
			<div className={styles.words} lang={language}>
				<TextInput
					label={t.title}
					placeholder={t.titleHint}
					prominent
					lines={1}
					value={scene.title}
					maxLength={160}
					onChange={(title) => write({ title: title.replaceAll('\n', ' ') }, 'title')}
				/>
				<TextInput
					label={t.message}
					placeholder={t.messageHint}
					lines={2}
					value={scene.message}
					maxLength={300}
					onChange={(message) => write({ message: message.replaceAll('\n', ' ') }, 'message')}
				/>
				{kind === 'closing' && (
					<DecisionsField
						decisions={scene.decisions}
						onChange={(decisions, field) => (field === undefined ? choose({ decisions }) : write({ decisions }, field))}
					/>
				)}
				<div>
					<TextInput
						label={t.body}
						lines={kind === 'text' ? 8 : 3}
						value={scene.body}
						maxLength={6000}
						onChange={(body) => write({ body }, 'body')}
					/>
					<Disclosure title={t.help} small level={3}>
						<ul className={styles.help}>
							{t.helpLines.map((line) => (
								<li key={line}>
									<code>{line}</code>
								</li>
							))}
						</ul>
					</Disclosure>
				</div>
				{unknown.length > 0 && <p className={styles.hint}>{t.unknown(format.list(unknown))}</p>}
			</div>
			{hasAnswer(kind) && (
				<>
					<PictureField scene={scene} answer={answer} onChange={choose} />
					<HighlightsField
						highlights={scene.highlights}
						names={answer?.names ?? {}}
						language={language}
						onChange={(highlights, field) =>
							field === undefined ? choose({ highlights }) : write({ highlights }, field)
						}
					/>
					<CaptionField
						caption={scene.caption}
						answer={answer}
						language={language}
						onChange={(caption, field) => (field === undefined ? choose({ caption }) : write({ caption }, field))}
					/>
				</>
			)}
		</div>
	)
}
