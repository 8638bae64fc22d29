import type { SceneKind } from '../../server/contract/presentation/scene.ts'
import { defineMessages } from '../i18n/language.tsx'
import type { IconName } from '../ui/icon.tsx'

/** What each kind of scene is for; what it is called is in terms. */
export const kindMessages = defineMessages({
	nl: {
		map: 'Eén onderwerp per gebied, met wat je wilt aanwijzen.',
		compare: 'Voor en na, of het ene cijfer naast het andere. Beide kaarten bewegen samen.',
		ranking: 'De gebieden op volgorde, van hoog naar laag.',
		lines: 'Hoe een cijfer door de jaren loopt, voor de gemarkeerde gebieden.',
		needEffort: 'Het ene cijfer tegen het andere: waar is veel nodig en gebeurt weinig?',
		table: 'De cijfers zelf.',
		investments: 'Wat is afgesproken, met wie, wat het kost en hoe het ermee staat.',
		text: 'Alleen woorden: een begin, een tussenkop, een toelichting.',
		closing: 'Het slot: wat het college wordt gevraagd te besluiten.',
	} satisfies Record<SceneKind, string> as Record<SceneKind, string>,
	en: {
		map: 'One subject per area, with what you want to point at.',
		compare: 'Before and after, or one figure beside another. Both maps move together.',
		ranking: 'The areas in order, from high to low.',
		lines: 'How a figure runs through the years, for the highlighted areas.',
		needEffort: 'One figure against the other: where is much needed and little done?',
		table: 'The figures themselves.',
		investments: 'What was agreed, with whom, what it costs and how it stands.',
		text: 'Words alone: an opening, a heading, an explanation.',
		closing: 'The end: what the college is asked to decide.',
	},
})

export const kindIcons: Record<SceneKind, IconName> = {
	map: 'map',
	compare: 'compare',
	ranking: 'sort',
	lines: 'distribution',
	needEffort: 'weigh',
	table: 'table',
	investments: 'layers',
	text: 'slides',
	closing: 'check',
}
