import type { Kind } from './places.ts'

export type Theme =
	| 'openbareRuimte'
	| 'wonen'
	| 'veiligheid'
	| 'jeugdEnOnderwijs'
	| 'zorgEnWelzijn'
	| 'economie'
	| 'klimaat'

export interface Partner {
	name: string
	kind: 'municipality' | 'housing' | 'welfare' | 'police' | 'school'
	/** How its numbers begin: MW-2023-007. */
	prefix: string
}

export const partners = {
	gemeente: { name: 'Gemeente Markerwaard (fictief)', kind: 'municipality', prefix: 'MW' },
	terp: { name: 'Woonstichting De Terp', kind: 'housing', prefix: 'WS' },
	polderdak: { name: 'Polderdak Wonen', kind: 'housing', prefix: 'PD' },
	welzijn: { name: 'Sociaal Werk Markerwaard', kind: 'welfare', prefix: 'SW' },
	politie: { name: 'Politie, basisteam Markerwaard', kind: 'police', prefix: 'PO' },
	scholen: { name: 'Scholengroep Nieuwe Dijk', kind: 'school', prefix: 'SC' },
	college: { name: 'Markerwaard College', kind: 'school', prefix: 'MC' },
} as const satisfies Record<string, Partner>

/** What the college of mayor and aldermen promised for its term. */
export const collegeTargets: Record<Theme, readonly string[]> = {
	openbareRuimte: [
		'In 2026 is de openbare ruimte in elke buurt ten minste “voldoende”',
		'Een kwart minder bijgeplaatst afval in 2026',
	],
	wonen: ['1.200 woningen gerenoveerd of nieuw gebouwd in deze periode'],
	veiligheid: ['Acht van de tien inwoners voelen zich in 2026 veilig in hun buurt'],
	jeugdEnOnderwijs: [
		'Elk kind binnen een kwartier fietsen van een goed schoolgebouw',
		'Meer jongeren met een startkwalificatie',
	],
	zorgEnWelzijn: ['In elke wijk een Huis van de Wijk in 2026', 'Minder inwoners die zich eenzaam voelen'],
	economie: ['Een levendig centrum, leegstand onder 6 procent'],
	klimaat: [
		'Vier buurten klaar voor hevige regen en hitte in 2027',
		'In 2030 een derde van de woningen van het gas af',
	],
}

/** A kind of investment that a director would recognise; `{b}` is a buurt, `{w}` a wijk, `{n}` a number of dwellings. */
export interface Idea {
	title: string
	programme: string
	theme: Theme
	partner: keyof typeof partners
	/** Kinds of buurt where it fits. */
	where: readonly Kind[]
	/** Thousands of euros. */
	from: number
	to: number
	/** Months from start to end. */
	months: readonly [number, number]
	steps: readonly string[]
	/** How many of the investments are like this. */
	times: number
}

const build = ['Plan vastgesteld', 'Bewoners geraadpleegd', 'Opdracht gegund', 'Start uitvoering', 'Oplevering']
const short = ['Opdracht gegund', 'Start uitvoering', 'Oplevering']
const service = ['Afspraken getekend', 'Start', 'Tussenstand besproken', 'Evaluatie']
const homes = ['Instemming bewoners', 'Opdracht gegund', 'Eerste woning klaar', 'Laatste woning klaar']

const old: Kind[] = ['centre', 'harbour', 'fifties', 'highrise']
const estates: Kind[] = ['fifties', 'highrise', 'cauliflower', 'nineties']
const living: Kind[] = [...old, 'cauliflower', 'nineties', 'new', 'village']

const idea = (
	partner: Idea['partner'],
	theme: Theme,
	programme: string,
	title: string,
	where: readonly Kind[],
	[from, to]: readonly [number, number],
	months: readonly [number, number],
	steps: readonly string[],
	times: number,
): Idea => ({ title, programme, theme, partner, where, from, to, months, steps, times })

