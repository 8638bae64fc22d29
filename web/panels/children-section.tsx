import type { AreaProfile } from '../../server/contract/area.ts'
import { terms } from '../../server/contract/terms.ts'
import { RowSwatch } from '../charts/row-swatch.tsx'
import { useColors } from '../charts/use-colors.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { sortRows } from '../table/table-rows.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import css from './children-section.module.css'
import { Section } from './section.tsx'
import { useAnswerRows } from './use-answer-rows.ts'
import { ViewLink } from './view-link.tsx'

const messages = defineMessages({
	nl: { title: { wijk: 'Buurten in deze wijk', gemeente: 'Wijken in deze gemeente' }, unreliable: 'onbetrouwbaar' },
	en: { title: { wijk: 'Buurten in this wijk', gemeente: 'Wijken in this municipality' }, unreliable: 'unreliable' },
})

/** The areas that a wijk or gemeente is made of, with the current value, highest first. */
export function ChildrenSection({ profile }: { profile: AreaProfile & { level: 'wijk' | 'gemeente' } }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	const theme = useTheme()
	const { view } = useView()
	const { hovered, setHovered } = useHover()
	const { answer, rows, stale } = useAnswerRows(view, profile.level === 'wijk' ? 'buurt' : 'wijk')
	const { colorOf } = useColors(answer)
	if (!answer) return null
	const children = sortRows(
		rows.filter((row) => row.parent === profile.code),
		'-value',
		view.language,
	)
	if (children.length === 0) return null
	return (
		<Section long title={t.title[profile.level]} stale={stale}>
			<ul className={css.list}>
				{children.map((row) => (
					<li key={row.code} data-hovered={row.code === hovered || undefined}>
						<ViewLink
							patch={{ area: row.code }}
							className={css.link}
							onPointerEnter={() => setHovered(row.code)}
							onPointerLeave={() => setHovered(null)}
						>
							<RowSwatch row={row} color={colorOf(row)} theme={theme} />
							<span className={css.name}>{row.name}</span>
							<span className={row.status === 'ok' ? undefined : css.quiet}>
								{row.value === null ? term.valueStatuses[row.status] : format.value(answer.metric, row.value)}
								{row.status === 'unreliable' && ` · ${t.unreliable}`}
							</span>
						</ViewLink>
					</li>
				))}
			</ul>
		</Section>
	)
}
