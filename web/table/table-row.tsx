import { memo } from 'react'
import type { Metric } from '../../server/contract/metric.ts'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import { terms } from '../../server/contract/terms.ts'
import type { AnswerRow } from '../answer.ts'
import { Bar } from '../charts/bar.tsx'
import { RowSwatch } from '../charts/row-swatch.tsx'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { useGapText } from '../panels/use-gap-text.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { usePeopleText } from '../view/use-people-text.ts'
import css from './answer-table.module.css'
import type { SortKey } from './table-rows.ts'

interface TableRowProps {
	row: AnswerRow
	/** Place in the sorted list, from 0. */
	index: number
	/** The one row that the Tab key reaches. */
	tabStop: boolean
	columns: readonly SortKey[]
	metric: Metric
	whole: number | null
	/** The axis that all bars share. */
	axis: readonly [number, number]
	/** Room for the longest number, in digits. */
	digits: number
	color: string | null
	/** Null: the colours say the values. */
	reading: AreaReading | null
	selected: boolean
	hovered: boolean
	/** Tells the virtual list how high the row came out. */
	measure: (element: HTMLTableRowElement | null) => void
	onHover: (code: string | null) => void
	onSelect: (code: string) => void
}

/** One area: its colour, its value with a bar, and the rest in figures. A click selects it; the keys are the table's. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
	const {
		row,
		index,
		tabStop,
		columns,
		metric,
		whole,
		axis,
		digits,
		color,
		reading,
		selected,
		hovered,
		measure,
		onHover,
		onSelect,
	} = props
	const term = useMessages(terms)
	const format = useFormat()
	const gapText = useGapText()
	const theme = useTheme()
	const people = usePeopleText()
	const read = reading?.classOf(row.code) ?? null
	const barColor = read ? (read.color ?? 'var(--rk-color-line-strong)') : color
	const content = (column: SortKey) => {
		switch (column) {
			case 'name':
				return (
					<span className={css.withSwatch}>
						<RowSwatch row={row} color={color} theme={theme} read={read} />
						<span>
							{row.name}
							{columns.includes('wijk') && <span className={css.under}>{row.parentName}</span>}
						</span>
					</span>
				)
			case 'wijk':
				return row.parentName ?? '–'
			case 'inhabitants':
				return people(row.inhabitants)
			case 'numerator':
				if (row.numerator === null) return '–'
				return metric.family === 'investments' ? format.euro(row.numerator) : format.integer(row.numerator)
			case 'value':
				return (
					<span className={css.withBar}>
						<b style={{ width: `${digits}ch` }}>{row.value === null ? '–' : format.value(metric, row.value)}</b>
						{row.status !== 'ok' && <span className={css.inline}>{term.valueStatuses[row.status]}</span>}
						{barColor !== null && <Bar value={row.value} axis={axis} color={barColor} />}
					</span>
				)
			case 'rank':
				return row.rank === null ? '–' : format.integer(row.rank)
			case 'difference':
				return gapText(row.status === 'ok' ? row.value : null, whole, metric)
			case 'reading':
				return read?.label ?? '–'
			case 'z':
			case 'q':
			case 'slope':
			case 'second':
				return reading?.columns.find(({ key }) => key === column)?.textOf(row.code) ?? '–'
			case 'status':
				return term.valueStatuses[row.status]
		}
	}
	return (
		<tr
			tabIndex={tabStop ? 0 : -1}
			aria-rowindex={index + 2}
			aria-selected={selected}
			ref={measure}
			data-index={index}
			data-row={index}
			data-code={row.code}
			data-hovered={hovered || undefined}
			data-status={row.status}
			onClick={() => onSelect(row.code)}
			onPointerEnter={() => onHover(row.code)}
			onFocus={() => onHover(row.code)}
		>
			{columns.map((column) =>
				column === 'name' ? (
					<th key={column} scope="row" className={css.name}>
						{content(column)}
					</th>
				) : (
					<td key={column} className={css[column]}>
						{content(column)}
					</td>
				),
			)}
		</tr>
	)
})
