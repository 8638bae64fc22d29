import { useQueries } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { pageHref } from '../pages.ts'
import { sceneQuery } from '../presentations/queries.ts'
import { SceneContent } from '../scenes/scene-content.tsx'
import { useTheme } from '../theme/use-theme.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useView } from '../view/use-view.tsx'
import { MapBody } from './map-body.tsx'
import { isReady } from './preload-progress.ts'
import { ReadyMark } from './ready-mark.tsx'
import { SceneFrame } from './scene-frame.tsx'
import { isMap, lacksPicture, mapKinds, viewsOf } from './scene-views.ts'
import styles from './show.module.css'
import { ShowBar } from './show-bar.tsx'
import { LeaveDialog, ShowHelp, SpeakerRefused } from './show-dialogs.tsx'
import type { ShowAction } from './show-keys.ts'
import { showLoader } from './show-loader.ts'
import { ShowMaps } from './show-maps.tsx'
import { showMessages } from './show-messages.ts'
import { SpeakerNotes } from './speaker-notes.tsx'
import { type Typed, typeDigit } from './type-digit.ts'
import { useDrawn } from './use-drawn.ts'
import { useFullScreen } from './use-full-screen.ts'
import { useIdle } from './use-idle.ts'
import { usePlace } from './use-place.ts'
import { usePreload } from './use-preload.ts'
import { useRehearsed } from './use-rehearsed.ts'
import { useShowKeys } from './use-show-keys.ts'
import { useShowState } from './use-show-state.ts'
import { useTaps } from './use-taps.ts'
import { useWakeLock } from './use-wake-lock.ts'

const Explore = lazy(async () => ({ default: (await import('./explore.tsx')).Explore }))

type Open = 'help' | 'leave' | 'speakerRefused' | null
const BAR_STAYS = 3000

