import { useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import { EditionMark } from '../editions/edition-mark.tsx'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { pageHref } from '../pages.ts'
import { sceneQuery } from '../presentations/queries.ts'
import { SceneSheet } from '../scenes/scene-sheet.tsx'
import { useTheme } from '../theme/use-theme.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useView } from '../view/use-view.tsx'
import { ReadyMark } from './ready-mark.tsx'
import { ShowHelp } from './show-dialogs.tsx'
import type { ShowAction } from './show-keys.ts'
import { showMessages } from './show-messages.ts'
import styles from './speaker.module.css'
import { SpeakerClock } from './speaker-clock.tsx'
import { speakerLoader } from './speaker-loader.ts'
import { speakerMessages } from './speaker-messages.ts'
import { SpeakerNotes } from './speaker-notes.tsx'
import { type Typed, typeDigit } from './type-digit.ts'
import { useFollowedShow } from './use-followed-show.ts'
import { usePreload } from './use-preload.ts'
import { useShowKeys } from './use-show-keys.ts'
import { useWakeLock } from './use-wake-lock.ts'

/** Notes, the scene on the screen and the next one, the clock; its keys and buttons lead the show. `scenes` is never empty and stays the same. */
export function Speaker({ id, title, scenes }: { id: string; title: string; scenes: readonly Scene[] }) {
	const t = useMessages(speakerMessages)
	const words = useMessages(showMessages)
	const language = useLanguage()
	const theme = useTheme()
	const { update } = useView()
	const { show, known, send } = useFollowedShow(id)
	// Without a show one leafs through it here.
	const [own, setOwn] = useState(0)
	const [help, setHelp] = useState(false)
	const shown = show?.scene == null ? -1 : scenes.findIndex(({ id }) => id === show.scene)
	const index = shown >= 0 ? shown : own
	const total = scenes.length
	const preload = usePreload(scenes, index, language, speakerLoader)
	const typed = useRef<Typed | null>(null)
	useWakeLock()
	useEffect(() => {
		document.title = `${t.window} · ${title}`
	}, [t, title])

	const answers = useQueries({
		queries: scenes.map((each, i) => ({ ...sceneQuery(each, language), enabled: i === index || i === index + 1 })),
		combine: useCallback(<T,>(results: readonly { data: T }[]): T[] => results.map(({ data }) => data), []),
	})
	const go = (to: number) => {
		const scene = scenes[to]
		if (!scene) return
		setOwn(to)
		if (show) send({ kind: 'go', show: show.show.id, scene: scene.id })
	}
	const setBlank = (blank: boolean) => show && send({ kind: 'blank', show: show.show.id, blank })
	const setExploring = (exploring: boolean) => show && send({ kind: 'explore', show: show.show.id, exploring })
	const run = (action: ShowAction) => {
		switch (action) {
			case 'next':
				return go(index + 1)
			case 'previous':
				return go(index - 1)
			case 'first':
				return go(0)
			case 'last':
				return go(total - 1)
			case 'blank':
				return setBlank(!show?.blank)
			case 'explore':
				return setExploring(!show?.exploring)
			case 'theme':
				return update({ theme: theme === 'dark' ? 'light' : 'dark' })
			case 'help':
				return setHelp(true)
			case 'leave':
				return show?.exploring ? setExploring(false) : show?.blank ? setBlank(false) : undefined
			// Of the window in the room alone.
			case 'notes':
			case 'speaker':
			case 'fullScreen':
				return
		}
	}
	useShowKeys(!help, (key, at) => {
		if ('action' in key) return run(key.action)
		typed.current = typeDigit(typed.current, key.digit, at, total)
		go(typed.current.number - 1)
	})

	const scene = scenes[index] as Scene
	const next = scenes[index + 1]
	return (
		<main className={styles.speaker}>
			<header className={styles.head}>
				<div>
					<h1 className={styles.title}>{title}</h1>
					<EditionMark />
				</div>
				<SpeakerClock moved={index > 0} />
			</header>
			{known && show === null && (
				<Notice
					kind="warning"
					title={t.none}
					action={
						<a href={pageHref({ kind: 'show', id }, { scene: scene.id })} target="_blank" rel="noopener">
							{t.open}
						</a>
					}
				>
					{t.noneHelp}
				</Notice>
			)}
			<section className={styles.now} aria-labelledby="speaker-now">
				<h2 id="speaker-now">
					{t.now} <span className={styles.count}>{words.scene(index + 1, total)}</span>
				</h2>
				<div className={styles.sheet} data-blank={show?.blank || undefined}>
					<SceneSheet thumbnail scene={scene} answer={answers[index]} number={index + 1} total={total} />
				</div>
				{show?.blank && <p className={styles.state}>{t.isBlank}</p>}
				{show?.exploring && (
					<p className={styles.state}>
						{t.isExploring}{' '}
						<Button small onPress={() => setExploring(false)}>
							{t.backToStory}
						</Button>
					</p>
				)}
			</section>
			<section className={styles.next} aria-labelledby="speaker-next">
				<h2 id="speaker-next">{t.next}</h2>
				{next ? (
					<>
						<div className={styles.sheet}>
							<SceneSheet
								key={next.id}
								thumbnail
								scene={next}
								answer={answers[index + 1]}
								number={index + 2}
								total={total}
							/>
						</div>
						<VisuallyHidden>{next.title || next.message}</VisuallyHidden>
					</>
				) : (
					<p className={styles.state}>{t.last}</p>
				)}
			</section>
			<section className={styles.notes} aria-labelledby="speaker-notes">
				<h2 id="speaker-notes">{t.notes}</h2>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
				<div className={styles.text} tabIndex={0}>
					<SpeakerNotes scene={scene} answer={answers[index]} />
				</div>
			</section>
			<footer className={styles.foot}>
				<ReadyMark rehearsed progress={preload} retry={preload.retry} />
				<div className={styles.buttons}>
					<Button icon="left" isDisabled={index === 0} onPress={() => run('previous')}>
						{words.previous}
					</Button>
					<Button icon="moon" isDisabled={show === null} onPress={() => run('blank')}>
						{show?.blank ? words.unblank : words.blank}
					</Button>
					<Button variant="primary" iconAfter="right" isDisabled={index === total - 1} onPress={() => run('next')}>
						{words.next}
					</Button>
				</div>
			</footer>
			<VisuallyHidden>
				<span aria-live="polite">
					{words.announced(index + 1, total, scene.title || scene.message || words.untitled)}
				</span>
			</VisuallyHidden>
			<ShowHelp isOpen={help} onOpenChange={setHelp} />
		</main>
	)
}
