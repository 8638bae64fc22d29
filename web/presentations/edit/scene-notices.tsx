import type { Language } from '../../../server/contract/common.ts'
import type { StaleCitation } from '../../../server/contract/presentation/citations.ts'
import type { Scene } from '../../../server/contract/presentation/scene.ts'
import { defineMessages, useFormat, useMessages } from '../../i18n/language.tsx'
import { noticeMessages } from '../../layout/notice-messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { replaceNumber } from './renew-citations.ts'
import styles from './scene-notices.module.css'
import { useSceneFlags } from './use-scene-flags.ts'

const messages = defineMessages({
	nl: {
		gone: 'Deze gegevens hebben niet alles wat de scène vraagt.',
		of: { view: '', beside: 'Tweede kaart: ', highlights: 'Markering: ' },
		other: 'Getallen in de tekst zijn veranderd.',
		stale: (text: string, now: string, label: string) =>
			`In de tekst staat ${text}; het cijfer is nu ${now} (${label}).`,
		staleGone: (n: number, texts: string) =>
			n === 1
				? `In de tekst staat ${texts}; dat cijfer is er niet meer.`
				: `In de tekst staan ${texts}; die cijfers zijn er niet meer.`,
		replace: (now: string) => `Zet ${now} in de tekst`,
		keep: (text: string) => `Laat ${text} staan`,
	},
	en: {
		gone: 'These data do not have all that the scene asks.',
		of: { view: '', beside: 'Second map: ', highlights: 'Highlight: ' },
		other: 'Numbers in the words have changed.',
		stale: (text: string, now: string, label: string) => `The words say ${text}; the figure is now ${now} (${label}).`,
		staleGone: (n: number, texts: string) =>
			n === 1 ? `The words say ${texts}; that figure is gone.` : `The words say ${texts}; those figures are gone.`,
		replace: (now: string) => `Put ${now} in the words`,
		keep: (text: string) => `Leave ${text} as it is`,
	},
})

interface SceneNoticesProps {
	scene: Scene
	language: Language
	/** Left out: nothing can be mended here. */
	onChange?: (patch: Partial<Scene>) => void
}

/** What a scene asks that is not there, and numbers in its words that are others now, each with the way to mend it. */
export function SceneNotices({ scene, language, onChange }: SceneNoticesProps) {
	const t = useMessages(messages)
	const { reasons } = useMessages(noticeMessages)
	const { notices, stale } = useSceneFlags(scene, language)
	const format = useFormat()
	const others = stale.flatMap((one) => (one.now === null ? [] : [{ ...one, now: one.now }]))
	// Where a figure is gone, most often all are: said together.
	const gone = stale.filter(({ now }) => now === null)
	/** Taken as they are: no longer held against a figure. */
	const accept = (them: readonly StaleCitation[]) =>
		onChange?.({
			citations: scene.citations.filter(
				({ text, figure }) => !them.some((one) => one.text === text && one.figure === figure),
			),
		})
	return (
		<>
			{notices.length > 0 && (
				<Notice kind="warning" title={t.gone}>
					<ul className={styles.lines}>
						{notices.map(({ of, parameter, value, reason }) => (
							<li key={`${of} ${parameter} ${value}`}>
								{t.of[of]}
								<q>{value === '' ? parameter : value}</q> {reasons[reason]}
							</li>
						))}
					</ul>
				</Notice>
			)}
			{stale.length > 0 && (
				<Notice kind="warning" title={t.other}>
					<ul className={styles.lines}>
						{others.map((one) => (
							<li key={`${one.text} ${one.figure}`}>
								{t.stale(one.text, one.now, one.label)}
								{onChange && (
									<span className={styles.ways}>
										<Button small onPress={() => onChange(replaceNumber(scene, one.text, one.now, language))}>
											{t.replace(one.now)}
										</Button>
										<Button small variant="quiet" onPress={() => accept([one])}>
											{t.keep(one.text)}
										</Button>
									</span>
								)}
							</li>
						))}
						{gone.length > 0 && (
							<li>
								{t.staleGone(gone.length, format.list(gone.map(({ text }) => text)))}
								{onChange && (
									<span className={styles.ways}>
										<Button small onPress={() => accept(gone)}>
											{t.keep(format.list(gone.map(({ text }) => text)))}
										</Button>
									</span>
								)}
							</li>
						)}
					</ul>
				</Notice>
			)}
		</>
	)
}
