import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { useView } from '../view/use-view.tsx'
import { CompareChart } from './compare-chart.tsx'
import css from './compare-panel.module.css'
import { CompareTable } from './compare-table.tsx'
import { PrintHead } from './print-head.tsx'
import { useCloseOnEscape } from './use-close-on-escape.ts'
import '../charts/compare-colors.css'
import './print.css'

const messages = defineMessages({
	nl: {
		title: 'Vergelijking',
		clear: 'Wis vergelijking',
		print: 'Afdrukken',
		one: 'Kies nog een gebied op de kaart of in de tabel, en druk in het gebiedspaneel op “Vergelijk”.',
	},
	en: {
		title: 'Comparison',
		clear: 'Clear comparison',
		print: 'Print',
		one: 'Choose another area on the map or in the table, and press “Compare” in its panel.',
	},
})

/** Up to four areas side by side: the same figures in a table, the years in one chart. */
export function ComparePanel() {
	const t = useMessages(messages)
	const { view, update } = useView()
	const clear = () => update({ compare: [] })
	useCloseOnEscape(() => {
		if (view.area === null) clear()
	})
	if (view.compare.length === 0) return null
	return (
		<article className={css.panel} data-print-root="" aria-labelledby="compare-panel-name">
			<PrintHead />
			<header className={css.head}>
				<h2 id="compare-panel-name" className={css.name}>
					{t.title}
				</h2>
				<div className={css.actions} data-screen-only="">
					<Button small icon="print" onPress={() => window.print()}>
						{t.print}
					</Button>
					<Button small icon="close" onPress={clear}>
						{t.clear}
					</Button>
				</div>
			</header>
			{view.compare.length === 1 && <p className={css.quiet}>{t.one}</p>}
			<CompareTable />
			<CompareChart />
		</article>
	)
}
