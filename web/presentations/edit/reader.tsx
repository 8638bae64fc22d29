import { useState } from 'react'
import { isBroken, type OpenedPresentation } from '../../../server/contract/presentation/presentation.ts'
import { EditionsPanel } from '../../editions/editions-panel.tsx'
import { useMessages } from '../../i18n/language.tsx'
import buttons from '../../ui/button.module.css'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../page-header.tsx'
import { Toasts } from '../toasts.tsx'
import { usePageHref } from '../use-page-href.ts'
import { useReadOnlyReason } from '../use-read-only-reason.ts'
import styles from './editor.module.css'
import { editorMessages } from './editor-messages.ts'
import form from './form.module.css'
import { SceneNotices } from './scene-notices.tsx'
import { SceneStage } from './scene-stage.tsx'
import { SceneStrip } from './scene-strip.tsx'
import { placeOf } from './use-edit.ts'

/** A presentation for who may look and not edit: the scenes, the one in sight and its notes. */
export function Reader({ id, document }: { id: string; document: OpenedPresentation }) {
	const t = useMessages(editorMessages)
	const pageHref = usePageHref()
	const reason = useReadOnlyReason()
	const [selected, setSelected] = useState<string | null>(document.scenes[0]?.id ?? null)
	const scene = document.scenes.find((one) => one.id === selected)
	return (
		<div className={styles.page}>
			<PageHeader
				documentTitle={document.title}
				title={document.title}
				back={{ href: pageHref({ kind: 'presentations' }), label: t.all }}
			>
				<a className={`${buttons.button} ${buttons.primary}`} href={pageHref({ kind: 'show', id })}>
					<Icon name="present" />
					{t.present}
				</a>
			</PageHeader>
			<div className={styles.body}>
				<nav className={styles.strip} aria-label={t.strip}>
					<div className={styles.scenes}>
						<SceneStrip
							scenes={document.scenes}
							language={document.language}
							selected={selected}
							onSelect={setSelected}
						/>
					</div>
				</nav>
				<main className={styles.stage}>
					<div className={styles.noTools} />
					{scene && <SceneStage scene={scene} language={document.language} {...placeOf(document.scenes, scene.id)} />}
				</main>
				<section className={styles.form} aria-label={t.form}>
					<div className={form.form}>
						<Notice title={t.readOnly}>{reason}</Notice>
						{scene && !isBroken(scene) && <SceneNotices scene={scene} language={document.language} />}
						{scene && !isBroken(scene) && scene.notes !== '' && (
							<section>
								<h2 className={form.heading}>{t.notes}</h2>
								<p className={form.lines}>{scene.notes}</p>
							</section>
						)}
						<EditionsPanel id={id} editable={false} />
					</div>
				</section>
			</div>
			<Toasts />
		</div>
	)
}
