import { useQuery } from '@tanstack/react-query'
import type { AreaProfile } from '../../../server/contract/area.ts'
import { editionWords } from '../../../server/contract/presentation/edition-words.ts'
import { type OpenedPresentation, shownScenes } from '../../../server/contract/presentation/presentation.ts'
import { terms } from '../../../server/contract/terms.ts'
import { useFormat, useLanguage, useMessages } from '../../i18n/language.tsx'
import { LocatorMap } from '../../panels/locator-map.tsx'
import { datasetQuery } from '../../queries.ts'
import { Agreement } from '../agreement.tsx'
import { orderLateFirst } from '../order-late-first.ts'
import { sceneWords } from '../scene-words.ts'
import { useFit } from '../use-fit.ts'
import type { MemoData } from './fetch-memo.ts'
import css from './memo.module.css'
import { decisionsFor, mostTelling } from './memo-figures.ts'
import { MemoTable } from './memo-table.tsx'
import { MemoTrend } from './memo-trend.tsx'
import { memoWords } from './memo-words.ts'

/** What of each part a page has room for; the rest is told by its number. */
const MOST = { figures: 8, explained: 2, agreements: 4, decisions: 5 }

interface MemoProps {
	presentation: OpenedPresentation
	profile: AreaProfile
	data: MemoData
}

/** The memo itself: an upright A4 that stays one page. */
export function Memo({ presentation, profile, data }: MemoProps) {
	const t = useMessages(memoWords)
	const term = useMessages(terms)
	const words = useMessages(sceneWords)
	const format = useFormat()
	const language = useLanguage()
	const dataset = useQuery(datasetQuery).data
	const [ref] = useFit<HTMLDivElement>(data, 0.5)
	const figures = mostTelling(data.figures, MOST.figures)
	const explained = mostTelling(
		figures.filter(({ explanation }) => explanation !== null),
		MOST.explained,
	)
	const investments = orderLateFirst(data.investments?.investments ?? [])
	const late = investments.filter((investment) => investment.late)
	const rest = investments.slice(MOST.agreements)
	const restLate = rest.filter((investment) => investment.late).length
	const decisions = decisionsFor(
		shownScenes(presentation).flatMap((scene) => (scene.kind === 'closing' ? scene.decisions : [])),
		profile.name,
	)
	const sources = new Set([
		...figures.map(({ answer }) => answer.metric.source.name),
		...investments.map(({ source }) => source),
		...(data.series ? [data.series.metric.source.name] : []),
	])
	const place = [...profile.ancestors.map(({ level, name }) => `${term.levels[level].toLowerCase()} ${name}`)].join(
		', ',
	)
	const facts = [
		place,
		profile.inhabitants !== null && t.inhabitants(format.integer(profile.inhabitants)),
		profile.households !== null && t.households(format.integer(profile.households)),
		profile.buildingPeriod !== null && term.buildingPeriods[profile.buildingPeriod],
	].filter((fact): fact is string => typeof fact === 'string' && fact !== '')
	const day = presentation.date === null ? null : format.day(presentation.date)
	return (
		<article className={css.page} lang={language}>
			<div ref={ref} className={css.memo}>
				<header className={css.head}>
					<div>
						<p className={css.kind}>
							<b>{t.kind}</b> · {[presentation.title, day].filter(Boolean).join(' · ')}
						</p>
						<h1>{profile.name}</h1>
						<p>{facts.join(' · ')}</p>
					</div>
					<div className={css.locator}>
						<LocatorMap profile={profile} />
					</div>
				</header>
				{data.failed && (
					<p className={css.late} role="alert">
						{t.part}
					</p>
				)}
				<section className={css.part}>
					<h2>{t.figures}</h2>
					{figures.length === 0 ? (
						<p>{t.noFigures}</p>
					) : (
						<MemoTable figures={figures} left={data.figures.length - figures.length} />
					)}
					{explained.map(({ key, answer, choices, explanation }) => (
						<p key={key} className={css.explained}>
							<b>{[answer.metric.label[language], ...choices].join(' · ')}.</b>{' '}
							{explanation?.sentences.map(({ text }) => text).join(' ')}
						</p>
					))}
				</section>
				<MemoTrend data={data} profile={profile} />
				{data.investments && (
					<section className={css.part}>
						<h2>
							{t.agreements}
							{late.length > 0 && <span className={css.late}> · {t.late(format.integer(late.length))}</span>}
							<span className={css.quiet}> · {t.asOf(format.day(data.investments.asOf))}</span>
						</h2>
						{investments.length === 0 ? (
							<p>{t.noAgreements}</p>
						) : (
							<ul className={css.agreements}>
								{investments.slice(0, MOST.agreements).map((investment) => (
									<Agreement key={investment.id} investment={investment} />
								))}
							</ul>
						)}
						{investments.length > 0 && (
							<p className={css.quiet}>
								{rest.length > 0 &&
									`${t.moreAgreements(format.integer(rest.length), rest.length === 1, restLate > 0 ? format.integer(restLate) : null)}. `}
								{t.whole}
							</p>
						)}
					</section>
				)}
				<section className={css.asked}>
					<h2>{t.decisions}</h2>
					{decisions.length === 0 ? (
						<p>{t.noDecisions}</p>
					) : (
						<ol>
							{mostTelling(decisions, MOST.decisions).map(({ number, text, weight }) => (
								<li key={number} value={number}>
									{weight > 0 ? <b>{text}</b> : text}
								</li>
							))}
						</ol>
					)}
					{decisions.length > MOST.decisions && (
						<p className={css.quiet}>
							{t.moreDecisions(
								format.integer(decisions.length - MOST.decisions),
								decisions.length === MOST.decisions + 1,
							)}
						</p>
					)}
				</section>
			</div>
			<footer className={css.foot}>
				<p>
					{sources.size > 0 && `${t.sources}: ${[...sources].join('; ')}.`}
					{dataset?.fictional && ` ${words.fictional}`}
				</p>
				<p>
					{[dataset?.title, dataset?.edition ? editionWords(dataset.edition, language) : null]
						.filter(Boolean)
						.join(' · ')}
				</p>
			</footer>
		</article>
	)
}
