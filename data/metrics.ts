import type { MetricDefinition } from '../server/contract/metric.ts'

/**
 * The catalogue: everything that can be put on the map. A new metric is an entry here (and data under its id).
 * `source` says who defines the figure; an Answer names the import that the numbers really came from.
 */

const cbs = {
	name: 'CBS, Kerncijfers wijken en buurten',
	licence: 'CC BY 4.0',
	url: 'https://www.cbs.nl/nl-nl/reeksen/publicatie/kerncijfers-wijken-en-buurten',
}
const leefbaarometer = {
	name: 'Leefbaarometer 3.0, ministerie van BZK',
	licence: 'CC0',
	url: 'https://www.leefbaarometer.nl',
}
const police = {
	name: 'Politie, geregistreerde misdrijven (47022NED)',
	licence: 'CC BY 4.0',
	url: 'https://data.politie.nl',
}
const rivm = {
	name: 'RIVM, Gezondheid per wijk en buurt (50150NED)',
	licence: 'CC BY 4.0',
	url: 'https://statline.rivm.nl',
}
const signals = { name: 'Meldingen, zoals geïmporteerd', licence: null, url: null }
const investments = { name: 'Investeringen, zoals geïmporteerd', licence: null, url: null }

const groups = {
	signals: { nl: 'Meldingen', en: 'Reports' },
	population: { nl: 'Bevolking', en: 'Population' },
	housing: { nl: 'Wonen', en: 'Housing' },
	income: { nl: 'Inkomen', en: 'Income' },
	amenities: { nl: 'Voorzieningen', en: 'Amenities' },
	liveability: { nl: 'Leefbaarheid', en: 'Liveability' },
	safety: { nl: 'Veiligheid', en: 'Safety' },
	health: { nl: 'Gezondheid', en: 'Health' },
	money: { nl: 'Geld', en: 'Money' },
}

const none = { nl: '', en: '' }
const percent = { nl: '%', en: '%' }
const kilometre = { nl: 'km', en: 'km' }
const thousandEuro = { nl: '× € 1.000', en: '× €1,000' }
const perInhabitant = { nl: 'per inwoner', en: 'per inhabitant' }

/** Under this many inhabitants a rate says more about chance than about the buurt (SOURCES: 10 inhabitants, 63 crimes). */
const RATE_MINIMUM = 200
/** Under this many inhabitants means and shares rest on a handful of people. */
const SHARE_MINIMUM = 50

type Statistic = Pick<MetricDefinition, 'id' | 'label' | 'description'> & Partial<MetricDefinition>

/** A statistic with the commonest choices filled in: percentage-like, weighted by inhabitants, neutral. */
function statistic(
	entry: Statistic,
	group: MetricDefinition['group'],
	from: MetricDefinition['source'],
): MetricDefinition {
	return {
		family: 'statistics',
		group,
		unit: none,
		decimals: 0,
		currency: false,
		direction: 'neutral',
		midpoint: null,
		minimumInhabitants: SHARE_MINIMUM,
		evaluation: { kind: 'statistic', aggregation: 'inhabitants' },
		source: from,
		sensitivity: 'public',
		...entry,
	}
}
const sum = { evaluation: { kind: 'statistic', aggregation: 'sum' }, minimumInhabitants: null } as const
const byHousehold = { evaluation: { kind: 'statistic', aggregation: 'households' } } as const

