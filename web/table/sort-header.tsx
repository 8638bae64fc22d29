import { Button } from 'react-aria-components/Button'
import { usePrinting } from '../charts/use-printing.ts'
import { Icon } from '../ui/icon.tsx'
import { useView } from '../view/use-view.tsx'
import css from './answer-table.module.css'
import { nextSort, parseSort, type SortKey } from './table-rows.ts'

/** The head of a column with its sort button; `aria-sort` says the order. */
export function SortHeader({ column, title }: { column: SortKey; title: string }) {
	const { view, update } = useView()
	const { key, descending } = parseSort(view.sort)
	const sorted = key === column
	const words = (
		<>
			{title}
			{sorted && <Icon name={descending ? 'down' : 'up'} />}
		</>
	)
	return (
		<th scope="col" className={css[column]} aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}>
			{usePrinting() ? (
				// Where a table runs over pages Chromium repeats its head, but leaves a button in it empty.
				<span className={css.sort}>{words}</span>
			) : (
				<Button
					className={css.sort ?? ''}
					onPress={() => update((now) => ({ sort: nextSort(now.sort, column) }), { replace: true })}
				>
					{words}
				</Button>
			)}
		</th>
	)
}
