import type { Language } from './common.ts'
import type { Dataset } from './dataset.ts'
import { type Formatters, makeFormatters } from './format.ts'
import { defineMessages } from './messages.ts'
import type { Metric } from './metric.ts'
import { type Publication, standIns } from './publication.ts'

/** A part of the text about a publication: points where they are several, else paragraphs. */
export interface LimitsSection {
	key: 'shown' | 'limits' | 'withheld' | 'version' | 'privacy'
	title: string
	lines: string[]
	list: boolean
}

const messages = defineMessages({
	nl: {
		shown: 'Wat je ziet',
		shows: (subjects: string, levels: string) => `Deze kaart geeft cijfers per ${levels}, over: ${subjects}.`,
		levels: { buurt: 'buurt', wijk: 'wijk', gemeente: 'gemeente' },
		projects: (n: string) =>
			`Ook zie je ${n} openbare plannen en projecten: wat er is afgesproken, en wat er klaar is.`,
		limits: 'Grenzen aan de cijfers',
		rounded: (base: string) =>
			`Een aantal is afgerond op een veelvoud van ${base}. Of het omhoog of omlaag gaat, beslist het toeval, steeds op dezelfde manier. Een wijk is daarom niet precies de som van haar buurten.`,
		small: (threshold: string) =>
			`Is een aantal kleiner dan ${threshold}, dan staat het er niet: ook niet als het nul is. Soms laten we nog een ander aantal weg, omdat je het kleine anders kunt uitrekenen. Zo’n gebied is gearceerd: “niet getoond (te weinig)”. Het echte aantal kan nul zijn, maar dat hoeft niet.`,
		empty: (n: string, people: string, homes: string, ofAge: string | null) =>
			`Een gebied met minder dan ${n} inwoners heeft geen cijfers over bewoners. In het totaal van de wijk en de gemeente telt het als ${people} inwoners en ${homes} huishoudens${ofAge === null ? '' : `, en in een leeftijdsgroep als ${ofAge} inwoners`}.`,
		capped: (cap: string) => `Een percentage boven ${cap} staat er als “${cap}% of meer”.`,
		rates:
			'Een cijfer per 1.000 inwoners is berekend met afgeronde aantallen. Hoe kleiner de buurt, hoe minder precies.',
		reports:
			'Meldingen zeggen ook hoe graag mensen melden. Weinig meldingen betekent niet dat er niets aan de hand is.',
		nobody:
			'Er staat niets in over personen: geen namen, geen adressen, geen teksten van melders, en niet waar of hoe laat er gemeld is.',
		withheld: 'Wat er niet in staat',
		metrics: (n: string, one: boolean) =>
			one ? '1 onderwerp is niet openbaar.' : `${n} onderwerpen zijn niet openbaar.`,
		categories: (n: string, one: boolean) =>
			one ? '1 soort meldingen is niet openbaar.' : `${n} soorten meldingen zijn niet openbaar.`,
		investments: (n: string, one: boolean) =>
			one ? '1 plan of project is niet openbaar.' : `${n} plannen en projecten zijn niet openbaar.`,
		cells: (n: string, one: boolean) =>
			one
				? '1 cijfer is niet getoond, omdat het over te weinig gaat.'
				: `${n} cijfers zijn niet getoond, omdat ze over te weinig gaan.`,
		nothing: 'Niets: alles wat er is, staat erin.',
		version: 'Versie',
		asOf: (day: string) => `Peildatum: ${day}.`,
		division: (year: number) => `Gebiedsindeling: ${year}.`,
		hash: (hash: string) => `Versie ${hash}. Een versie verandert nooit meer.`,
		privacy: 'Jouw privacy',
		cookies: 'Deze pagina gebruikt geen cookies en volgt je niet.',
		shortcuts: 'Alleen als je de sneltoetsen uitzet, onthoudt je eigen browser dat.',
		alone: 'De pagina vraagt niets aan andere sites.',
		basemap:
			'De pagina vraagt niets aan andere sites, behalve de ondergrond met straten en water. Die komt van PDOK (Kadaster), dat dan je IP-adres ziet. Je kunt de ondergrond uitzetten.',
	},
	en: {
		shown: 'What you see',
		shows: (subjects: string, levels: string) => `This map gives figures per ${levels}, about: ${subjects}.`,
		levels: { buurt: 'buurt', wijk: 'wijk', gemeente: 'municipality' },
		projects: (n: string) => `You also see ${n} public plans and projects: what was agreed, and what is done.`,
		limits: 'Limits of the figures',
		rounded: (base: string) =>
			`A count is rounded to a multiple of ${base}. Whether up or down is decided by chance, always in the same way. A wijk is therefore not exactly the sum of its buurten.`,
		small: (threshold: string) =>
			`A count below ${threshold} is not shown: not even when it is zero. Sometimes we leave out another count too, because it would give the small one away. Such an area is hatched: “not shown (too few)”. The real count may be zero, but need not be.`,
		empty: (n: string, people: string, homes: string, ofAge: string | null) =>
			`An area with fewer than ${n} inhabitants has no figures about residents. In the totals of its wijk and municipality it counts as ${people} inhabitants and ${homes} households${ofAge === null ? '' : `, and in an age group as ${ofAge} inhabitants`}.`,
		capped: (cap: string) => `A percentage above ${cap} is given as “${cap}% or more”.`,
		rates: 'A figure per 1,000 inhabitants is made of rounded counts. The smaller the buurt, the less precise.',
		reports: 'Reports also say how readily people report. Few reports does not mean that nothing is wrong.',
		nobody:
			'Nothing in it is about persons: no names, no addresses, no words of those who report, and not where or at what time they did.',
		withheld: 'What is not in it',
		metrics: (n: string, one: boolean) => (one ? '1 subject is not public.' : `${n} subjects are not public.`),
		categories: (n: string, one: boolean) =>
			one ? '1 kind of report is not public.' : `${n} kinds of reports are not public.`,
		investments: (n: string, one: boolean) =>
			one ? '1 plan or project is not public.' : `${n} plans and projects are not public.`,
		cells: (n: string, one: boolean) =>
			one
				? '1 figure is not shown, because it is about too few.'
				: `${n} figures are not shown, because they are about too few.`,
		nothing: 'Nothing: all there is, is in it.',
		version: 'Version',
		asOf: (day: string) => `Reference date: ${day}.`,
		division: (year: number) => `Division into areas: ${year}.`,
		hash: (hash: string) => `Version ${hash}. A version never changes.`,
		privacy: 'Your privacy',
		cookies: 'This page uses no cookies and does not follow you.',
		shortcuts: 'Only when you switch the keyboard shortcuts off, your own browser remembers that.',
		alone: 'The page asks nothing of other sites.',
		basemap:
			'The page asks nothing of other sites, except the base map with streets and water. It comes from PDOK (the Dutch Kadaster), which then sees your IP address. You can switch the base map off.',
	},
})

