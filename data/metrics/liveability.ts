import type { MetricDefinition } from '../../server/contract/metric.ts'
import { groups, type Statistic, statistic } from './common.ts'

const leefbaarometer = {
	name: 'Leefbaarometer 3.0, ministerie van BZK',
	licence: 'open data',
	url: 'https://www.leefbaarometer.nl',
}

const deviations: Statistic[] = [
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
]

const shared = {
	unit: { nl: 't.o.v. Nederland', en: 'against the Netherlands' },
	decimals: 2,
	direction: 'moreIsBetter',
	midpoint: 0,
} as const

/** Leefbaarometer: deviations from the national mean, which is 0. */
export const liveabilityMetrics: readonly MetricDefinition[] = deviations.map((entry) =>
	statistic({ ...shared, ...entry }, groups.liveability, leefbaarometer),
)
