import type { CSSProperties, ReactNode } from 'react'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { useHover } from '../view/use-hover.tsx'
import css from './rank-intervals.module.css'
import { rankSpan } from './rank-span.ts'

const messages = defineMessages({
	nl: {
		interval: (low: string, high: string) => (low === high ? `vrijwel altijd ${low}` : `${low} tot ${high}`),
		spoken: (rank: string, low: string, high: string) =>
			`nu ${rank}, ${low === high ? `ook ${low}` : `van ${low} tot ${high}`} in negen van de tien varianten van de gewichten`,
		unknown: 'geen plaats: een van de cijfers ontbreekt',
		explain: (of: string) =>
			`Stip: de plaats bij deze gewichten, van de ${of}. Balk: de plaatsen in negen van de tien varianten waarin de gewichten schuiven.`,
	},
	en: {
		interval: (low: string, high: string) => (low === high ? `nearly always ${low}` : `${low} to ${high}`),
		spoken: (rank: string, low: string, high: string) =>
			`now ${rank}, ${low === high ? `also ${low}` : `from ${low} to ${high}`} in nine of ten variants of the weights`,
		unknown: 'no place: one of the figures is missing',
		explain: (of: string) =>
			`Dot: the place at these weights, out of ${of}. Bar: the places in nine of ten variants in which the weights shift.`,
	},
})

export interface RankInterval {
	code: string
	name: ReactNode
	/** 1 = first; null: cannot be ranked, and no bar is drawn. */
	rank: number | null
	low: number | null
	high: number | null
	/** Behind the interval, quiet. */
	note?: ReactNode
}

interface RankIntervalsProps {
	rows: readonly RankInterval[]
	/** What is ranked, for those who hear it. */
	label: string
	/** How many places there are; by default the areas with a rank. Above eight only the first and the last are named. */
	of?: number
	/** The areas that stand out; by default those of rank 1. */
	strong?: (row: RankInterval) => boolean
	onPick?: (code: string) => void
}

/**
 * Per area a dot at its rank within the interval of ranks it takes: a row of cells, first place at the left. A list of
 * names and words that reads without the picture; a row is lit together with the map.
 */
export function RankIntervals({ rows, label, of, strong = (row) => row.rank === 1, onPick }: RankIntervalsProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const { hovered, setHovered } = useHover()
	const places = of ?? rows.filter((row) => row.rank !== null).length
	return (
		<div className={css.chart} style={{ '--rk-places': Math.max(1, places) } as CSSProperties}>
			{places > 0 && (
				<div className={css.head} aria-hidden="true">
					<span className={css.cells}>
						{Array.from({ length: places }, (_, i) => (
							<span key={i}>{i === 0 || i === places - 1 || places <= 8 ? format.ordinal(i + 1) : ''}</span>
						))}
					</span>
				</div>
			)}
			<ol className={css.list} aria-label={label}>
				{rows.map((row) => {
					const { rank, low, high } = row
					const span = rank !== null ? rankSpan(rank, low ?? rank, high ?? rank, places) : null
					const words = [rank, low ?? rank, high ?? rank].map((place) => format.ordinal(place ?? 0)) as [
						string,
						string,
						string,
					]
					return (
						<li
							key={row.code}
							className={css.row}
							data-strong={strong(row) || undefined}
							data-hovered={row.code === hovered || undefined}
							onPointerEnter={() => setHovered(row.code)}
							onPointerLeave={() => setHovered(null)}
						>
							{onPick ? (
								<button
									type="button"
									className={css.name}
									onClick={() => onPick(row.code)}
									onFocus={() => setHovered(row.code)}
									onBlur={() => setHovered(null)}
								>
									{row.name}
								</button>
							) : (
								<span className={css.name}>{row.name}</span>
							)}
							{span === null ? (
								<span className={css.unknown}>{t.unknown}</span>
							) : (
								<>
									<span className={css.track} role="img" aria-label={t.spoken(...words)}>
										<span
											className={css.bar}
											style={{ insetInlineStart: `${span.start * 100}%`, width: `${span.length * 100}%` }}
										/>
										<span className={css.dot} style={{ insetInlineStart: `${span.dot * 100}%` }} />
									</span>
									<span className={css.words}>
										<span aria-hidden="true">{t.interval(words[1], words[2])}</span>
										{row.note && <span className={css.note}> {row.note}</span>}
									</span>
								</>
							)}
						</li>
					)
				})}
			</ol>
			{places > 0 && <p className={css.explain}>{t.explain(format.integer(places))}</p>}
		</div>
	)
}
