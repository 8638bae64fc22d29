import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { AreaReading, ReadingColumn } from '../../server/contract/reading/area-reading.ts'
import { terms } from '../../server/contract/terms.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { type AnswerRow, addsUp } from '../answer.ts'
import { barAxis } from '../charts/bar-span.ts'
import { usePrinting } from '../charts/use-printing.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import css from './answer-table.module.css'
import { columnsOf } from './columns.ts'
import { SortHeader } from './sort-header.tsx'
import { TableRow } from './table-row.tsx'
import type { SortKey } from './table-rows.ts'

const messages = defineMessages({
	nl: {
		caption: (metric: string, what: string) => `${metric} per gebied, ${what}. Een knop in de kop sorteert.`,
		name: 'Naam',
		wijk: { buurt: 'Wijk', wijk: 'Gemeente', gemeente: 'Gemeente' },
		inhabitants: 'Inwoners',
		value: 'Waarde',
		numerator: { signals: 'Meldingen', investments: 'Euro’s', statistics: 'Aantal' },
		rank: 'Plaats',
		difference: 'T.o.v. gemeente',
		part: 'Deel gemeente',
		status: 'Gegeven',
	},
	en: {
		caption: (metric: string, what: string) => `${metric} per area, ${what}. A button in the head sorts.`,
		name: 'Name',
		wijk: { buurt: 'Wijk', wijk: 'Municipality', gemeente: 'Municipality' },
		inhabitants: 'Inhabitants',
		value: 'Value',
		numerator: { signals: 'Reports', investments: 'Euros', statistics: 'Number' },
		rank: 'Place',
		difference: 'Against municipality',
		part: 'Part of municipality',
		status: 'Figure',
	},
})

/** The heads of what a reading brings; of what it does not bring none is asked. */
function readingTitles(reading: AreaReading | null) {
	const titleOf = (key: ReadingColumn['key']) => reading?.columns.find((column) => column.key === key)?.title ?? ''
	return {
		reading: reading?.title ?? '',
		z: titleOf('z'),
		q: titleOf('q'),
		slope: titleOf('slope'),
		second: titleOf('second'),
	}
}

const ROW = 42
const HEAD = 37

interface AnswerTableProps {
	answer: ValuesAnswer
	rows: readonly AnswerRow[]
	/** The value of the gemeente, to compare with; null: not known. */
	whole: number | null
	colorOf: (row: AnswerRow) => string | null
	/** Null: the colours say the values. */
	reading: AreaReading | null
}

/** The rows in sight of a table of any length; its size and the place of each row are told to screen readers. */
export function AnswerTable({ answer, rows, whole, colorOf, reading }: AnswerTableProps) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const { view, update } = useView()
	const { hovered, setHovered } = useHover()
	const printing = usePrinting()
	const [active, setActive] = useState<number | null>(null)
	const scroller = useRef<HTMLDivElement>(null)
	const virtualizer = useVirtualizer({
		count: rows.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => ROW,
		scrollMargin: HEAD,
		scrollPaddingStart: HEAD,
		overscan: 12,
	})
	const { metric, query } = answer
	const columns = columnsOf(answer, query.level, reading)
	const selectedIndex = rows.findIndex((row) => row.code === view.area)
	// A selection made elsewhere (map, search) comes into sight; sorting or filtering moves nothing.
	// biome-ignore lint/correctness/useExhaustiveDependencies: runs when the selection changes, not its place
	useEffect(() => {
		if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex, { align: 'auto' })
	}, [view.area])
	const titles: Record<SortKey, string> = {
		name: t.name,
		wijk: t.wijk[query.level],
		inhabitants: t.inhabitants,
		value: t.value,
		numerator: t.numerator[metric.family],
		rank: t.rank,
		difference: addsUp(metric) ? t.part : t.difference,
		status: t.status,
		...readingTitles(reading),
	}
	const items = virtualizer.getVirtualItems()
	const [first, last] = printing ? [0, rows.length] : [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1]
	const before = printing ? 0 : (items[0]?.start ?? HEAD) - HEAD
	const after = printing ? 0 : virtualizer.getTotalSize() + HEAD - (items.at(-1)?.end ?? 0)
	// One row is in the tab order: the one last used, else the selected one, else the first in sight.
	const inSight = (index: number) => index >= first && index < last
	const stop = [active ?? -1, selectedIndex].find(inSight) ?? first
	const select = (code: string) => update({ area: code })
	// The row may have to be made first; until then the next key counts from where the last one went, so that none is lost.
	const heading = useRef<number | null>(null)
	const arrive = () => {
		if (heading.current === null) return
		const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${heading.current}"]`)
		row?.focus({ preventScroll: true })
	}
	useLayoutEffect(arrive)
	const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
		if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return
		const at = heading.current ?? Number(event.target.dataset.row)
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault()
			const row = rows[at]
			if (row) select(row.code)
			return
		}
		const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 2)
		const to = {
			ArrowDown: at + 1,
			ArrowUp: at - 1,
			PageDown: at + page,
			PageUp: at - page,
			Home: 0,
			End: rows.length - 1,
		}[event.key]
		if (to === undefined) return
		event.preventDefault()
		const index = Math.max(0, Math.min(rows.length - 1, to))
		setActive(index)
		virtualizer.scrollToIndex(index)
		heading.current = index
		arrive()
	}
	const [axis, digits] = useMemo(() => {
		const ok = answer.values.filter((_, i) => answer.status[i] === 'ok')
		const lengths = barAxis(answer.values).map((value) => format.value(metric, value).length)
		return [barAxis(ok), Math.max(...lengths)] as const
	}, [answer, metric, format])
	return (
		<div ref={scroller} className={css.scroll}>
			<table
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows take focus and are selected: a grid on a table (ARIA APG)
				role="grid"
				className={css.table}
				data-reading={reading !== null}
				aria-rowcount={rows.length + 1}
				aria-label={t.caption(text(metric.label), term.levelsPlural[query.level])}
				onKeyDown={onKeyDown}
				onFocus={() => {
					heading.current = null
				}}
				onPointerLeave={() => setHovered(null)}
			>
				<thead>
					<tr aria-rowindex={1}>
						{columns.map((key) => (
							<SortHeader key={key} column={key} title={titles[key]} />
						))}
					</tr>
				</thead>
				<tbody>
					{/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: only takes the room of rows out of sight */}
					{before > 0 && <tr role="presentation" style={{ height: before }} />}
					{rows.slice(first, last).map((row, i) => (
						<TableRow
							key={row.code}
							row={row}
							index={first + i}
							tabStop={first + i === stop}
							columns={columns}
							metric={metric}
							whole={whole}
							axis={axis}
							digits={digits}
							color={colorOf(row)}
							reading={reading}
							selected={row.code === view.area}
							hovered={row.code === hovered}
							measure={virtualizer.measureElement}
							onHover={setHovered}
							onSelect={select}
						/>
					))}
					{/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: only takes the room of rows out of sight */}
					{after > 0 && <tr role="presentation" style={{ height: after }} />}
				</tbody>
			</table>
		</div>
	)
}