/**
 * What a resident must know of a publication, in plain words: what is shown, how figures were kept from telling about people,
 * what was left out, which version this is, and what the page does not do. Every number is that of the publication itself. Pure.
 */
export function limitsOf(
	dataset: Dataset & { publication: Publication },
	metrics: readonly Metric[],
	language: Language,
): LimitsSection[] {
	const t = messages[language]
	const format = makeFormatters(language)
	const { rules, withheld, basemap, hash } = dataset.publication
	const subjects = [...new Set(metrics.map((metric) => metric.group[language].toLowerCase()))]
	const levels = dataset.levels.filter(({ count }) => count > 0).map(({ level }) => t.levels[level])
	const reports = metrics.some(({ family }) => family === 'signals')
	const rates = metrics.some(({ evaluation }) => evaluation.kind === 'ratio')
	const section = (key: LimitsSection['key'], lines: (string | false | null)[], list = false): LimitsSection => ({
		key,
		title: t[key],
		lines: lines.filter((line) => typeof line === 'string'),
		list,
	})
	return [
		section('shown', [
			subjects.length > 0 && t.shows(format.list(subjects), format.list(levels)),
			dataset.investments !== null && t.projects(format.integer(dataset.investments.count)),
			dataset.sourceNote,
		]),
		section(
			'limits',
			[
				t.rounded(format.integer(rules.base)),
				t.small(format.integer(rules.threshold)),
				t.empty(
					format.integer(rules.minimumInhabitants),
					format.integer(standIns(rules).inhabitants),
					format.integer(standIns(rules).households),
					metrics.some(({ id }) => id.startsWith('cbs.age')) ? format.integer(standIns(rules).ageGroup) : null,
				),
				metrics.some(({ cap }) => cap !== null) && t.capped(format.integer(rules.cap)),
				rates && t.rates,
				reports && t.reports,
				t.nobody,
			],
			true,
		),
		section('withheld', withheldLines(withheld, t, format), true),
		section('version', [
			[dataset.asOf !== null && t.asOf(format.day(dataset.asOf)), t.division(dataset.divisionYear), t.hash(hash)]
				.filter((part) => part !== false)
				.join(' '),
		]),
		section('privacy', [[t.cookies, t.shortcuts].join(' '), basemap ? t.basemap : t.alone]),
	]
}

function withheldLines(
	withheld: Publication['withheld'],
	t: (typeof messages)['nl'],
	format: Pick<Formatters, 'integer'>,
): string[] {
	const lines = (['metrics', 'categories', 'investments', 'cells'] as const)
		.filter((what) => withheld[what] > 0)
		.map((what) => t[what](format.integer(withheld[what]), withheld[what] === 1))
	return lines.length === 0 ? [t.nothing] : lines
}

/** The sources of the figures, each once, with its licence, address and what comes from it. */
export function sourcesOf(
	metrics: readonly Metric[],
	language: Language,
): { name: string; licence: string | null; url: string | null; subjects: string[] }[] {
	const found = new Map<string, { name: string; licence: string | null; url: string | null; subjects: string[] }>()
	for (const { source, group } of metrics) {
		const entry = found.get(source.name) ?? { ...source, subjects: [] }
		const subject = group[language]
		if (!entry.subjects.includes(subject)) entry.subjects.push(subject)
		found.set(source.name, entry)
	}
	return [...found.values()]
}
