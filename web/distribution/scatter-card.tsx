import { useState } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Failure, Loading } from '../panels/section.tsx'
import { useMedia } from '../theme/use-media.ts'
import { IconButton } from '../ui/icon-button.tsx'
import surface from '../ui/surface.module.css'
import { useView } from '../view/use-view.tsx'
import { BrushStatus } from './brush-status.tsx'
import { PairPlot } from './pair-plot.tsx'
import css from './scatter-card.module.css'
import { useCorrelationText } from './use-correlation-text.ts'
import { useMetricPair } from './use-metric-pair.ts'

const messages = defineMessages({
	nl: {
		title: 'Samenhang',
		fold: 'Spreiding inklappen',
		unfold: 'Spreiding uitklappen',
		none: 'Geen enkel gebied heeft beide cijfers.',
	},
	en: {
		title: 'Relation',
		fold: 'Fold the scatterplot',
		unfold: 'Unfold the scatterplot',
		none: 'No area has both figures.',
	},
})

/** Beside a map of two metrics: the same areas as a scatterplot, so that a selection in either shows in the other. Folds away. */
export function ScatterCard() {
	const t = useMessages(messages)
	const { view } = useView()
	const wide = useMedia('(min-width: 100rem)')
	const [chosen, setChosen] = useState<boolean | null>(null)
	// With an area's panel, the legend and this unfolded there would be no map left on a laptop.
	const open = chosen ?? (wide || (view.area === null && view.compare.length === 0))
	const { pair, stale, error, retry } = useMetricPair()
	const { finding, caution } = useCorrelationText(pair?.points ?? [])
	return (
		<section className={`${surface.surface} ${css.card}`} aria-label={t.title} data-floats="right" data-open={open}>
			<div className={css.head}>
				<h2 className={css.title}>{t.title}</h2>
				<IconButton
					small
					icon={open ? 'down' : 'up'}
					label={open ? t.fold : t.unfold}
					aria-expanded={open}
					onPress={() => setChosen(!open)}
				/>
			</div>
			{open && (
				<div className={css.body} data-stale={stale || undefined}>
					{error && !pair ? (
						<Failure error={error} retry={retry} />
					) : !pair ? (
						<Loading lines={6} />
					) : pair.points.length === 0 ? (
						<p>{t.none}</p>
					) : (
						<>
							<PairPlot pair={pair} height={270} />
							<BrushStatus of={pair.first.areas.length} />
							<p className={css.finding}>
								{finding} {caution}
							</p>
						</>
					)}
				</div>
			)}
		</section>
	)
}
