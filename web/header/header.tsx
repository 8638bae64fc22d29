import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { EditionMark } from '../editions/edition-mark.tsx'
import { defineMessages, useLanguage, useMessages } from '../i18n/language.tsx'
import { DisplaySwitch } from '../layout/display-switch.tsx'
import { datasetQuery } from '../queries.ts'
import { Search } from '../search/search.tsx'
import { changeTask } from '../tasks/change-task.ts'
import { usePhone } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { FaceName } from '../view/face.ts'
import { useFace } from '../view/use-face.ts'
import { useView } from '../view/use-view.tsx'
import styles from './header.module.css'
import { headerActions } from './header-actions.tsx'
import { useShortcuts } from './use-shortcuts.ts'

const messages = defineMessages({
	nl: { fictional: 'fictief', search: 'Zoeken', stopSearch: 'Zoeken sluiten' },
	en: { fictional: 'fictional', search: 'Search', stopSearch: 'Close search' },
})

/** As a tab of the browser says it: a publication goes by its own name. */
const documentTitle: Record<FaceName, (title: string) => string> = {
	internal: (title) => `${title} · Regiekaart`,
	public: (title) => title,
}

/** The first letters that are free in Dutch: Verkennen, Let Op, Afwegen; the same in both languages, as they stand in the help. */
const taskKeys = { explore: 'v', alerts: 'o', choice: 'a' } as const

/** Title of what is seen, search, and the few things that are about the screen rather than the figures. */
export function Header() {
	const t = useMessages(messages)
	const language = useLanguage()
	const phone = usePhone()
	const { view, update } = useView()
	const dataset = useQuery(datasetQuery).data
	const searchInput = useRef<HTMLInputElement>(null)
	const [searching, setSearching] = useState(false)
	const { name: face, tasks, displays } = useFace()
	const Actions = headerActions[face]

	const title = dataset
		? dataset.fictional && !/fictief|fictional/i.test(dataset.title)
			? `${dataset.title} (${t.fictional})`
			: dataset.title
		: null
	useEffect(() => {
		if (title !== null) document.title = documentTitle[face](title)
	}, [title, face])
	useEffect(() => {
		if (searching) searchInput.current?.focus()
	}, [searching])

	useShortcuts([
		{ key: '/', run: () => (phone ? setSearching(true) : searchInput.current?.focus()) },
		{ key: 'p', run: () => update((now) => ({ panels: !now.panels })) },
		{ key: 'l', run: () => update({ language: language === 'nl' ? 'en' : 'nl' }) },
		{ key: 'escape', run: () => view.area !== null && update({ area: null }) },
		...(tasks.length > 1 ? tasks : []).map((task) => ({
			key: taskKeys[task],
			run: () => update((now) => changeTask(now, task)),
		})),
		...displays.map((display, i) => ({ key: String(i + 1), run: () => update({ display }) })),
	])

	return (
		<header className={styles.header} data-face={face} data-searching={phone && searching}>
			{phone && searching ? (
				<div className={styles.searching}>
					<Search inputRef={searchInput} onDone={() => setSearching(false)} />
					<IconButton icon="close" label={t.stopSearch} onPress={() => setSearching(false)} />
				</div>
			) : (
				<>
					<div className={styles.about}>
						<h1 className={styles.title}>
							<svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
								<rect width="32" height="32" rx="7" />
								<path d="M7 9l6-3v17l-6 3zM14.500 6l5 3v17l-5-3z" />
								<path d="M21 9l5-2.500v17L21 26z" />
							</svg>
							<span className={styles.product}>Regiekaart</span>
							<span className={styles.dataset}>{title}</span>
						</h1>
						<EditionMark />
					</div>
					{!phone && (
						<div className={styles.middle}>
							<Search inputRef={searchInput} />
						</div>
					)}
					<div className={styles.end}>
						{phone ? (
							<Button variant="quiet" icon="search" onPress={() => setSearching(true)}>
								{t.search}
							</Button>
						) : (
							<div className={styles.displays}>
								<DisplaySwitch small />
							</div>
						)}
						<Actions />
					</div>
				</>
			)}
		</header>
	)
}
