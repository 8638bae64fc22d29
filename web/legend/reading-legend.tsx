import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { AreaReading, ReadingClass } from '../../server/contract/reading/area-reading.ts'
import { readingWords } from '../../server/contract/reading/reading-words.ts'
import { usePrinting } from '../charts/use-printing.ts'
import { defineMessages, useFormat, useLanguage, useMessages } from '../i18n/language.tsx'
import { MethodsButton } from '../methods/methods-button.tsx'
import { useFold } from '../panels/use-fold.ts'
import { RemedyButtons } from '../reading/remedy-buttons.tsx'
import { Swatch } from '../scale/swatch.tsx'
import { useTheme } from '../theme/use-theme.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Notice } from '../ui/notice.tsx'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import { ReadingBar } from './reading-bar.tsx'
import styles from './reading-legend.module.css'
import { ReadingSquare } from './reading-square.tsx'
import { useCountText } from './use-count-text.ts'
import { useToggleBin } from './use-toggle-bin.ts'

const messages = defineMessages({
	nl: {
		classes: 'Klassen. Kies er een of meer om alleen die gebieden te tonen.',
		regions: 'Gebieden die bij elkaar liggen',
		moreRegions: (n: string) => `en nog ${n}`,
		how: 'Hoe getoetst',
		divided: 'Hoe ingedeeld',
	},
	en: {
		classes: 'Classes. Choose one or more to show only those areas.',
		regions: 'Areas that lie together',
		moreRegions: (n: string) => `and ${n} more`,
		how: 'How tested',
		divided: 'How divided',
	},
})

/** The classes of a reading as buttons, why some areas have none, and what must be known to read them. */
export function ReadingLegend({ reading, brief = false }: { reading: AreaReading; brief?: boolean }) {
	const { notFine } = readingWords[useLanguage()]
	const t = useMessages(messages)
	const { barrier } = reading
	const remarks = brief ? reading.remarks.filter((remark) => remark === notFine) : reading.remarks
	const judged = reading.classes.filter(({ kind }) => kind !== 'gap')
	const gaps = reading.classes.filter(({ kind }) => kind === 'gap')
	return (
		<div className={styles.reading} data-layout={reading.layout} data-brief={brief}>
			{barrier && (
				<Notice
					kind="warning"
					title={barrier.title}
					action={
						barrier.remedies.length > 0 && (
							<div className={styles.remedies}>
								<RemedyButtons small remedies={barrier.remedies} />
							</div>
						)
					}
				>
					{barrier.text}
				</Notice>
			)}
			{!barrier && <Classes reading={reading} classes={judged} />}
			{gaps.length > 0 && (
				<ClassList
					classes={gaps}
					label={`${reading.gapTitle}. ${t.classes}`}
					level={reading.level}
					heading={reading.gapTitle}
				/>
			)}
			{!brief && reading.regions.length > 0 && <Regions reading={reading} />}
			<div className={styles.words}>
				{!barrier && remarks.length > 0 && <p>{remarks.join(' ')}</p>}
				{!brief && <How reading={reading} />}
			</div>
		</div>
	)
}

/** How it was tested: behind one line, since who reads the colours asks it second; on paper it is in sight. */
function How({ reading: { kind, about, judged } }: { reading: AreaReading }) {
	const t = useMessages(messages)
	const printing = usePrinting()
	const [open, setOpen] = useFold('how', false)
	return (
		<Disclosure
			small
			title={kind === 'bivariate' ? t.divided : t.how}
			summary={judged}
			isExpanded={open || printing}
			onExpandedChange={setOpen}
		>
			<p className={styles.about}>
				{about.join(' · ')} <MethodsButton />
			</p>
		</Disclosure>
	)
}

const MOST_REGIONS = 4

/** The regions on the map by name, strongest first: for who cannot see the outlines, and as a way to their cores. */
function Regions({ reading }: { reading: AreaReading }) {
	const t = useMessages(messages)
	const countText = useCountText(reading.level)
	const format = useFormat()
	const { update } = useView()
	const { setHovered } = useHover()
	const { regions } = reading
	return (
		<ul className={styles.regions} aria-label={t.regions}>
			{regions.slice(0, MOST_REGIONS).map(({ id, label, areas, core }) => (
				<li key={id}>
					<Button
						className={styles.region ?? ''}
						onPress={() => update({ area: core })}
						onHoverStart={() => setHovered(core)}
						onHoverEnd={() => setHovered(null)}
					>
						{label}
					</Button>{' '}
					<span className={styles.count}>{countText(areas.length)}</span>
				</li>
			))}
			{regions.length > MOST_REGIONS && (
				<li className={styles.count}>{t.moreRegions(format.integer(regions.length - MOST_REGIONS))}</li>
			)}
		</ul>
	)
}

function Classes({ reading, classes }: { reading: AreaReading; classes: readonly ReadingClass[] }) {
	const t = useMessages(messages)
	switch (reading.layout) {
		case 'bar':
			return <ReadingBar reading={reading} classes={classes} label={t.classes} />
		case 'square':
			return <ReadingSquare reading={reading} classes={classes} label={t.classes} />
		case 'list':
			return <ClassList classes={classes} label={t.classes} level={reading.level} />
	}
}

interface ClassListProps {
	classes: readonly ReadingClass[]
	label: string
	level: AreaReading['level']
	/** In sight before the first. */
	heading?: string
}

function ClassList({ classes, label, level, heading }: ClassListProps) {
	const countText = useCountText(level)
	const format = useFormat()
	const theme = useTheme()
	const { view } = useView()
	const toggle = useToggleBin()
	return (
		<fieldset className={styles.list} aria-label={label} data-gaps={heading !== undefined}>
			{heading && <span className={styles.heading}>{heading}</span>}
			{classes.map((one) => (
				<ToggleButton
					key={one.key}
					className={styles.item ?? ''}
					isSelected={view.bins.includes(one.index)}
					onChange={() => toggle(one.index)}
					aria-label={`${one.label}: ${countText(one.count)}`}
					data-others={view.bins.length > 0 && !view.bins.includes(one.index)}
				>
					<Swatch theme={theme} color={one.color} status={one.pattern} size={18} />
					<span>
						{one.label} <span className={styles.count}>{format.integer(one.count)}</span>
					</span>
				</ToggleButton>
			))}
		</fieldset>
	)
}
