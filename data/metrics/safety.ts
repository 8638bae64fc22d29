import type { MetricDefinition } from '../../server/contract/metric.ts'
import { groups, RATE_MINIMUM, type Statistic, statistic, sum } from './common.ts'

const police = {
	name: 'Politie, geregistreerde misdrijven (47022NED)',
	licence: 'CC BY 4.0',
	url: 'https://data.politie.nl',
}

const crimes: Statistic[] = [
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
]

/** Crimes registered by the police, counted where they happen. */
export const safetyMetrics: readonly MetricDefinition[] = crimes.map((entry) =>
	statistic({ ...entry, events: true }, groups.safety, police),
)
