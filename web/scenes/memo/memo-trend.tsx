import type { AreaProfile } from '../../../server/contract/area.ts'
import { explainTrend } from '../../../server/contract/explain/explain-trend.ts'
import { trendWords } from '../../../server/contract/explain/trend-words.ts'
import { useFormat, useMessages, useText } from '../../i18n/language.tsx'
import { LinesContent } from '../lines-content.tsx'
import type { MemoData } from './fetch-memo.ts'
import css from './memo.module.css'
import { memoWords } from './memo-words.ts'

/** The main figure through the years beside the gemeente; its direction in words where it was tested. */
export function MemoTrend({ data: { series, trends, choices }, profile }: { data: MemoData; profile: AreaProfile }) {
	const t = useMessages(memoWords)
	const text = useText()
	const words = useMessages(trendWords)
	const format = useFormat()
	if (!series || series.periods.length < 2) return null
	const row = trends?.rows.find(({ area }) => area === profile.code)
	const direction =
		trends && trends.inference === 'ok' && row?.status === 'tested'
			? explainTrend(trends, profile.code, words, format)
			: null
	const own = series.series.find(({ area }) => area === profile.code)
	if (!own?.values.some((value) => value !== null)) return null
	return (
		<section className={css.part}>
			<h2>
				{t.trend}
				<span className={css.quiet}> · {[text(series.metric.label), ...choices].join(' · ')}</span>
			</h2>
			<div className={css.trend}>
				<div className={css.chart}>
					<LinesContent series={series} highlights={[{ area: profile.code, label: '' }]} />
				</div>
				{direction && (
					<div>
						<p>
							<b>{direction.headline}</b>
						</p>
						<p className={css.explained}>{direction.sentences.map((sentence) => sentence.text).join(' ')}</p>
					</div>
				)}
			</div>
		</section>
	)
}
