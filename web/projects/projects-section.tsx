import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AreaProfile } from '../../server/contract/area.ts'
import { usePrinting } from '../charts/use-printing.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { Section } from '../panels/section.tsx'
import { Unanswered } from '../panels/unanswered.tsx'
import { datasetQuery, investmentsQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { orderProjects, projectStatuses } from './order-projects.ts'
import { ProjectCard } from './project-card.tsx'
import { projectWords } from './project-words.ts'
import css from './projects.module.css'

const TOP = 3

/** The plans and projects of an area, for who lives there. */
export function ProjectsSection({ profile }: { profile: AreaProfile }) {
	const t = useMessages(projectWords)
	const format = useFormat()
	const printing = usePrinting()
	const [all, setAll] = useState(false)
	const known = useQuery(datasetQuery).data?.investments ?? null
	const answer = useQuery({ ...investmentsQuery(profile.code), enabled: known !== null })
	if (known === null) return null
	if (answer.error || !answer.data) return <Unanswered title={t.title} lines={4} answer={answer} />
	const projects = orderProjects(answer.data.investments)
	const shown = all || printing ? projects : projects.slice(0, TOP)
	const sources = [...new Set(projects.map(({ source }) => source))]
	const asOf = t.asOf(format.day(answer.data.asOf))
	const counts = projectStatuses.flatMap((status) => {
		const count = projects.filter((project) => project.status === status).length
		return count === 0 ? [] : [t.counted(t.statuses[status], format.integer(count))]
	})
	return (
		<Section long title={t.title} source={sources.length > 0 && [...sources, asOf].join('; ')}>
			<p>{projects.length === 0 ? `${t.none} ${asOf}` : counts.join(' · ')}</p>
			<ul className={css.list}>
				{shown.map((project) => (
					<ProjectCard key={project.id} project={project} heading="h4" />
				))}
			</ul>
			{projects.length > TOP && !printing && (
				<Button variant="text" className={css.more} aria-expanded={all} onPress={() => setAll(!all)}>
					{all ? t.fewer : t.openHere(format.integer(projects.length))}
				</Button>
			)}
		</Section>
	)
}
