import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import type { AreaProfile } from '../../server/contract/area.ts'
import { MAXIMUM_COMPARED } from '../../server/contract/view.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { areaQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import type { FaceName } from '../view/face.ts'
import { useFace } from '../view/use-face.ts'
import { useView } from '../view/use-view.tsx'
import css from './area-panel.module.css'
import { PanelHead } from './panel-head.tsx'
import { PrintHead } from './print-head.tsx'
import { Failure, Loading } from './section.tsx'
import type { TeamSections } from './team-sections.tsx'
import { useCloseOnEscape } from './use-close-on-escape.ts'
import { useReferences } from './use-references.ts'
import { useStandIn } from './use-stand-in.ts'
import './print.css'

/** What stands in the panel of an area, from above to below: of each face its own list, and only that one is loaded. */
const sections: Record<FaceName, ReturnType<typeof lazy<typeof TeamSections>>> = {
	internal: lazy(async () => ({ default: (await import('./team-sections.tsx')).TeamSections })),
	public: lazy(async () => ({ default: (await import('./resident-sections.tsx')).ResidentSections })),
}

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
	const standIn = useStandIn(view.area, profile.isError)
	if (view.area === null) return null
	const known = profile.data ?? standIn
	const failure = profile.error && <Failure error={profile.error} retry={() => void profile.refetch()} />
	if (known) return <Loaded profile={known} failure={failure} close={close} />
	return (
		<div className={css.panel}>
			{failure ?? <Loading lines={8} />}
			{failure && (
				<Button small icon="close" onPress={close}>
					{t.close}
				</Button>
			)}
		</div>
	)
}

interface LoadedProps {
	profile: AreaProfile
	/** What went wrong with the profile itself; the rest is then of the lists of areas. */
	failure: ReactNode
	close: () => void
}

function Loaded({ profile, failure, close }: LoadedProps) {
	const t = useMessages(messages)
	const { view, update } = useView()
	const references = useReferences(profile)
	const inComparison = view.compare.includes(profile.code)
	const full = !inComparison && view.compare.length >= MAXIMUM_COMPARED
	const Sections = sections[useFace().name]
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
			{failure}
			<Suspense fallback={<Loading lines={8} />}>
				<Sections profile={profile} references={references} />
			</Suspense>
			{!failure && profile.source.name !== '' && (
				<p className={css.foot}>{t.source(profile.source.name, profile.year)}</p>
			)}
		</article>
	)
}
