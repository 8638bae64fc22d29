import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { EditionMark } from '../editions/edition-mark.tsx'
import { Account } from '../header/account.tsx'
import { LanguageButton } from '../header/language-button.tsx'
import { datasetQuery } from '../queries.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './page-header.module.css'

interface PageHeaderProps {
	/** Of the tab of the browser. */
	documentTitle: string
	title: ReactNode
	/** To what lies above this page. */
	back: { href: string; label: string }
	children?: ReactNode
	/** Language and who is signed in; off where the room is needed. */
	plain?: boolean
}

/** The bar over the pages about presentations: the way back, what this is, what can be done. */
export function PageHeader({ documentTitle, title, back, children, plain }: PageHeaderProps) {
	const dataset = useQuery(datasetQuery).data
	useEffect(() => {
		document.title = `${documentTitle} · Regiekaart`
	}, [documentTitle])
	return (
		<header className={styles.header}>
			<a className={styles.back} href={back.href}>
				<svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
					<rect width="32" height="32" rx="7" />
					<path d="M7 9l6-3v17l-6 3zM14.500 6l5 3v17l-5-3z" />
					<path d="M21 9l5-2.500v17L21 26z" />
				</svg>
				<Icon name="left" />
				<span>{back.label}</span>
			</a>
			<h1 className={styles.title}>{title}</h1>
			{!plain && <span className={styles.dataset}>{dataset?.title}</span>}
			<EditionMark />
			<div className={styles.end}>
				{children}
				{!plain && <LanguageButton />}
				{!plain && <Account />}
			</div>
		</header>
	)
}
