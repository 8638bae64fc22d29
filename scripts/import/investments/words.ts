import type { z } from 'zod'
import type { investmentStatus, partnerKind } from '../../../server/contract/investment.ts'
import { plain } from '../suggest.ts'
import { CellFault } from './cell-fault.ts'

type Status = z.infer<typeof investmentStatus>
type PartnerKind = z.infer<typeof partnerKind>
type Visibility = 'team' | 'partners' | 'public'

const statuses: Record<Status, string[]> = {
	planned: ['gepland', 'in voorbereiding', 'voorbereiding', 'toegezegd', 'nog niet gestart'],
	inProgress: ['loopt', 'lopend', 'in uitvoering', 'uitvoering', 'gestart', 'bezig', 'started'],
	onHold: ['aangehouden', 'stilgelegd', 'gepauzeerd', 'uitgesteld', 'paused'],
	completed: ['gereed', 'klaar', 'afgerond', 'voltooid', 'opgeleverd', 'done', 'finished'],
	cancelled: ['vervallen', 'geannuleerd', 'ingetrokken', 'gestopt', 'canceled'],
}
const visibilities: Record<Visibility, string[]> = {
	team: ['intern', 'internal'],
	partners: ['partner'],
	public: ['openbaar', 'publiek', 'iedereen'],
}
const partnerKinds: Record<PartnerKind, string[]> = {
	municipality: ['gemeente'],
	housing: ['corporatie', 'woningcorporatie', 'wonen', 'housing association'],
	welfare: ['welzijn', 'welzijnsorganisatie', 'zorg en welzijn'],
	police: ['politie'],
	school: ['onderwijs', 'scholen', 'education'],
	other: ['overig', 'anders', 'overige'],
}
const themes = [
	'openbareRuimte',
	'wonen',
	'veiligheid',
	'jeugdEnOnderwijs',
	'zorgEnWelzijn',
	'economie',
	'klimaat',
] as const

function reader<T extends string>(words: Record<T, string[]>, what: string) {
	const known = new Map<string, T>()
	for (const [value, others] of Object.entries(words) as [T, string[]][]) {
		for (const word of [value, ...others]) known.set(plain(word), value)
	}
	const list = (Object.entries(words) as [T, string[]][]).map(([value, [first]]) => `${first} (${value})`).join(', ')
	return (column: string, text: string): T => {
		const value = known.get(plain(text))
		if (value === undefined) throw new CellFault(column, text, `is not a known ${what}: write ${list}`)
		return value
	}
}

export const readStatus = reader(statuses, 'status')
export const readVisibility = reader(visibilities, 'visibility')
export const readPartnerKind = reader(partnerKinds, 'kind of partner')

/** One of our themes where the words are the same; else as written. */
export function readTheme(text: string): string {
	return themes.find((theme) => plain(theme) === plain(text)) ?? text
}