// biome-ignore format: a table is easier to compare by column
export const ideas: readonly Idea[] = [
	idea('gemeente', 'openbareRuimte', 'Wijkvernieuwing', 'Herinrichting {b}', old, [900, 4200], [18, 40], build, 7),
	idea('gemeente', 'openbareRuimte', 'Wijkvernieuwing', 'Rioolvervanging en nieuwe straat {b}', estates, [1100, 5200], [16, 34], build, 8),
	idea('gemeente', 'openbareRuimte', 'Schone stad', 'Ondergrondse containers {b}', [...old, 'cauliflower'], [120, 460], [6, 14], short, 6),
	idea('gemeente', 'openbareRuimte', 'Schone stad', 'Aanpak bijgeplaatst afval {w}', ['highrise', 'fifties', 'centre', 'harbour'], [90, 280], [10, 24], service, 3),
	idea('gemeente', 'openbareRuimte', 'Spelen en bewegen', 'Speelplekken vernieuwen {b}', living, [60, 310], [6, 14], short, 6),
	idea('gemeente', 'openbareRuimte', 'Onderhoud', 'Onderhoud polderwegen {b}', ['rural'], [140, 620], [6, 16], short, 3),
	idea('gemeente', 'klimaat', 'Klimaat en groen', 'Natuurvriendelijke oevers {b}', ['rural', 'nature'], [90, 380], [8, 18], short, 2),
	idea('gemeente', 'openbareRuimte', 'Veilig onderweg', 'Veilige fietsroute {w}–Centrum', ['new', 'cauliflower', 'nineties', 'village'], [480, 2100], [12, 26], build, 4),
	idea('gemeente', 'openbareRuimte', 'Veilig onderweg', 'Dertig kilometer per uur in {b}', living, [70, 350], [5, 12], short, 4),
	idea('gemeente', 'openbareRuimte', 'Onderhoud', 'Kadeherstel {b}', ['centre', 'harbour', 'new'], [700, 3600], [14, 30], build, 3),
	idea('gemeente', 'klimaat', 'Klimaat en groen', 'Wateropvang en groen {b}', estates, [250, 1400], [10, 22], build, 6),
	idea('gemeente', 'klimaat', 'Van gas los', 'Uitvoeringsplan aardgasvrij {b}', ['fifties', 'highrise', 'cauliflower'], [180, 900], [14, 30], service, 3),
	idea('gemeente', 'klimaat', 'Klimaat en groen', 'Straatbomen {b}', living, [40, 190], [4, 10], short, 4),
	idea('gemeente', 'veiligheid', 'Veilige buurten', 'Cameratoezicht {b}', ['centre', 'harbour', 'highrise'], [110, 290], [12, 36], service, 3),
	idea('gemeente', 'veiligheid', 'Veilige buurten', 'Betere verlichting achterpaden {b}', ['cauliflower', 'fifties', 'nineties'], [50, 220], [4, 10], short, 4),
	idea('gemeente', 'zorgEnWelzijn', 'Huis van de Wijk', 'Huis van de Wijk {w}', ['fifties', 'cauliflower', 'harbour', 'nineties'], [900, 3200], [20, 36], build, 3),
	idea('gemeente', 'zorgEnWelzijn', 'Bestaanszekerheid', 'Schuldhulp aan huis {w}', ['highrise', 'fifties'], [140, 420], [18, 36], service, 2),
	idea('gemeente', 'economie', 'Levendige stad', 'Gevels en leegstand {b}', ['centre', 'harbour'], [150, 700], [12, 30], service, 3),
	idea('gemeente', 'economie', 'Werklocaties', 'Opknappen bedrijventerrein {b}', ['business'], [600, 2600], [18, 36], build, 2),
	idea('terp', 'wonen', 'Prestatieafspraken', 'Renovatie {n} flatwoningen {b}', ['highrise'], [6500, 19000], [24, 44], homes, 5),
	idea('terp', 'wonen', 'Prestatieafspraken', 'Isolatie {n} huurwoningen {b}', ['fifties', 'cauliflower', 'harbour'], [1600, 6400], [12, 26], homes, 6),
	idea('terp', 'veiligheid', 'Schoon, heel en veilig', 'Nieuwe entrees en liften {b}', ['highrise'], [700, 2400], [10, 20], short, 3),
	idea('terp', 'zorgEnWelzijn', 'Schoon, heel en veilig', 'Huismeester {b}', ['highrise', 'fifties'], [70, 160], [24, 48], service, 3),
	idea('polderdak', 'wonen', 'Prestatieafspraken', 'Sloop en nieuwbouw {n} woningen {b}', ['fifties', 'harbour'], [9000, 26000], [30, 54], homes, 4),
	idea('polderdak', 'klimaat', 'Prestatieafspraken', 'Zonnepanelen op {n} daken {b}', ['cauliflower', 'nineties', 'village'], [350, 1500], [8, 18], short, 6),
	idea('polderdak', 'wonen', 'Langer thuis', '{n} seniorenwoningen {b}', ['village', 'cauliflower', 'centre'], [3800, 9500], [22, 38], homes, 4),
	idea('welzijn', 'jeugdEnOnderwijs', 'Opgroeien', 'Jongerenwerk {w}', ['highrise', 'fifties', 'harbour', 'nineties'], [90, 260], [12, 36], service, 4),
	idea('welzijn', 'zorgEnWelzijn', 'Samen leven', 'Ontmoetingsplek {b}', living, [30, 140], [10, 30], service, 6),
	idea('welzijn', 'zorgEnWelzijn', 'Samen leven', 'Taalhuis {w}', ['highrise', 'fifties', 'centre'], [40, 120], [12, 30], service, 3),
	idea('welzijn', 'zorgEnWelzijn', 'Gezond leven', 'Buurtsportcoach {w}', living, [45, 130], [12, 36], service, 3),
	idea('politie', 'veiligheid', 'Veiligheidsplan', 'Extra wijkagent {w}', ['highrise', 'centre', 'fifties', 'cauliflower'], [75, 180], [12, 36], service, 4),
	idea('politie', 'veiligheid', 'Veiligheidsplan', 'Aanpak woninginbraken {w}', ['nineties', 'cauliflower', 'new'], [35, 110], [6, 18], service, 3),
	idea('scholen', 'jeugdEnOnderwijs', 'Onderwijshuisvesting', 'Groen schoolplein {b}', living, [45, 170], [5, 12], short, 4),
	idea('scholen', 'jeugdEnOnderwijs', 'Onderwijshuisvesting', 'Verbouwing basisschool {b}', ['fifties', 'cauliflower', 'nineties', 'village'], [800, 3900], [16, 30], build, 3),
	idea('scholen', 'jeugdEnOnderwijs', 'Gelijke kansen', 'Rijke schooldag {w}', ['highrise', 'fifties', 'harbour'], [110, 340], [12, 36], service, 2),
	idea('college', 'jeugdEnOnderwijs', 'Gelijke kansen', 'Huiswerkklas {w}', ['highrise', 'fifties', 'cauliflower'], [35, 95], [10, 24], service, 2),
]
