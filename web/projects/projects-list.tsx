import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { Failure, Loading } from '../panels/section.tsx'
import { investmentsQuery } from '../queries.ts'
import { Select } from '../ui/select.tsx'
import { orderProjects, projectStatuses } from './order-projects.ts'
import { ProjectCard } from './project-card.tsx'
import { projectWords } from './project-words.ts'
import css from './projects.module.css'

type Shown = (typeof projectStatuses)[number] | 'everything' | 'unplaced'

/** All plans and projects, those without a place on the map included; by how far they are. */
export function ProjectsList() {
	const t = useMessages(projectWords)
	const format = useFormat()
	const [shown, setShown] = useState<Shown>('everything')
	const answer = useQuery(investmentsQuery(null))
	if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />
	if (!answer.data) return <Loading lines={8} />
	const { investments, asOf } = answer.data
	const of = {
		everything: investments,
		unplaced: investments.filter(({ areas }) => areas.length === 0),
		...Object.fromEntries(projectStatuses.map((key) => [key, investments.filter(({ status }) => status === key)])),
	} as Record<Shown, typeof investments>
	const name = (key: Shown) => (key === 'everything' || key === 'unplaced' ? t[key] : t.statuses[key])
	return (
		<div className={css.dialog}>
			<div className={css.filter}>
				<Select
					label={t.show}
					value={shown}
					onChange={setShown}
					options={(['everything', ...projectStatuses, 'unplaced'] as const)
						.filter((key) => of[key].length > 0)
						.map((key) => ({ key, label: t.counted(name(key), format.integer(of[key].length)) }))}
				/>
			</div>
			<p className={css.quiet}>{t.asOf(format.day(asOf))}</p>
			<ul className={`${css.list} ${css.wide}`}>
				{orderProjects(of[shown]).map((project) => (
					<ProjectCard key={project.id} project={project} heading="h3" />
				))}
			</ul>
		</div>
	)
}
