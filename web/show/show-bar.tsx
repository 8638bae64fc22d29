import type { ReactNode } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import type { IconName } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Popover } from '../ui/popover.tsx'
import styles from './show-bar.module.css'
import type { ShowAction } from './show-keys.ts'
import { showMessages } from './show-messages.ts'

interface ShowBarProps {
	number: number
	total: number
	/** Out of the way; the keyboard still finds it. */
	hidden: boolean
	blank: boolean
	notes: boolean
	isFull: boolean
	/** Whether this browser has a full screen. */
	canBeFull: boolean
	run: (action: ShowAction) => void
	/** How far the loading is. */
	children: ReactNode
}

/** The few things that one does with a show, small and at the edge. */
export function ShowBar({ number, total, hidden, blank, notes, isFull, canBeFull, run, children }: ShowBarProps) {
	const t = useMessages(showMessages)
	const items: [ShowAction, IconName, string, string][] = [
		...(canBeFull
			? [
					['fullScreen', 'screen', isFull ? t.leaveFullScreen : t.fullScreen, 'F'] as [
						ShowAction,
						IconName,
						string,
						string,
					],
				]
			: []),
		['speaker', 'external', t.speaker, 'S'],
		['notes', 'info', notes ? t.hideNotes : t.notes, 'N'],
		['explore', 'explore', t.explore, 'E'],
		['blank', 'moon', blank ? t.unblank : t.blank, 'B'],
		['theme', 'sun', t.theme, 'D'],
		['help', 'help', t.help, '?'],
		['leave', 'close', t.leave, 'Esc'],
	]
	return (
		<nav className={styles.bar} data-hidden={hidden} aria-label={t.bar} data-press="">
			{children}
			<IconButton
				small
				icon="left"
				label={t.previous}
				shortcut="←"
				isDisabled={number <= 1}
				onPress={() => run('previous')}
			/>
			<span className={styles.place}>{t.place(number, total)}</span>
			<IconButton
				small
				icon="right"
				label={t.next}
				shortcut="→"
				isDisabled={number >= total}
				onPress={() => run('next')}
			/>
			<Popover
				title={t.more}
				hideTitle
				placement="top end"
				trigger={
					<Button small variant="quiet" iconAfter="up">
						{t.more}
					</Button>
				}
			>
				{(close) => (
					<ul className={styles.menu}>
						{items.map(([action, icon, label, key]) => (
							<li key={action}>
								<Button
									variant="quiet"
									icon={icon}
									onPress={() => {
										close()
										run(action)
									}}
								>
									{label}
								</Button>
								<kbd>{key}</kbd>
							</li>
						))}
					</ul>
				)}
			</Popover>
		</nav>
	)
}
