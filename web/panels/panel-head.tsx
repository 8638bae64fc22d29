import type { Ref } from 'react'
import type { AreaProfile } from '../../server/contract/area.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { usePeopleText } from '../view/use-people-text.ts'
import css from './area-panel.module.css'
import { ViewLink } from './view-link.tsx'

const messages = defineMessages({
	nl: {
		of: {
			buurt: 'Buurt in wijk ',
			wijk: 'Wijk in ',
			gemeente: 'Gemeente',
		},
		inhabitants: (n: string) => `${n} inwoners`,
		nobody: 'geen inwoners',
		households: (n: string) => `${n} huishoudens`,
		noNumber: (why: string) => `aantal inwoners ${why}`,
		built: (period: string) => `${period} gebouwd`,
		land: (n: string) => `${n}\u00a0ha land`,
		close: 'Sluiten',
	},
	en: {
		of: {
			buurt: 'Buurt in wijk ',
			wijk: 'Wijk in ',
			gemeente: 'Municipality',
		},
		inhabitants: (n: string) => `${n} inhabitants`,
		nobody: 'no inhabitants',
		households: (n: string) => `${n} households`,
		noNumber: (why: string) => `number of inhabitants ${why}`,
		built: (period: string) => `built ${period}`,
		land: (n: string) => `${n}\u00a0ha of land`,
		close: 'Close',
	},
})

/** Name, place and key facts of an area, in words. */
export function PanelHead({
	profile,
	onClose,
	ref,
}: {
	profile: AreaProfile
	onClose: () => void
	ref: Ref<HTMLElement>
}) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	const inhabitants = usePeopleText()
	const parent = profile.ancestors[0]
	// Until the lists say in what it lies, half a sentence would stand here.
	const isPlaced = parent !== undefined || profile.level === 'gemeente'
	const people =
		profile.inhabitants === null
			? t.noNumber(inhabitants(null))
			: profile.inhabitants === 0
				? t.nobody
				: t.inhabitants(inhabitants(profile.inhabitants))
	const facts = [
		people,
		profile.households !== null && profile.households > 0 && t.households(format.integer(profile.households)),
		profile.urbanity !== null && term.urbanity[profile.urbanity],
		profile.buildingPeriod !== null && t.built(term.buildingPeriods[profile.buildingPeriod]),
		profile.landArea !== null && t.land(format.integer(profile.landArea)),
	].filter(Boolean)
	return (
		<header ref={ref} className={css.head}>
			<h2 id="area-panel-name" className={css.name}>
				{profile.name}
			</h2>
			<div className={css.close} data-screen-only="">
				<IconButton icon="close" label={t.close} shortcut="Esc" onPress={onClose} />
			</div>
			<p className={css.place}>
				{isPlaced && t.of[profile.level]}
				{parent && <ViewLink patch={{ area: parent.code }}>{parent.name}</ViewLink>}
				<span className={css.quiet}>
					{isPlaced && ' · '}
					{profile.code}
				</span>
			</p>
			<p className={css.facts}>{facts.join(', ')}</p>
		</header>
	)
}
