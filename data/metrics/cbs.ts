import type { MetricDefinition } from '../../server/contract/metric.ts'
import {
	byHousehold,
	groups,
	kilometre,
	percent,
	RATE_MINIMUM,
	type Statistic,
	statistic,
	sum,
	thousandEuro,
} from './common.ts'

const cbs = {
	name: 'CBS, Kerncijfers wijken en buurten',
	licence: 'CC BY 4.0',
	url: 'https://www.cbs.nl/nl-nl/reeksen/publicatie/kerncijfers-wijken-en-buurten',
}

const population: Statistic[] = [
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
]

const housing: Statistic[] = [
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
]

const income: Statistic[] = [
	{
		id: 'cbs.income',
		label: { nl: 'Gemiddeld inkomen per inwoner', en: 'Mean income per inhabitant' },
		description: {
			nl: 'Gemiddeld persoonlijk inkomen per inwoner, in duizenden euro’s per jaar.',
			en: 'Mean personal income per inhabitant, in thousands of euros a year.',
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
]

const amenities: Statistic[] = [
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
]

/** Statistics Netherlands (CBS): people, dwellings, income and amenities per buurt. */
export const cbsMetrics: readonly MetricDefinition[] = [
	...population.map((entry) => statistic(entry, groups.population, cbs)),
	...housing.map((entry) => statistic(entry, groups.housing, cbs)),
	...income.map((entry) => statistic(entry, groups.income, cbs)),
	...amenities.map((entry) => statistic(entry, groups.amenities, cbs)),
]
