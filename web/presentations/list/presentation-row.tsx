import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type PresentationEntry, shownScenes } from '../../../server/contract/presentation/presentation.ts'
import { useFormat, useMessages } from '../../i18n/language.tsx'
import { datasetQuery } from '../../queries.ts'
import { apiHref } from '../../transport.ts'
import buttons from '../../ui/button.module.css'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { faultMessages, faultText } from '../fault-messages.ts'
import { presentationQuery } from '../queries.ts'
import { SceneThumb } from '../scene-thumb.tsx'
import { usePageHref } from '../use-page-href.ts'
import { listMessages } from './list-messages.ts'
import styles from './presentation-row.module.css'
import type { useListActions } from './use-list-actions.ts'

interface PresentationRowProps {
	entry: PresentationEntry
	editable: boolean
	actions: ReturnType<typeof useListActions>
}

/** One presentation of the list: its first scene, what it is about, what can be done with it. */
export function PresentationRow({ entry, editable, actions }: PresentationRowProps) {
	const t = useMessages(listMessages)
	const faults = useMessages(faultMessages)
	const format = useFormat()
	const pageHref = usePageHref()
	const dataset = useQuery(datasetQuery).data
	const { id, fault } = entry
	const title = entry.title === '' ? `${id}.json` : entry.title
	const open = pageHref(editable ? { kind: 'presentation', id } : { kind: 'show', id })
	const other = dataset && entry.dataset !== '' && entry.dataset !== dataset.title
	return (
		<li className={styles.row} data-fault={fault !== null}>
			<FirstScene id={id} absent={fault !== null || entry.scenes === 0} />
			<div className={styles.words}>
				<h2 className={styles.title}>{fault ? title : <a href={open}>{title}</a>}</h2>
				{entry.subtitle !== '' && <p className={styles.subtitle}>{entry.subtitle}</p>}
				{fault ? (
					<div className={styles.fault}>
						<p>
							<Icon name="warning" /> {faultText(fault, faults)}
						</p>
						<p className={styles.detail} lang="en">
							{fault.detail}
						</p>
					</div>
				) : (
					<p className={styles.facts}>
						{entry.date !== null && <span className={styles.date}>{format.day(entry.date)}</span>}
						<span>{t.scenes(entry.scenes)}</span>
						<span>{t.modified(format.moment(entry.modified))}</span>
					</p>
				)}
				{other && !fault && (
					<p className={styles.other}>
						<Icon name="info" /> {t.otherDataset(entry.dataset, dataset.title)}
					</p>
				)}
			</div>
			{fault === null && (
				<div className={styles.actions}>
					<a
						className={`${buttons.button} ${buttons.outline}`}
						href={pageHref({ kind: 'show', id })}
						aria-label={t.presentIt(title)}
					>
						<Icon name="present" />
						{t.present}
					</a>
					{editable && (
						<a
							className={`${buttons.button} ${buttons.quiet}`}
							href={pageHref({ kind: 'presentation', id })}
							aria-label={t.editIt(title)}
						>
							{t.edit}
						</a>
					)}
					<Menu
						label={t.moreOf(title)}
						trigger={
							<Button variant="quiet" icon="more" aria-label={t.moreOf(title)}>
								{t.more}
							</Button>
						}
						entries={[
							{ key: 'pptx', label: t.pptx, icon: 'download', href: apiHref(`presentations/${id}/pptx`) ?? '' },
							{
								key: 'pdf',
								label: t.pdf,
								icon: 'print',
								href: pageHref({ kind: 'print', id }, { print: '1' }),
								elsewhere: true,
							},
							{
								key: 'json',
								label: t.json,
								description: t.jsonHint,
								icon: 'code',
								run: () => void actions.keepAsFile(entry),
							},
							{ key: 'changes', label: t.changes, icon: 'compare', href: pageHref({ kind: 'changes', id }) },
							...(editable
								? ([
										{ key: 'copy', label: t.copy, icon: 'copy', run: () => void actions.copy(entry) },
										{
											key: 'remove',
											label: t.remove,
											icon: 'trash',
											apart: true,
											run: () => void actions.remove(entry),
										},
									] as const)
								: []),
						]}
					/>
				</div>
			)}
		</li>
	)
}

/** What the presentation opens with, fetched when the row comes into sight; decoration beside its title. */
function FirstScene({ id, absent }: { id: string; absent: boolean }) {
	const place = useRef<HTMLDivElement>(null)
	const [seen, setSeen] = useState(false)
	useEffect(() => {
		if (!place.current) return
		const observer = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && setSeen(true))
		observer.observe(place.current)
		return () => observer.disconnect()
	}, [])
	const document = useQuery({ ...presentationQuery(id), enabled: seen && !absent }).data?.presentation
	const shown = document ? shownScenes(document) : []
	const [first] = shown
	return (
		<div ref={place} className={styles.picture} data-absent={absent} aria-hidden="true" inert>
			{document && first ? (
				<SceneThumb scene={first} language={document.language} number={1} total={shown.length} />
			) : (
				<Icon name={absent ? 'slides' : 'map'} className={styles.nothing} />
			)}
		</div>
	)
}
