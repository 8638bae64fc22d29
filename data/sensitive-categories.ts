import type { Text } from '../server/contract/common.ts'

interface SensitiveCategory {
	/** A main category (and all under it), or main/sub; `*` stands for any main. */
	category: string
	why: Text
}

const people = { nl: 'gaat over personen', en: 'is about people' }
const home = { nl: 'gaat over wat achter de voordeur gebeurt', en: 'is about what happens behind the front door' }
const crime = { nl: 'is een vermoeden van een misdrijf', en: 'is a suspicion of a crime' }

/**
 * Categories of Signalen that never leave an internal Dataset, named in a config or not: few of them point at somebody.
 * (https://github.com/Amsterdam/signals, its tree of categories.)
 */
export const sensitiveCategories: readonly SensitiveCategory[] = [
	{ category: 'overlast-van-en-door-personen-of-groepen', why: people },
	{ category: 'wonen', why: home },
	{ category: 'ondermijning', why: crime },
	{ category: '*/wildplassen-poepen-overgeven', why: people },
	{ category: '*/personen-op-het-water', why: people },
]

/** Parts of a slug that say the same of the trees of other municipalities: beginnings of words, and what may stand anywhere in one. */
const words: readonly (readonly [pattern: RegExp, why: Text])[] = [
	[/(^|[-/])(personen|persoon|groepen|jongeren|jeugd|kinderen|minderjarig|buren|bewoner|dader|slachtoffer)/, people],
	[/(^|[-/])(youth|people|person|neighbo|homeless|begging|child-)/, people],
	[/(^|[-/])(dakloz|daklo|thuislo|zwerver|bedel|verward|verslaa|psych|ggz|zorg-?$|zorgen|zorgmeld|care)/, people],
	[/(^|[-/])(drugs|drank|alcohol|hennep|wiet|dealen|dealer|drug-)/, people],
	[/(^|[-/])(huiselijk|mishandel|geweld|intimidat|discriminat|prostitut|mensenhandel|radicali|violence|abuse)/, people],
	[/(^|[-/])(woonfraude|onderhuur|adresfraude|vakantieverhuur|eenzaam|schuld)/, home],
	[/(^|[-/])(ondermijn|misdrijf|criminal)/, crime],
	// In Dutch what it is about comes last: hangjongeren, straatintimidatie, woninginbraak.
	[
		/jongeren|jeugd|prostitu|intimidat|mishandel|seksu|drugs|lachgas|dakloz|verslaafd|migrant|asielzoek|vluchteling|zelfmoord|suicid/,
		people,
	],
	[/woonoverlast|woningoverlast|bewoning/, home],
	[/inbraak|diefstal/, crime],
]

/** Why a category (`afval`, `afval/grofvuil`) never becomes public; null when it may. */
export function sensitivityOf(category: string): Text | null {
	const [main = '', sub = ''] = category.split('/')
	const named = sensitiveCategories.find(
		(entry) => entry.category === main || entry.category === category || (sub !== '' && entry.category === `*/${sub}`),
	)
	return named?.why ?? words.find(([pattern]) => pattern.test(category))?.[1] ?? null
}
