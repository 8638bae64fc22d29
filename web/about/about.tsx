import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Dataset } from '../../server/contract/dataset.ts'
import { limitsOf, sourcesOf } from '../../server/contract/limits.ts'
import { ShortcutList } from '../header/shortcut-list.tsx'
import { useFormat, useLanguage, useMessages } from '../i18n/language.tsx'
import { Loading } from '../panels/section.tsx'
import { datasetQuery, metricsQuery } from '../queries.ts'
import css from './about.module.css'
import { aboutWords } from './about-words.ts'
import { Contact } from './contact.tsx'

/** What a resident may want to know of the map: how to read it, where its figures end, from whom they are, and privacy. */
export function About({ at }: { at: 'top' | 'limits' }) {
	const t = useMessages(aboutWords)
	const language = useLanguage()
	const format = useFormat()
	const limits = useRef<HTMLElement>(null)
	const dataset = useQuery(datasetQuery).data
	const metrics = useQuery(metricsQuery).data?.metrics
	const ready = dataset !== undefined && metrics !== undefined
	useEffect(() => {
		if (ready && at === 'limits') limits.current?.scrollIntoView({ block: 'start' })
	}, [ready, at])
	if (!ready) return <Loading lines={12} />
	const { publication } = dataset
	if (publication === null) return null
	return (
		<div className={css.about}>
			<section>
				<h3 className={css.heading}>{t.reading}</h3>
				<ol className={css.steps}>
					{t.steps.map((step) => (
						<li key={step}>{step}</li>
					))}
				</ol>
			</section>
			{limitsOf({ ...dataset, publication }, metrics, language).map(({ key, title, lines, list }) => (
				<section key={key} ref={key === 'limits' ? limits : undefined} data-about={key}>
					<h3 className={css.heading}>{title}</h3>
					{list ? (
						<ul className={css.points}>
							{lines.map((line) => (
								<li key={line}>{line}</li>
							))}
						</ul>
					) : (
						lines.map((line) => <p key={line}>{line}</p>)
					)}
				</section>
			))}
			<section data-about="sources">
				<h3 className={css.heading}>{t.sources}</h3>
				<ul className={css.points}>
					{sourcesOf(metrics, language).map(({ name, licence, url, subjects }) => (
						<li key={name}>
							{url === null ? name : <a href={url}>{name}</a>}
							{licence !== null && `, ${t.licence(licence)}`}
							<span className={css.quiet}> · {t.source(format.list(subjects.map((word) => word.toLowerCase())))}</span>
						</li>
					))}
				</ul>
			</section>
			{publication.contact !== null && (
				<section data-about="contact">
					<h3 className={css.heading}>{t.contact}</h3>
					<p>
						{t.ask} <Contact to={publication.contact} />
					</p>
				</section>
			)}
			<ShortcutList />
			<Title dataset={dataset} />
		</div>
	)
}

const Title = ({ dataset: { title } }: { dataset: Dataset }) => <p className={css.quiet}>{title} · Regiekaart</p>
