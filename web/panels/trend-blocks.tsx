import { testedPale, testSteps } from '../../server/contract/reading/reading-colors.ts'
import { usePrinting } from '../charts/use-printing.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { Swatch } from '../scale/swatch.tsx'
import { useTheme } from '../theme/use-theme.tsx'
import css from './trend-blocks.module.css'

const messages = defineMessages({
	nl: {
		high: 'opvallend hoog',
		low: 'opvallend laag',
		none: 'niet opvallend',
		unknown: 'niet te toetsen',
		times: (n: string, what: string) => `${n}× ${what}`,
	},
	en: {
		high: 'remarkably high',
		low: 'remarkably low',
		none: 'not remarkable',
		unknown: 'not testable',
		times: (n: string, what: string) => `${n}× ${what}`,
	},
})

/** From so many blocks on they stand without a line between. */
const MANY = 60

interface TrendBlocksProps {
	/** Of each period: −3 to 3, null where nothing could be tested. */
	bins: readonly (number | null)[]
	/** In words, as many as bins. */
	periods: readonly string[]
	label: string
}

/** A block for every period in the colour that the map gives it, with how often each kind occurred in words. */
export function TrendBlocks({ bins, periods, label }: TrendBlocksProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const shown = useTheme()
	const theme = usePrinting() ? 'light' : shown
	const { hot, cold } = testSteps[theme]
	const kindOf = (bin: number | null) => (bin === null ? 'unknown' : bin > 0 ? 'high' : bin < 0 ? 'low' : 'none')
	const colorOf = (bin: number) =>
		bin === 0 ? testedPale[theme] : ((bin > 0 ? hot : cold)[Math.abs(bin) - 1] ?? testedPale[theme])
	const kinds = (['high', 'none', 'low', 'unknown'] as const).flatMap((kind) => {
		const count = bins.filter((bin) => kindOf(bin) === kind).length
		return count === 0 ? [] : [{ kind, text: t.times(format.integer(count), t[kind]) }]
	})
	return (
		<figure className={css.figure}>
			<figcaption className={css.caption}>{label}</figcaption>
			<div className={css.blocks} data-many={bins.length > MANY || undefined} aria-hidden="true">
				{bins.map((bin, i) => (
					<span
						key={periods[i]}
						className={css.block}
						data-kind={kindOf(bin)}
						title={`${periods[i]}: ${t[kindOf(bin)]}`}
						style={bin === null ? undefined : { background: colorOf(bin) }}
					/>
				))}
			</div>
			<div className={css.ends} aria-hidden="true">
				<span>{periods[0]}</span>
				<span>{periods.at(-1)}</span>
			</div>
			<ul className={css.key}>
				{kinds.map(({ kind, text }) => (
					<li key={kind}>
						{kind === 'unknown' ? (
							<Swatch theme={theme} status="missing" size={12} />
						) : (
							<Swatch
								theme={theme}
								color={kind === 'none' ? testedPale[theme] : (kind === 'high' ? hot : cold)[2]}
								size={12}
							/>
						)}
						{text}
					</li>
				))}
			</ul>
		</figure>
	)
}
