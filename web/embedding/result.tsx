import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import type { Area } from '../../server/contract/area.ts'
import { summaryText } from '../../server/contract/picture/summary-text.ts'
import type { AreaTopology } from '../../server/contract/picture/topology.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { within } from '../../server/contract/within.ts'
import { useMessages } from '../i18n/language.tsx'
import { areasQuery } from '../queries.ts'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type EmbedPlace, embedAddress, embedPicture, mapAddress } from './embed-addresses.ts'
import { type EmbedChoice, shownHeight } from './embed-choice.ts'
import css from './embedding.module.css'
import { embeddingMessages } from './embedding-messages.ts'
import { SnippetField } from './snippet-field.tsx'
import { iframeSnippet, imageSnippet } from './snippets.ts'

interface ResultProps {
	place: EmbedPlace
	choice: EmbedChoice
	title: string
	/** Null while it is on its way: the words of the code are made of it. */
	answer: ValuesAnswer | null
	isFailed: boolean
	ref: Ref<HTMLElement>
}

/** What is pasted elsewhere: a frame, a picture, a link. */
export function Result({ place, choice, title, answer, isFailed, ref }: ResultProps) {
	const t = useMessages(embeddingMessages)
	const { view } = choice
	const areas = useQuery(areasQuery(view.level)).data
	return (
		<section ref={ref} tabIndex={-1} className={css.result} aria-label={t.result}>
			<h3 className={css.part}>{t.result}</h3>
			{isFailed ? (
				<Notice kind="negative">{t.figuresFailed}</Notice>
			) : answer === null || !areas ? (
				<>
					<p className={css.hint}>{t.figuresLoading}</p>
					<Skeleton height="16rem" />
				</>
			) : (
				<Snippets
					place={place}
					choice={choice}
					title={title}
					newest={newestOf(answer)}
					summary={summaryText(inSight({ answer, areas: areas.areas }, choice.options.lockArea), view.language)}
				/>
			)}
		</section>
	)
}

/** What a picture tells is what is in it: of a wijk or gemeente alone, not the highest of all. */
function inSight(whole: { answer: ValuesAnswer; areas: readonly Area[] }, lock: string | null) {
	return lock === null ? whole : (within({ ...whole, topology: noShapes }, lock) ?? whole)
}
const noShapes: AreaTopology = {
	type: 'Topology',
	objects: { areas: { type: 'GeometryCollection', geometries: [] } },
	arcs: [],
}

const newestOf = ({ metric }: ValuesAnswer): string | null =>
	metric.period.kind === 'days' ? null : (metric.period.years.at(-1) ?? null)

interface SnippetsProps extends Pick<ResultProps, 'place' | 'choice' | 'title'> {
	newest: string | null
	summary: string
}

function Snippets({ place, choice, title, newest, summary }: SnippetsProps) {
	const t = useMessages(embeddingMessages)
	const embed = embedAddress(place, choice)
	const map = mapAddress(place, choice)
	const picture = embedPicture(place, choice, newest)
	return (
		<>
			<SnippetField
				primary
				kind="code"
				title={t.iframe}
				hint={t.iframeHint}
				text={iframeSnippet(embed, title, { width: choice.width, height: shownHeight(choice) })}
			/>
			{picture === null ? (
				<div className={css.snippet}>
					<h4 className={css.snippetTitle}>{t.image}</h4>
					<p className={css.hint}>{t.noImage}</p>
				</div>
			) : (
				<SnippetField
					kind="code"
					title={t.image}
					hint={place.isStatic ? `${t.imageHint} ${t.imageStatic(place.hash)} ${t.imageOptions}` : t.imageHint}
					text={imageSnippet(picture, map, summary)}
				/>
			)}
			<SnippetField kind="link" title={t.link} hint={t.linkHint} text={map} />
			{!place.isStatic && <SnippetField kind="link" title={t.oembed} hint={t.oembedHint} text={embed} />}
		</>
	)
}