export const metrics: readonly MetricDefinition[] = [
	{
		id: 'signals.per1000',
		family: 'signals',
		group: groups.signals,
		label: { nl: 'Meldingen per 1.000 inwoners', en: 'Reports per 1,000 inhabitants' },
		description: {
			nl: 'Meldingen en waarnemingen in de gekozen periode, gedeeld door het aantal inwoners. Zegt ook iets over hoe graag mensen melden.',
			en: 'Reports and observations in the chosen period, divided by the number of inhabitants. Also reflects how readily people report.',
		},
		unit: { nl: 'per 1.000 inwoners', en: 'per 1,000 inhabitants' },
		decimals: 1,
		currency: false,
		direction: 'moreIsWorse',
		midpoint: null,
		minimumInhabitants: RATE_MINIMUM,
		evaluation: { kind: 'signals', per: 'inhabitants' },
		source: signals,
		sensitivity: 'partners',
	},
	{
		id: 'signals.count',
		family: 'signals',
		group: groups.signals,
		label: { nl: 'Aantal meldingen', en: 'Number of reports' },
		description: {
			nl: 'Aantal meldingen en waarnemingen in de gekozen periode. Een aantal, geen verhouding: waar meer mensen wonen wordt meer gemeld.',
			en: 'Number of reports and observations in the chosen period. A count, not a rate: where more people live, more is reported.',
		},
		unit: { nl: 'meldingen', en: 'reports' },
		decimals: 0,
		currency: false,
		direction: 'moreIsWorse',
		midpoint: null,
		minimumInhabitants: null,
		evaluation: { kind: 'signals', per: 'none' },
		source: signals,
		sensitivity: 'partners',
	},

	...(
		[
			{
				id: 'cbs.inhabitants',
				label: { nl: 'Inwoners', en: 'Inhabitants' },
				description: {
					nl: 'Inwoners op 1 januari, door het CBS afgerond op vijftallen.',
					en: 'Inhabitants on 1 January, rounded to fives by CBS.',
				},
				unit: { nl: 'inwoners', en: 'inhabitants' },
				...sum,
			},
			{
				id: 'cbs.age65plus',
				label: { nl: '65-plussers', en: 'Aged 65 and over' },
				description: {
					nl: 'Inwoners van 65 jaar of ouder op 1 januari.',
					en: 'Inhabitants aged 65 or over on 1 January.',
				},
				unit: { nl: 'inwoners', en: 'inhabitants' },
				...sum,
			},
			{
				id: 'cbs.age0to14',
				label: { nl: 'Kinderen tot 15 jaar', en: 'Children under 15' },
				description: { nl: 'Inwoners jonger dan 15 jaar op 1 januari.', en: 'Inhabitants under 15 on 1 January.' },
				unit: { nl: 'inwoners', en: 'inhabitants' },
				...sum,
			},
			{
				id: 'cbs.households',
				label: { nl: 'Huishoudens', en: 'Households' },
				description: { nl: 'Particuliere huishoudens op 1 januari.', en: 'Private households on 1 January.' },
				unit: { nl: 'huishoudens', en: 'households' },
				...sum,
			},
			{
				id: 'cbs.householdSize',
				label: { nl: 'Gemiddelde huishoudensgrootte', en: 'Mean household size' },
				description: { nl: 'Personen per particulier huishouden.', en: 'Persons per private household.' },
				unit: { nl: 'personen', en: 'persons' },
				decimals: 1,
				...byHousehold,
			},
			{
				id: 'cbs.density',
				label: { nl: 'Bevolkingsdichtheid', en: 'Population density' },
				description: { nl: 'Inwoners per km² land.', en: 'Inhabitants per km² of land.' },
				unit: { nl: 'per km²', en: 'per km²' },
				minimumInhabitants: null,
				evaluation: { kind: 'statistic', aggregation: 'none' },
			},
			{
				id: 'cbs.addressDensity',
				label: { nl: 'Omgevingsadressendichtheid', en: 'Surrounding address density' },
				description: {
					nl: 'Adressen per km² in een cirkel van 1 km om elk adres.',
					en: 'Addresses per km² within 1 km of each address.',
				},
				unit: { nl: 'per km²', en: 'per km²' },
				minimumInhabitants: null,
			},
			{
				id: 'cbs.urbanity',
				label: { nl: 'Stedelijkheid', en: 'Urbanity' },
				description: {
					nl: 'CBS-klasse van 1 (zeer sterk stedelijk) tot 5 (niet stedelijk).',
					en: 'CBS class from 1 (very strongly urban) to 5 (not urban).',
				},
				unit: { nl: 'klasse', en: 'class' },
				minimumInhabitants: null,
				evaluation: { kind: 'statistic', aggregation: 'none' },
			},
		] satisfies Statistic[]
	).map((entry) => statistic(entry, groups.population, cbs)),

	...(
		[
			{
				id: 'cbs.woz',
				label: { nl: 'Gemiddelde WOZ-waarde', en: 'Mean property value (WOZ)' },
				description: {
					nl: 'Gemiddelde WOZ-waarde van woningen, in duizenden euro’s.',
					en: 'Mean assessed value of dwellings, in thousands of euros.',
				},
				unit: thousandEuro,
				...byHousehold,
			},
			{
				id: 'cbs.ownerOccupied',
				label: { nl: 'Koopwoningen', en: 'Owner-occupied dwellings' },
				description: {
					nl: 'Aandeel van de woningen dat door de eigenaar wordt bewoond.',
					en: 'Share of dwellings occupied by their owner.',
				},
				unit: percent,
				...byHousehold,
			},
			{
				id: 'cbs.housingCorporation',
				label: { nl: 'Huurwoningen van corporaties', en: 'Social housing' },
				description: {
					nl: 'Aandeel van de woningen in bezit van woningcorporaties.',
					en: 'Share of dwellings owned by housing corporations.',
				},
				unit: percent,
				...byHousehold,
			},
			{
				id: 'cbs.singleFamily',
				label: { nl: 'Eengezinswoningen', en: 'Single-family dwellings' },
				description: {
					nl: 'Aandeel eengezinswoningen in de woningvoorraad.',
					en: 'Share of single-family dwellings in the housing stock.',
				},
				unit: percent,
				...byHousehold,
			},
		] satisfies Statistic[]
	).map((entry) => statistic(entry, groups.housing, cbs)),

	...(
		[
			{
				id: 'cbs.income',
				label: { nl: 'Gemiddeld inkomen per inwoner', en: 'Mean income per inhabitant' },
				description: {
					nl: 'Gemiddeld besteedbaar inkomen per inwoner, in duizenden euro’s per jaar.',
					en: 'Mean income per inhabitant, in thousands of euros a year.',
				},
				unit: thousandEuro,
				decimals: 1,
				direction: 'moreIsBetter',
			},
			{
				id: 'cbs.socialAssistance',
				label: { nl: 'Bijstand', en: 'Social assistance' },
				description: {
					nl: 'Personen met een bijstandsuitkering per 1.000 inwoners.',
					en: 'Persons on social assistance per 1,000 inhabitants.',
				},
				unit: { nl: 'per 1.000 inwoners', en: 'per 1,000 inhabitants' },
				direction: 'moreIsWorse',
				minimumInhabitants: RATE_MINIMUM,
			},
		] satisfies Statistic[]
	).map((entry) => statistic(entry, groups.income, cbs)),

	...(
		[
			{
				id: 'cbs.distanceGp',
				label: { nl: 'Afstand tot huisarts', en: 'Distance to GP' },
				description: {
					nl: 'Gemiddelde afstand over de weg tot de dichtstbijzijnde huisartsenpraktijk.',
					en: 'Mean road distance to the nearest GP practice.',
				},
				unit: kilometre,
				decimals: 1,
				direction: 'moreIsWorse',
			},
			{
				id: 'cbs.distanceSupermarket',
				label: { nl: 'Afstand tot supermarkt', en: 'Distance to supermarket' },
				description: {
					nl: 'Gemiddelde afstand over de weg tot de dichtstbijzijnde grote supermarkt.',
					en: 'Mean road distance to the nearest large supermarket.',
				},
				unit: kilometre,
				decimals: 1,
				direction: 'moreIsWorse',
			},
			{
				id: 'cbs.distanceSchool',
				label: { nl: 'Afstand tot basisschool', en: 'Distance to primary school' },
				description: {
					nl: 'Gemiddelde afstand over de weg tot de dichtstbijzijnde basisschool.',
					en: 'Mean road distance to the nearest primary school.',
				},
				unit: kilometre,
				decimals: 1,
				direction: 'moreIsWorse',
			},
			{
				id: 'cbs.schoolsWithin3km',
				label: { nl: 'Basisscholen binnen 3 km', en: 'Primary schools within 3 km' },
				description: {
					nl: 'Gemiddeld aantal basisscholen binnen 3 km over de weg.',
					en: 'Mean number of primary schools within 3 km by road.',
				},
				unit: { nl: 'scholen', en: 'schools' },
				decimals: 1,
			},
		] satisfies Statistic[]
	).map((entry) => statistic(entry, groups.amenities, cbs)),

	...(
		[
			{
				id: 'lbm.score',
				label: { nl: 'Leefbaarheidsscore', en: 'Liveability score' },
				description: {
					nl: 'Afwijking van het landelijk gemiddelde; boven 0 is leefbaarder. Signaleert: hoe de situatie ter plekke echt is, vraagt nader onderzoek.',
					en: 'Deviation from the national mean; above 0 is more liveable. It signals: how things really are on the spot needs a closer look.',
				},
			},
			{
				id: 'lbm.housing',
				label: { nl: 'Leefbaarheid: woningvoorraad', en: 'Liveability: housing stock' },
				description: {
					nl: 'Bijdrage van de woningvoorraad, als afwijking van het landelijk gemiddelde.',
					en: 'Contribution of the housing stock, as deviation from the national mean.',
				},
			},
			{
				id: 'lbm.physical',
				label: { nl: 'Leefbaarheid: fysieke omgeving', en: 'Liveability: physical environment' },
				description: {
					nl: 'Bijdrage van de fysieke omgeving, als afwijking van het landelijk gemiddelde.',
					en: 'Contribution of the physical environment, as deviation from the national mean.',
				},
			},
			{
				id: 'lbm.amenities',
				label: { nl: 'Leefbaarheid: voorzieningen', en: 'Liveability: amenities' },
				description: {
					nl: 'Bijdrage van voorzieningen, als afwijking van het landelijk gemiddelde.',
					en: 'Contribution of amenities, as deviation from the national mean.',
				},
			},
			{
				id: 'lbm.cohesion',
				label: { nl: 'Leefbaarheid: sociale samenhang', en: 'Liveability: social cohesion' },
				description: {
					nl: 'Bijdrage van sociale samenhang, als afwijking van het landelijk gemiddelde.',
					en: 'Contribution of social cohesion, as deviation from the national mean.',
				},
			},
			{
				id: 'lbm.safety',
				label: { nl: 'Leefbaarheid: overlast en onveiligheid', en: 'Liveability: nuisance and unsafety' },
				description: {
					nl: 'Bijdrage van overlast en onveiligheid, als afwijking van het landelijk gemiddelde; hoger is minder overlast.',
					en: 'Contribution of nuisance and unsafety, as deviation from the national mean; higher is less nuisance.',
				},
			},
		] satisfies Statistic[]
	).map((entry) =>
		statistic(
			{
				unit: { nl: 't.o.v. Nederland', en: 'against the Netherlands' },
				decimals: 2,
				direction: 'moreIsBetter',
				midpoint: 0,
				...entry,
			},
			groups.liveability,
			leefbaarometer,
		),
	),

	...(
		[
			{
				id: 'police.crimesPer1000',
				label: { nl: 'Misdrijven per 1.000 inwoners', en: 'Crimes per 1,000 inhabitants' },
				description: {
					nl: 'Geregistreerde misdrijven in het jaar, gedeeld door het aantal inwoners. Geteld waar het gebeurt: een winkelgebied scoort hoog.',
					en: 'Registered crimes in the year, divided by the number of inhabitants. Counted where they happen: a shopping area scores high.',
				},
				unit: { nl: 'per 1.000 inwoners', en: 'per 1,000 inhabitants' },
				decimals: 1,
				direction: 'moreIsWorse',
				minimumInhabitants: RATE_MINIMUM,
				evaluation: { kind: 'ratio', numerator: 'police.crimes', factor: 1000 },
			},
			{
				id: 'police.crimes',
				label: { nl: 'Geregistreerde misdrijven', en: 'Registered crimes' },
				description: {
					nl: 'Aantal geregistreerde misdrijven in het jaar, alle soorten samen.',
					en: 'Number of crimes registered in the year, all kinds together.',
				},
				unit: { nl: 'misdrijven', en: 'crimes' },
				direction: 'moreIsWorse',
				...sum,
			},
			{
				id: 'police.burglaries',
				label: { nl: 'Woninginbraken', en: 'Burglaries' },
				description: {
					nl: 'Aantal geregistreerde diefstallen of inbraken in woningen in het jaar.',
					en: 'Number of registered thefts or burglaries from dwellings in the year.',
				},
				unit: { nl: 'inbraken', en: 'burglaries' },
				direction: 'moreIsWorse',
				...sum,
			},
			{
				id: 'police.violence',
				label: { nl: 'Geweldsmisdrijven', en: 'Violent crimes' },
				description: {
					nl: 'Aantal geregistreerde geweldsmisdrijven in het jaar.',
					en: 'Number of violent crimes registered in the year.',
				},
				unit: { nl: 'misdrijven', en: 'crimes' },
				direction: 'moreIsWorse',
				...sum,
			},
		] satisfies Statistic[]
	).map((entry) => statistic(entry, groups.safety, police)),

	statistic(
		{
			id: 'rivm.goodHealth',
			label: { nl: 'Goed ervaren gezondheid', en: 'Good perceived health' },
			description: {
				nl: 'Aandeel volwassenen dat de eigen gezondheid (zeer) goed noemt; een modelschatting per buurt.',
				en: 'Share of adults who call their own health (very) good; a model estimate per buurt.',
			},
			unit: percent,
			decimals: 1,
			direction: 'moreIsBetter',
		},
		groups.health,
		rivm,
	),

	...(
		[
			['investments.committed', 'committed', 'Toegezegd', 'Committed', 'toegezegd', 'committed'],
			['investments.spent', 'spent', 'Uitgegeven', 'Spent', 'uitgegeven', 'spent'],
			['investments.budgeted', 'budgeted', 'Begroot', 'Budgeted', 'begroot', 'budgeted'],
		] as const
	).map(
		([id, amount, nl, en, verbNl, verbEn]): MetricDefinition => ({
			id,
			family: 'investments',
			group: groups.money,
			label: { nl, en },
			description: {
				nl: `Euro’s ${verbNl} door alle partners samen, naar het aandeel dat in het gebied valt. Geannuleerde investeringen tellen niet mee.`,
				en: `Euros ${verbEn} by all partners together, by the share that falls in the area. Cancelled investments do not count.`,
			},
			unit: none,
			decimals: 0,
			currency: true,
			direction: 'neutral',
			midpoint: null,
			minimumInhabitants: null,
			evaluation: { kind: 'investments', amount, per: 'none' },
			source: investments,
			sensitivity: 'partners',
		}),
	),
	{
		id: 'investments.perInhabitant',
		family: 'investments',
		group: groups.money,
		label: { nl: 'Toegezegd per inwoner', en: 'Committed per inhabitant' },
		description: {
			nl: 'Toegezegde euro’s van alle partners samen, gedeeld door het aantal inwoners. Geannuleerde investeringen tellen niet mee.',
			en: 'Euros committed by all partners together, divided by the number of inhabitants. Cancelled investments do not count.',
		},
		unit: perInhabitant,
		decimals: 0,
		currency: true,
		direction: 'neutral',
		midpoint: null,
		minimumInhabitants: RATE_MINIMUM,
		evaluation: { kind: 'investments', amount: 'committed', per: 'inhabitants' },
		source: investments,
		sensitivity: 'partners',
	},
]

/** The entry of one metric, or undefined. */
export const metricById = new Map(metrics.map((metric) => [metric.id, metric]))
