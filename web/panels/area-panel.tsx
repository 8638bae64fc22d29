import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { AreaProfile } from '../../server/contract/area.ts'
import { MAXIMUM_COMPARED } from '../../server/contract/view.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { areaQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { useView } from '../view/use-view.tsx'
import css from './area-panel.module.css'
import { ChildrenSection } from './children-section.tsx'
import { ComparisonSection } from './comparison-section.tsx'
import { InvestmentsSection } from './investments-section.tsx'
import { LikenessSection } from './likeness-section.tsx'
import { PanelHead } from './panel-head.tsx'
import { PrintHead } from './print-head.tsx'
import { ProfileSection } from './profile-section.tsx'
import { RobustnessSection } from './robustness-section.tsx'
import { Failure, Loading } from './section.tsx'
import { SeriesSection } from './series-section.tsx'
import { SignalsSection } from './signals-section.tsx'
import { TrendSection } from './trend-section.tsx'
import { useCloseOnEscape } from './use-close-on-escape.ts'
import { useReferences } from './use-references.ts'
import { ValueSection } from './value-section.tsx'
import { WhySection } from './why-section.tsx'
import './print.css'

const messages = defineMessages({
	nl: {
		compare: 'Vergelijk',
		compared: 'In vergelijking',
		full: `Er staan al ${MAXIMUM_COMPARED} gebieden in de vergelijking`,
		print: 'Afdrukken',
		close: 'Sluiten',
		source: (name: string, year: number) => `Gebied en kerngegevens: ${name}, gebiedsindeling ${year}.`,
	},
	en: {
		compare: 'Compare',
		compared: 'In comparison',
		full: `There are already ${MAXIMUM_COMPARED} areas in the comparison`,
		print: 'Print',
		close: 'Close',
		source: (name: string, year: number) => `Area and key facts: ${name}, division of ${year}.`,
	},
})

/** Everything about the selected area: the current metric, its context, reports and investments. Printable whole. */
export function AreaPanel() {
	const t = useMessages(messages)
	const { view, update } = useView()
	const close = () => {
		// Focus that stood in the panel goes to the map or table instead of getting lost.
		if (document.activeElement?.closest('[data-print-root]'))
			document.getElementById('stage')?.focus({ preventScroll: true })
		update({ area: null })
	}
	useCloseOnEscape(close)
	const profile = useQuery({ ...areaQuery(view.area ?? ''), enabled: view.area !== null })
	if (view.area === null) return null
	if (profile.error)
		return (
			<div className={css.panel}>
				<Failure error={profile.error} retry={() => void profile.refetch()} />
				<Button small icon="close" onPress={close}>
					{t.close}
				</Button>
			</div>
		)
	if (!profile.data)
		return (
			<div className={css.panel}>
				<Loading lines={8} />
			</div>
		)
	return <Loaded profile={profile.data} close={close} />
}

function Loaded({ profile, close }: { profile: AreaProfile; close: () => void }) {
	const t = useMessages(messages)
	const { view, update } = useView()
	const references = useReferences(profile)
	const inComparison = view.compare.includes(profile.code)
	const full = !inComparison && view.compare.length >= MAXIMUM_COMPARED
	const top = useRef<HTMLElement>(null)
	// Another area starts at its name, wherever the reader had scrolled to in the one before.
	// biome-ignore lint/correctness/useExhaustiveDependencies: runs when the area changes
	useEffect(() => {
		let box = top.current?.parentElement ?? null
		while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement
		if (box && box !== document.documentElement) box.scrollTop = 0
	}, [profile.code])
	const toggle = () =>
		update((now) => ({
			compare: now.compare.includes(profile.code)
				? now.compare.filter((code) => code !== profile.code)
				: [...now.compare, profile.code].slice(0, MAXIMUM_COMPARED),
		}))
	return (
		<article className={css.panel} data-print-root="" aria-labelledby="area-panel-name">
			<PrintHead profile={profile} />
			<PanelHead ref={top} profile={profile} onClose={close} />
			<div className={css.actions} data-screen-only="">
				<Button
					small
					icon={inComparison ? 'check' : 'compare'}
					aria-pressed={inComparison}
					isDisabled={full}
					onPress={toggle}
				>
					{inComparison ? t.compared : t.compare}
				</Button>
				<Button small icon="print" onPress={() => window.print()}>
					{t.print}
				</Button>
				{full && <p className={css.quiet}>{t.full}</p>}
			</div>
			<ValueSection profile={profile} references={references} />
			<WhySection profile={profile} />
			<RobustnessSection profile={profile} />
			<TrendSection profile={profile} />
			<ProfileSection profile={profile} />
			<LikenessSection profile={profile} />
			<ComparisonSection profile={profile} references={references} />
			<SeriesSection profile={profile} />
			{profile.level !== 'buurt' && <ChildrenSection profile={{ ...profile, level: profile.level }} />}
			<SignalsSection profile={profile} />
			<InvestmentsSection profile={profile} />
			<p className={css.foot}>{t.source(profile.source.name, profile.year)}</p>
		</article>
	)
}
