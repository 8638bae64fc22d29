import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { levels } from '../../server/contract/common.ts'
import { useMessages } from '../i18n/language.tsx'
import { usePageHref } from '../presentations/use-page-href.ts'
import { areasQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Switch } from '../ui/switch.tsx'
import { type PrintChoice, papers } from './paper.ts'
import { PicturesButton } from './pictures-button.tsx'
import css from './print-toolbar.module.css'
import { printWords } from './print-words.ts'

interface PrintToolbarProps {
	id: string
	choice: PrintChoice
	/** The paper is as it will be printed. */
	ready: boolean
	/** It is being made ready; not so when there is nothing to print. */
	drawing: boolean
	/** Codes of the areas that the presentation points at. */
	areas: readonly string[]
	onChange: (choice: PrintChoice) => void
	children?: ReactNode
}

/** What can be chosen about the paper; on screen alone. */
export function PrintToolbar({ id, choice, ready, drawing, areas, onChange, children }: PrintToolbarProps) {
	const t = useMessages(printWords)
	const hrefOf = usePageHref()
	const names = useQueries({ queries: areas.length === 0 ? [] : levels.map(areasQuery) }).flatMap(
		({ data }) => data?.areas ?? [],
	)
	const nameOf = (code: string) => names.find((area) => area.code === code)?.name
	return (
		<header className={css.toolbar} data-print="no">
			<div className={css.row}>
				<a className={css.back} href={hrefOf({ kind: 'presentation', id })}>
					<Icon name="left" />
					{t.back}
				</a>
				<div className={css.choices}>
					<Switch isSelected={choice.notes} onChange={(notes) => onChange({ ...choice, notes })}>
						{t.notes}
					</Switch>
					<SegmentedControl
						label={t.paper}
						hideLabel
						small
						value={choice.paper}
						options={papers.map((key) => ({ key, label: t.papers[key], disabled: choice.notes }))}
						onChange={(paper) => onChange({ ...choice, paper })}
					/>
					<PicturesButton id={id} ready={ready} />
					<Button variant="primary" icon="print" isDisabled={!ready} onPress={() => window.print()}>
						{t.print}
					</Button>
				</div>
			</div>
			{choice.notes && <p className={css.note}>{t.notesPaper}</p>}
			{areas.length > 0 && (
				<nav className={css.memos} aria-label={t.memoOf}>
					<span>{t.memo}:</span>
					{areas.map((code) => {
						const name = nameOf(code)
						return (
							name && (
								<a key={code} href={hrefOf({ kind: 'memo', id, area: code })}>
									{name}
								</a>
							)
						)
					})}
				</nav>
			)}
			{children}
			<p className={css.state} role="status">
				{drawing ? t.drawing : ''}
			</p>
		</header>
	)
}