/** The scenes that are shown, one at a time, over the whole window. `scenes` is never empty and stays the same. */
export function Show({ id, title, scenes }: { id: string; title: string; scenes: readonly Scene[] }) {
	const t = useMessages(showMessages)
	const language = useLanguage()
	const theme = useTheme()
	const { update } = useView()
	const [index, place] = usePlace(scenes)
	const [blank, setBlank] = useState(false)
	const [notes, setNotes] = useState(false)
	const [exploring, setExploring] = useState(false)
	const [open, setOpen] = useState<Open>(null)
	const typed = useRef<Typed | null>(null)
	const surface = useRef<HTMLElement>(null)
	const { isFull, toggle } = useFullScreen()
	const idle = useIdle(BAR_STAYS)
	const preload = usePreload(scenes, index, language, showLoader)
	useWakeLock()

	const scene = scenes[index] as Scene
	const total = scenes.length
	// The one on the screen and the two beside it; the others come one by one (use-preload.ts).
	const answers = useQueries({
		queries: scenes.map((each, i) => ({ ...sceneQuery(each, language), enabled: Math.abs(i - index) <= 1 })),
		combine: useCallback(dataOf, []),
	})
	const answer = answers[index]
	const { begin, onDrawn, drawn, stand } = useDrawn(scene, answer !== undefined)
	const rehearsed = useRehearsed(isReady(preload), mapKinds(scenes).every(stand))
	const ready = isReady(preload) && rehearsed

	const go = useCallback(
		(to: number, at?: number) => {
			if (to === index || to < 0 || to >= total) return
			begin(scenes[to]?.id ?? '', at)
			setBlank(false)
			place(to)
		},
		[index, total, scenes, place, begin],
	)
	const speakerHref = pageHref({ kind: 'speaker', id })
	const run = (action: ShowAction, at?: number) => {
		switch (action) {
			case 'next':
				return go(index + 1, at)
			case 'previous':
				return go(index - 1, at)
			case 'first':
				return go(0, at)
			case 'last':
				return go(total - 1, at)
			case 'blank':
				return setBlank((now) => !now)
			case 'notes':
				return setNotes((now) => !now)
			case 'explore':
				setBlank(false)
				return setExploring(true)
			case 'help':
				return setOpen('help')
			case 'fullScreen':
				return toggle?.()
			case 'theme':
				return update({ theme: theme === 'dark' ? 'light' : 'dark' })
			case 'speaker':
				return window.open(speakerHref, `regiekaart-speaker-${id}`, 'popup,width=1180,height=760')
					? undefined
					: setOpen('speakerRefused')
			case 'leave':
				if (blank) return setBlank(false)
				if (notes) return setNotes(false)
				// Where the browser leaves full screen by itself this is not even heard.
				if (isFull) return toggle?.()
				return setOpen('leave')
		}
	}
	useShowKeys(!exploring && open === null, (key, at) => {
		if ('action' in key) return run(key.action, at)
		typed.current = typeDigit(typed.current, key.digit, at, total)
		go(typed.current.number - 1, at)
	})
	useTaps(surface, (where) => run(where))
	useShowState(
		id,
		{ scene: scene.id, blank, exploring, ready },
		{
			go: (asked) => go(scenes.findIndex(({ id }) => id === asked)),
			setBlank,
			setExploring: (on) => {
				setBlank(false)
				setExploring(on)
			},
		},
	)
	const name = scene.title || scene.message || t.untitled
	useEffect(() => {
		document.title = `${name} · ${title}`
	}, [name, title])
	const stopExploring = useCallback(() => setExploring(false), [])
	const [view] = viewsOf(scene, answer)
	const beneath = exploring || blank
	const still = !isMap(scene.kind) || lacksPicture(scene, answer)
	const body = still ? '' : scene.body
	const dialog = (which: Open) => ({
		isOpen: open === which,
		onOpenChange: (on: boolean) => setOpen(on ? which : null),
	})

	return (
		<>
			<div
				className={styles.show}
				data-idle={idle}
				data-exploring={exploring}
				inert={exploring}
				data-show-scene={drawn ? scene.id : undefined}
				data-show-ready={ready}
			>
				<main ref={surface} className={styles.stage} aria-hidden={blank || undefined}>
					<SceneFrame scene={scene} answer={answer} number={index + 1} total={total}>
						<ShowMaps scenes={scenes} answers={answers} index={index} ahead={drawn} onDrawn={onDrawn} />
						{body !== '' && <MapBody key={scene.id} text={body} />}
						{still && (answer !== undefined || preload.scenes[index]?.kind === 'failed') && (
							<div className={styles.content} key={scene.id}>
								<ErrorBoundary what={t.content}>
									<SceneContent scene={scene} answer={answer} />
								</ErrorBoundary>
							</div>
						)}
					</SceneFrame>
				</main>
				{notes && (
					<aside className={styles.notes} aria-label={t.notes} data-press="">
						<SpeakerNotes scene={scene} answer={answer} />
					</aside>
				)}
				{blank && (
					<div className={styles.blank}>
						<VisuallyHidden>{t.isBlank}</VisuallyHidden>
					</div>
				)}
				<ShowBar
					number={index + 1}
					total={total}
					hidden={idle && open === null}
					blank={blank}
					notes={notes}
					isFull={isFull}
					canBeFull={toggle !== null}
					run={run}
				>
					<ReadyMark progress={preload} rehearsed={rehearsed} retry={preload.retry} />
				</ShowBar>
				<VisuallyHidden>
					<span aria-live="polite">{beneath ? '' : t.announced(index + 1, total, name)}</span>
				</VisuallyHidden>
			</div>
			{exploring && (
				<Suspense>
					<Explore view={view ?? scene.view} onBack={stopExploring} />
				</Suspense>
			)}
			<ShowHelp {...dialog('help')} />
			<LeaveDialog {...dialog('leave')} />
			<SpeakerRefused {...dialog('speakerRefused')} href={speakerHref} />
		</>
	)
}

function dataOf<T>(results: readonly { data: T }[]): T[] {
	return results.map(({ data }) => data)
}
