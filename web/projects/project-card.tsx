import { Fragment } from 'react'
import type { Investment } from '../../server/contract/investment.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { InvestmentMark } from '../legend/overlay-lines.tsx'
import { ViewLink } from '../panels/view-link.tsx'
import { Icon } from '../ui/icon.tsx'
import { projectWords } from './project-words.ts'
import css from './projects.module.css'

/** So many places stand by name; a project of a whole wijk has more. */
const MOST_PLACES = 6

/** One project in the words of residents: what, how far, who, where, when, the money, and what was agreed and is done. */
export function ProjectCard({ project, heading: Heading }: { project: Investment; heading: 'h3' | 'h4' }) {
	const t = useMessages(projectWords)
	const format = useFormat()
	const { status, areas, milestones, share } = project
	return (
		<li className={css.card} data-status={status}>
			<Heading className={css.title}>{project.title}</Heading>
			<p className={css.status}>
				<InvestmentMark status={status} late={project.late} size={18} />
				{t.statuses[status]}
			</p>
			<dl className={css.facts}>
				<div>
					<dt>{t.who}</dt>
					<dd>{project.partner}</dd>
				</div>
				<div>
					<dt>{t.where}</dt>
					<dd>
						{areas.length === 0
							? t.nowhere
							: areas.slice(0, MOST_PLACES).map(({ code, name }, i) => (
									<Fragment key={code}>
										{i > 0 && ', '}
										<ViewLink patch={{ area: code }}>{name}</ViewLink>
									</Fragment>
								))}
						{areas.length > MOST_PLACES && ` ${t.more(format.integer(areas.length - MOST_PLACES))}`}
					</dd>
				</div>
				<div>
					<dt>{t.when}</dt>
					<dd>{period()}</dd>
				</div>
				<div>
					<dt>{t.money}</dt>
					<dd>
						{money()}
						{share !== null && share < 0.995 && (
							<span className={css.quiet}>; {t.here(format.integer(Math.max(1, share * 100)))}</span>
						)}
					</dd>
				</div>
			</dl>
			{milestones.length > 0 && (
				<>
					<p className={css.steps}>{t.steps}</p>
					<ol className={css.milestones}>
						{milestones.map(({ title, agreedOn, actualOn, late }) => (
							<li key={`${title}${agreedOn}`} data-late={late || undefined}>
								<Icon name={actualOn ? 'check' : late ? 'warning' : 'minus'} />
								<span>
									{title}:{' '}
									<span className={css.quiet}>
										{actualOn
											? t.done(format.day(actualOn), format.day(agreedOn))
											: (late ? t.late : t.due)(format.day(agreedOn))}
									</span>
								</span>
							</li>
						))}
					</ol>
				</>
			)}
		</li>
	)

	function period(): string {
		const start = project.startsOn.slice(0, 4)
		const end = project.endsOn?.slice(0, 4) ?? null
		return end === null ? t.from(start) : start === end ? start : t.span(start, end)
	}

	function money(): string {
		const { budgeted, committed, spent } = project
		const known = [
			committed !== null ? t.agreed(format.euro(committed)) : budgeted !== null && t.expected(format.euro(budgeted)),
			spent !== null && spent > 0 && t.spent(format.euro(spent)),
		].filter((part) => part !== false)
		return known.length === 0 ? t.unknown : known.join(', ')
	}
}
