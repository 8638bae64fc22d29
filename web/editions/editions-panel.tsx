import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type EditionEntry, type EditionLevel, editionLevels } from '../../server/contract/presentation/edition.ts'
import { editionMessages } from '../../server/contract/presentation/edition-words.ts'
import { useFormat, useLanguage, useMessages } from '../i18n/language.tsx'
import { pageHref, pathOf } from '../pages.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import styles from './editions-panel.module.css'
import { panelMessages } from './panel-messages.ts'
import { editionHref, editionsQuery, makeEdition } from './queries.ts'

interface EditionsPanelProps {
	/** Of the presentation. */
	id: string
	/** False: whoever looks may not make one. */
	editable: boolean
}

/** The frozen editions of a presentation, and the way to make one. Nothing in an edition itself, and where no editions are kept. */
export function EditionsPanel({ id, editable }: EditionsPanelProps) {
	const t = useMessages(panelMessages)
	const { data, error } = useQuery(editionsQuery)
	const errorText = useErrorText()
	if (error) return <Notice title={t.failed}>{errorText(error)}</Notice>
	const own = data?.editions.filter(({ edition }) => edition?.presentation === id) ?? []
	const broken = data?.editions.filter(({ fault, name }) => fault !== null && name.startsWith(`${id}-20`)) ?? []
	const mayMake = editable && (data?.editable ?? false)
	if (!data || data.editions.some(({ name }) => name === '') || (own.length === 0 && !mayMake)) return null
	return (
		<section className={styles.panel} aria-labelledby={`editions-${id}`}>
			<h2 id={`editions-${id}`} className={styles.heading}>
				{t.title}
			</h2>
			<p className={styles.explain}>{t.explain}</p>
			{own.length > 0 && (
				<>
					<ul className={styles.list}>
						{own.map((entry) => (
							<Edition key={entry.name} entry={entry} />
						))}
					</ul>
					<p>
						<a href={pageHref({ kind: 'changes', id })}>{t.changes}</a>
					</p>
				</>
			)}
			{broken.map(({ name, fault }) => (
				<Notice key={name} kind="warning" title={t.unreadable(name)}>
					<span lang="en">{fault}</span>
				</Notice>
			))}
			{mayMake && <Make id={id} levels={data.levels} />}
		</section>
	)
}

function Edition({ entry: { edition } }: { entry: EditionEntry }) {
	const language = useLanguage()
	const format = useFormat()
	if (edition === null) return null
	const { hash, madeOn, level, presentation } = edition
	const href = editionHref(hash, pathOf({ kind: 'show', id: presentation }))
	return (
		<li className={styles.edition}>
			<a href={href}>{format.day(madeOn)}</a>
			<span>{editionMessages[language].levels[level]}</span>
			<span className={styles.hash}>{hash}</span>
		</li>
	)
}

function Make({ id, levels }: { id: string; levels: readonly EditionLevel[] }) {
	const t = useMessages(panelMessages)
	const format = useFormat()
	const client = useQueryClient()
	const errorText = useErrorText()
	const [chosen, setLevel] = useState<EditionLevel | null>(null)
	const level = chosen ?? levels[0] ?? 'team'
	const { mutate, data, error, isPending } = useMutation({
		mutationFn: () => makeEdition(id, level),
		onSuccess: () => Promise.all(['editions', 'changes'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
	})
	return (
		<div className={styles.make}>
			{levels.length > 1 && (
				<Select
					label={t.level}
					hint={t.levels[level].description}
					options={editionLevels.filter((one) => levels.includes(one)).map((key) => ({ key, ...t.levels[key] }))}
					value={level}
					onChange={setLevel}
				/>
			)}
			<Button icon="download" isDisabled={isPending} onPress={() => mutate()}>
				{isPending ? t.making : t.make}
			</Button>
			<div aria-live="polite" className={styles.outcome}>
				{isPending && <p>{t.takes}</p>}
				{error && (
					<Notice kind="negative" title={t.notMade}>
						{errorText(error)}
					</Notice>
				)}
				{data && !isPending && (
					<Notice title={data.isNew ? t.made : t.already(format.day(data.edition.madeOn))}>
						<p>
							{format.day(data.edition.madeOn)} · <span className={styles.hash}>{data.edition.hash}</span>
						</p>
						{data.left.hidden + data.left.broken > 0 && <p>{t.left(data.left.hidden + data.left.broken)}</p>}
						<p>
							<a href={editionHref(data.edition.hash, pathOf({ kind: 'show', id }))}>{t.open}</a>
						</p>
					</Notice>
				)}
			</div>
		</div>
	)
}
