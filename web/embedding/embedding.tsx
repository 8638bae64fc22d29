import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Dataset } from '../../server/contract/dataset.ts'
import type { EmbedOptions } from '../../server/contract/embed.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { pictureWords } from '../../server/contract/picture/words.ts'
import type { Publication } from '../../server/contract/publication.ts'
import type { View } from '../../server/contract/view.ts'
import { useMessages } from '../i18n/language.tsx'
import { datasetQuery, metricsQuery, valuesQuery } from '../queries.ts'
import { usePhone } from '../theme/use-media.ts'
import { base, isStatic } from '../transport.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useView } from '../view/use-view.tsx'
import { ContentOptions } from './content-options.tsx'
import { type EmbedPlace, embedAddress, isFrozenPage, rootOf } from './embed-addresses.ts'
import { type EmbedChoice, embedView, firstChoice, shownHeight } from './embed-choice.ts'
import css from './embedding.module.css'
import { embeddingMessages } from './embedding-messages.ts'
import { LookOptions } from './look-options.tsx'
import { Preview } from './preview.tsx'
import { Result } from './result.tsx'
import { seenPart } from './seen-part.ts'
import { SizeOptions } from './size-options.tsx'
import { VersionOptions } from './version-options.tsx'
import { WhereAllowed } from './where-allowed.tsx'

/** Choices, preview and code to put the map of a publication on another site. */
export function Embedding() {
	const { view, opening, settled } = useView()
	const dataset = useQuery(datasetQuery).data
	const metrics = useQuery(metricsQuery).data?.metrics
	if (!settled || !dataset || !metrics) return <Skeleton height="24rem" />
	// A Dataset of the team is never embedded.
	if (dataset.publication === null) return null
	return (
		<EmbeddingOf
			dataset={dataset}
			publication={dataset.publication}
			metrics={metrics}
			begun={embedView(isStatic ? { ...view, bins: opening.bins } : view, opening)}
			opening={opening}
			part={view.camera && seenPart(view.camera)}
		/>
	)
}

/** The kind of map, readable while its choices are folded. */
const contentSummary = ({ options }: EmbedChoice, t: (typeof embeddingMessages)['nl']) =>
	options.interactive ? t.interactive : t.still

interface EmbeddingOfProps {
	dataset: Dataset
	publication: Publication
	metrics: readonly Metric[]
	begun: View
	opening: View
	/** What the map on screen shows; null: all of it. */
	part: EmbedOptions['bbox']
}

function EmbeddingOf({ dataset, publication, metrics, begun, opening, part }: EmbeddingOfProps) {
	const t = useMessages(embeddingMessages)
	const [choice, setChoice] = useState(() => firstChoice(begun, isFrozenPage(window.location.pathname), part))
	const [seen] = useState(part)
	const change = (patch: Partial<EmbedChoice>) => setChoice((now) => ({ ...now, ...patch }))
	const result = useRef<HTMLElement>(null)
	const figures = useQuery(valuesQuery(choice.view))
	const answer = figures.isPlaceholderData ? undefined : figures.data
	const place: EmbedPlace = { root: rootOf(base.href), hash: publication.hash, isStatic, opening }
	const words =
		answer === undefined ? null : pictureWords(answer, dataset, { language: choice.view.language, theme: 'light' })
	const title = words === null ? dataset.title : `${words.title}, ${words.subtitle}`
	const options = { choice, change, isStatic }
	const phone = usePhone()
	return (
		<div className={css.embedding}>
			<section className={css.options} aria-label={t.options}>
				<p className={css.hint}>{t.intro}</p>
				<WhereAllowed {...publication} />
				{isStatic && <p className={css.hint}>{t.staticNotice}</p>}
				<Disclosure title={t.content} summary={contentSummary(choice, t)} defaultExpanded={!phone}>
					<div className={css.group}>
						<ContentOptions {...options} dataset={dataset} metrics={metrics} begun={begun} part={seen} />
					</div>
				</Disclosure>
				<Disclosure title={t.size} summary={t[shownHeight(choice).kind]} defaultExpanded={!phone}>
					<div className={css.group}>
						<SizeOptions {...options} />
					</div>
				</Disclosure>
				<Disclosure title={t.look} summary={t.languageNames[choice.view.language]}>
					<div className={css.group}>
						<LookOptions {...options} />
					</div>
				</Disclosure>
				<Disclosure title={t.version} summary={choice.frozen ? t.frozen : t.updating}>
					<div className={css.group}>
						<VersionOptions {...options} dataset={dataset} />
					</div>
				</Disclosure>
			</section>
			<Preview
				address={embedAddress(place, choice)}
				title={title}
				width={choice.width}
				height={shownHeight(choice)}
				skipTo={result}
			/>
			<Result
				ref={result}
				place={place}
				choice={choice}
				title={title}
				answer={answer ?? null}
				isFailed={figures.isError}
			/>
		</div>
	)
}
