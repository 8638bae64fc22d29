import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../api.ts'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { presentationQuery } from '../presentations/queries.ts'
import { usePageHref } from '../presentations/use-page-href.ts'
import { useWhyNotOpen } from '../presentations/why-not-open.ts'
import { areaQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import { AreaChoice } from './memo/area-choice.tsx'
import { fetchMemo } from './memo/fetch-memo.ts'
import { Memo } from './memo/memo.tsx'
import css from './memo/memo-page.module.css'
import { memoWords } from './memo/memo-words.ts'
import toolbar from './print-toolbar.module.css'
import { printWords } from './print-words.ts'
import { usePaperLook } from './use-paper-look.ts'
import { usePrintReady } from './use-print-ready.ts'

/** One page about one area: figures, agreements, trend, and the decision asked. */
export function MemoPage({ id, area }: { id: string; area: string }) {
	const t = useMessages(memoWords)
	const words = useMessages(printWords)
	const errorText = useErrorText()
	const whyNotOpen = useWhyNotOpen()
	const hrefOf = usePageHref()
	const language = useLanguage()
	const client = useQueryClient()
	const opened = useQuery(presentationQuery(id))
	const asked = useQuery({ ...areaQuery(area), retry: false })
	const fault = opened.error ? whyNotOpen(opened.error) : null
	const presentation = opened.data?.presentation
	const profile = asked.data
	const light = usePaperLook(presentation?.language, profile ? t.title(profile.name) : t.kind)
	const memo = useQuery({
		queryKey: ['memo', id, opened.data?.revision, area, language],
		queryFn: () =>
			presentation && profile
				? fetchMemo(client, presentation, profile, language)
				: Promise.reject(new Error('not opened')),
		enabled: presentation !== undefined && profile !== undefined && light,
		staleTime: Number.POSITIVE_INFINITY,
	})
	const unknown = asked.error instanceof ApiError && asked.error.status >= 400 && asked.error.status < 500
	const error = opened.error ?? (unknown ? null : asked.error) ?? memo.error
	usePrintReady(memo.data !== undefined || error !== null || unknown)
	return (
		<div className={css.desk}>
			<header className={toolbar.toolbar}>
				<div className={toolbar.row}>
					<a className={toolbar.back} href={hrefOf({ kind: 'print', id })}>
						<Icon name="left" />
						{t.back}
					</a>
					<div className={toolbar.choices}>
						{!unknown && <AreaChoice hrefOf={(code) => hrefOf({ kind: 'memo', id, area: code })} label={t.choose} />}
						<Button variant="primary" icon="print" isDisabled={!memo.data} onPress={() => window.print()}>
							{words.print}
						</Button>
					</div>
				</div>
			</header>
			<main className={css.pages}>
				{error ? (
					<div className={css.state} role="alert">
						<h1>{t.failed}</h1>
						<p>{fault?.text ?? errorText(error)}</p>
						{fault?.detail && <p lang="en">{fault.detail}</p>}
					</div>
				) : unknown ? (
					<div className={css.state}>
						<h1>{t.ask}</h1>
						<p>{t.unknown(area)}</p>
						<AreaChoice
							hrefOf={(code) => hrefOf({ kind: 'memo', id, area: code })}
							label={t.choose}
							scenes={presentation?.scenes}
						/>
					</div>
				) : presentation && profile && memo.data ? (
					<Memo presentation={presentation} profile={profile} data={memo.data} />
				) : (
					<p className={css.state}>{words.drawing}</p>
				)}
			</main>
		</div>
	)
}
